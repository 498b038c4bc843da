/** A backup taken while the store is written to opens, and holds what was acknowledged before it. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sauvegarde } from "../../src/stores/sauvegarde.ts";
import { dossierTemporaire, ids, ouvre, relit, visite } from "./outils.ts";

test("100 backups while visits are logged and journals are compacted", {
  timeout: 120_000,
}, async () => {
  const folder = dossierTemporaire();
  const copies = dossierTemporaire();
  const { store } = await ouvre(folder, { tailleMax: 3_000 });
  let acquis = 0;
  let arret = false;
  const ecriture = (async () => {
    for (; !arret; acquis++) await store.commit(visite(`v${acquis}`));
  })();
  const attendus: number[] = [];
  for (let i = 0; i < 100; i++) {
    attendus.push(acquis);
    await sauvegarde(folder, join(copies, String(i)));
  }
  arret = true;
  await ecriture;
  await store.close();
  expect(acquis).toBeGreaterThan(100);
  for (const [i, attendu] of attendus.entries()) {
    const { store: copie } = await ouvre(join(copies, String(i)), { create: false });
    const found = ids(await copie.fiches());
    expect(found.length).toBeGreaterThanOrEqual(attendu);
    expect(found).toEqual(Array.from(found, (_, n) => `v${n}`));
    await copie.close();
  }
});

test("a backup never overwrites, and is not made of nothing", async () => {
  const folder = dossierTemporaire();
  const cible = join(dossierTemporaire(), "copie");
  await expect(sauvegarde(folder, cible)).rejects.toMatchObject({ name: "FolderMissing" });
  const { store } = await ouvre(folder);
  await store.commit(visite("v1"));
  mkdirSync(cible);
  await expect(sauvegarde(folder, cible)).rejects.toMatchObject({ name: "Misuse" });
  expect(readdirSync(cible)).toEqual([]);
  await sauvegarde(folder, `${cible}-2`);
  await store.close();
  expect(await relit(`${cible}-2`)).toEqual(["v1"]);
});
