/** Stopped before any call to the disk, by a kill or by a power cut: everything acknowledged is there. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Fichiers } from "../../src/stores/fichiers.ts";
import { disqueCoupable, type Image } from "./disque-coupable.ts";
import { dossierTemporaire, ids, ouvre, parHuit, plusJours, visite } from "./outils.ts";

const LUNDI = plusJours(0);
const NOMS = Array.from({ length: 16 }, (_, i) => `v${i}`);

/** Two lives of a store, with compactions in each; `acquis` is told of each acknowledgement. */
async function deuxVies(folder: string, fs: Fichiers, acquis: (what: string) => void) {
  for (const part of [NOMS.slice(0, 8), NOMS.slice(8)]) {
    const { store } = await ouvre(folder, { fs, tailleMax: 500 });
    const commit = async (id: string) => {
      await store.commit(visite(id));
      acquis(id);
    };
    for (const id of part.slice(0, 4)) await commit(id);
    await Promise.all(part.slice(4).map(commit));
    if (await store.prend("e1", LUNDI)) acquis("pris");
    await store.solde("e1", "envoye", LUNDI);
    acquis("envoye");
    await store.close();
  }
}

type Instant = { image: Image; acquis: ReadonlySet<string> };

const empreinte = (image: Image) =>
  JSON.stringify([...image].sort().map(([name, bytes]) => [name, bytes.toString("latin1")]));

async function verifie({ image, acquis }: Instant, folder: string): Promise<void> {
  mkdirSync(folder);
  for (const [name, bytes] of image) writeFileSync(join(folder, name), bytes);
  const { store, evenements } = await ouvre(folder, { create: acquis.size === 0 });
  const found = ids(await store.fiches());
  expect(found).toEqual(NOMS.slice(0, found.length));
  expect(found.length).toBeGreaterThanOrEqual(NOMS.filter((id) => acquis.has(id)).length);
  for (const id of found) expect(await store.commit(visite(id))).toBe(false);
  if (acquis.has("pris")) expect(await store.envoi("e1")).toBeDefined();
  if (acquis.has("envoye")) expect(await store.prend("e1", LUNDI)).toBe(false);
  for (const { kind } of evenements) expect(kind).toBe("queue-dechiree");
  await store.commit(visite("encore"));
  await store.close();
  const again = await ouvre(folder, { create: false });
  expect(ids(await again.store.fiches())).toEqual([...found, "encore"]);
  await again.store.close();
}

test("at every instant of two lives", { timeout: 120_000 }, async () => {
  const instants = new Map<string, Instant>();
  const acquis = new Set<string>();
  const folder = dossierTemporaire();
  const fs = disqueCoupable(folder, (images) => {
    // The same files after a later acknowledgement are the harder case.
    for (const image of images) instants.set(empreinte(image), { image, acquis: new Set(acquis) });
  });
  await deuxVies(folder, fs, (what) => acquis.add(what));
  expect(acquis.size).toBe(NOMS.length + 2);
  expect(instants.size).toBeGreaterThan(100);

  const places = dossierTemporaire();
  await parHuit([...instants.values()], (instant, n) => verifie(instant, join(places, String(n))));
});
