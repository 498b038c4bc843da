/** A disk that fails, and a machine that stops at any instant: nothing that was answered for is missing, and the chain is whole. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifie } from "../../src/audit/verifie.ts";
import { disque } from "../../src/stores/fichiers.ts";
import { disqueCoupable, type Image } from "../stores/disque-coupable.ts";
import { type Appel, erreurSysteme, surveilleAvant } from "../stores/disque-surveille.ts";
import { dossierTemporaire } from "../stores/outils.ts";
import { ligne, midi, ouvre } from "./outils.ts";

test.each([
  ["write", "ENOSPC"],
  ["datasync", "EIO"],
  ["open", "EACCES"],
])("a %s that fails (%s): refused, forgotten, and the next one is kept", async (call, code) => {
  let panne = false;
  const fs = surveilleAvant((appel: Appel) => {
    const duJour = appel.name.endsWith(".jsonl");
    if (panne && appel.call === call && duJour) throw erreurSysteme(code);
  });
  const folder = dossierTemporaire();
  const { audit } = await ouvre(folder, { fs });
  await audit.ajoute([ligne(1)]);
  panne = true;
  // The second one opens a new day.
  const refuses = await Promise.allSettled([
    audit.ajoute([ligne(2, { at: midi(2) })]),
    audit.ajoute([ligne(3, { at: midi(2) })]),
  ]);
  for (const refuse of refuses)
    expect(refuse).toMatchObject({ status: "rejected", reason: { name: "WriteFailed" } });
  panne = false;
  await audit.ajoute([ligne(4, { at: midi(2) })]);
  await audit.ajoute([ligne(5, { at: midi(3) })]);
  await audit.close();
  const { rupture, lignes } = await verifie(disque, folder);
  expect({ rupture, lignes }).toEqual({ rupture: undefined, lignes: 3 });
  await expect(audit.ajoute([ligne(6)])).rejects.toMatchObject({ name: "StoreClosed" });
});

test("two processes: the second one is refused", async () => {
  const folder = dossierTemporaire();
  const { audit } = await ouvre(folder);
  await expect(ouvre(folder)).rejects.toMatchObject({ name: "StoreBusy" });
  await audit.close();
  await (await ouvre(folder)).audit.close();
});

test("stopped at any instant, by a kill or a power cut: it goes on, says what it cut, and is whole", async () => {
  const folder = dossierTemporaire();
  let acquises = 0;
  const instants: { images: Image[]; acquises: number }[] = [];
  const fs = disqueCoupable(folder, (images) => instants.push({ images, acquises }));
  const { audit } = await ouvre(folder, { fs, mois: 1 });
  let n = 0;
  for (const jour of [1, 1, 2, 3, 30, 34, 40]) {
    const lot = [1, 2, 3].map(() => ligne(n++, { at: midi(jour) }));
    await audit.ajoute(lot);
    acquises += lot.length;
  }
  await audit.close();
  expect(instants.length).toBeGreaterThan(30);
  let coupees = 0;
  for (const instant of instants)
    for (const image of instant.images) {
      const ici = dossierTemporaire();
      mkdirSync(ici, { recursive: true });
      for (const [name, bytes] of image)
        if (!name.startsWith("verrou")) writeFileSync(join(ici, name), bytes);
      const repris = await ouvre(ici, { mois: 1 });
      coupees += repris.evenements.filter((e) => e.kind === "audit-ligne-incomplete").length;
      expect(repris.evenements.filter((e) => e.kind === "audit-rompu")).toEqual([]);
      await repris.audit.ajoute([ligne(n, { at: midi(41) })]);
      await repris.audit.close();
      const { rupture, tete } = await verifie(disque, ici);
      expect(rupture).toBeUndefined();
      expect(tete.n).toBeGreaterThan(instant.acquises);
    }
  expect(coupees).toBeGreaterThan(0);
});
