/** What is old is forgotten at a compaction; what people said never is. */
import { expect, test } from "vitest";
import type { Store } from "../../src/stores/store.ts";
import { dossierTemporaire, ids, ouvre, plusJours, visite } from "./outils.ts";

/** Keys and deliveries of a day, each named after it. */
async function unJour(store: Store, jour: number): Promise<void> {
  const at = plusJours(jour);
  await store.commit({ ...visite(`v${jour}`), at: at.toISOString() });
  for (const statut of ["envoye", "abandonne", "a-reprendre"] as const) {
    await store.prend(`${statut}-${jour}`, at);
    await store.solde(`${statut}-${jour}`, statut, at);
  }
  await store.prend(`pris-${jour}`, at);
}

test("45 days later a key and a finished delivery are forgotten; fiches and the rest never", async () => {
  const folder = dossierTemporaire();
  const { store } = await ouvre(folder);
  await store.commit({
    at: plusJours(0).toISOString(),
    memory: { person: "marie", value: { territoire: "loire" } },
  });
  for (const jour of [0, 1, 46]) await unJour(store, jour);
  await store.close();

  const { store: after } = await ouvre(folder);
  expect(ids(await after.fiches())).toEqual(["v0", "v1", "v46"]);
  expect(await after.memory("marie")).toEqual({ territoire: "loire" });
  const at = plusJours(46).toISOString();
  for (const [jour, kept] of [
    [0, false],
    [1, true],
    [46, true],
  ] as const) {
    expect(await after.commit({ at, once: `v${jour}` }), `day ${jour}`).toBe(!kept);
    for (const statut of ["envoye", "abandonne"])
      expect((await after.envoi(`${statut}-${jour}`)) !== undefined).toBe(kept);
    for (const statut of ["a-reprendre", "pris"])
      expect(await after.envoi(`${statut}-${jour}`)).toMatchObject({ statut });
  }
  await after.close();
});
