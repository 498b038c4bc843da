/** Compaction: the journal stays short, and nobody waits for the snapshot. */
import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { erreurSysteme, surveille } from "./disque-surveille.ts";
import { dossierTemporaire, fiche, ids, ouvre, relit, visite } from "./outils.ts";

const journaux = (folder: string) =>
  readdirSync(folder).filter((name) => name.startsWith("journal-"));

test("a journal past its size gives way to a snapshot and a new one", async () => {
  const folder = dossierTemporaire();
  const { store } = await ouvre(folder, { tailleMax: 5_000 });
  for (let i = 0; i < 200; i++) await store.commit(visite(`v${i}`));
  const octets = journaux(folder).map((name) => statSync(join(folder, name)).size);
  expect(octets.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
  await store.close();
  expect(journaux(folder)).toHaveLength(1);
  expect(statSync(join(folder, journaux(folder)[0]!)).size).toBeLessThan(100);
  const lines = readFileSync(join(folder, "instantane.json"), "utf8").split("\n");
  expect(lines).toContain(`${JSON.stringify(fiche("v7"))},`);
});

test("commits are acknowledged while the snapshot waits for the disk", async () => {
  const folder = dossierTemporaire();
  let libere = () => {};
  const attente = new Promise<void>((resolve) => {
    libere = resolve;
  });
  let bloque = false;
  const fs = surveille(async ({ call, name }, act) => {
    if (call === "sync" && name === "instantane.json.tmp") {
      bloque = true;
      await attente;
    }
    return act();
  });
  const { store } = await ouvre(folder, { fs, tailleMax: 1_000 });
  for (let i = 0; i < 100; i++) await store.commit(visite(`v${i}`));
  expect(bloque).toBe(true);
  expect(readdirSync(folder)).not.toContain("instantane.json");
  libere();
  await store.close();
  const { store: after } = await ouvre(folder);
  expect(ids(await after.fiches())).toEqual(Array.from({ length: 100 }, (_, i) => `v${i}`));
  await after.close();
});

test("a snapshot that cannot be written is reported; commits go on, and it is made later", async () => {
  const folder = dossierTemporaire();
  let plein = true;
  const fs = surveille(async ({ call, name }, act) => {
    if (plein && call === "write" && name === "instantane.json.tmp") throw erreurSysteme("ENOSPC");
    return act();
  });
  const { store, evenements } = await ouvre(folder, { fs, tailleMax: 1_000 });
  for (let i = 0; i < 20; i++) await store.commit(visite(`v${i}`));
  expect(new Set(evenements.map((one) => JSON.stringify(one)))).toEqual(
    new Set(['{"kind":"compaction-remise","raison":"ENOSPC"}']),
  );
  plein = false;
  await store.close();
  expect(readdirSync(folder).sort()).toEqual([
    "instantane.json",
    "journal-000000000021.jsonl",
    "temoin",
  ]);
});

test("no new journal is begun while the bytes of a refused write stand in the old one", async () => {
  const folder = dossierTemporaire();
  const refuses = new Set<string>();
  let libere = () => {};
  let photographie = new Promise<void>((resolve) => {
    libere = resolve;
  });
  let fini = () => {};
  const ancienOte = new Promise<void>((resolve) => {
    fini = resolve;
  });
  const fs = surveille(async ({ call, name }, act) => {
    if (name.startsWith("journal-") && refuses.has(call)) throw erreurSysteme("EIO");
    if (call === "sync" && name === "instantane.json.tmp") await photographie;
    const given = await act();
    if (call === "unlink") fini();
    return given;
  });
  const { store } = await ouvre(folder, { fs, tailleMax: 1_000 });
  for (let i = 0; i < 20; i++) await store.commit(visite(`v${i}`));
  refuses.add("datasync").add("truncate");
  await expect(store.commit(visite("refuse"))).rejects.toMatchObject({ name: "WriteFailed" });
  libere();
  await ancienOte;
  photographie = new Promise((resolve) => {
    libere = resolve;
  });
  await expect(store.commit(visite("v20"))).rejects.toMatchObject({ name: "WriteRefused" });
  refuses.clear();
  for (let i = 20; i < 25; i++) await store.commit(visite(`v${i}`));

  const tue = dossierTemporaire();
  cpSync(folder, tue, { recursive: true, filter: (path) => !path.endsWith("verrou") });
  expect(await relit(tue)).toEqual(Array.from({ length: 25 }, (_, i) => `v${i}`));
  libere();
  await store.close();
});
