/** What every durable store promises of a restart: it changes nothing that was acknowledged. */
import { expect, test } from "vitest";
import type { Memory } from "../../src/model.ts";
import type { Store } from "../../src/stores/store.ts";
import { AT, fiche, ids, plusJours, visite } from "./outils.ts";

const LUNDI = plusJours(0);

export function promessesDeReprise(lieu: () => () => Promise<Store>): void {
  test("a restart keeps everything, whatever people and fields are called", async () => {
    const open = lieu();
    const values = JSON.parse('{"__proto__": "a", "constructor": "b", "note": "« é » \\n\\u2028"}');
    const memory: Memory = { territoire: "loire", attente: [] };
    const before = await open();
    await before.commit(visite("v1"));
    for (const person of ["__proto__", "constructor", "marie"])
      await before.commit({
        at: AT,
        once: `m-${person}`,
        memory: { person, value: memory },
        fiches: [{ ...fiche(person), values }],
        adresse: { person, value: { canal: "teams", reference: { id: person } } },
      });
    await before.close();

    for (let time = 0; time < 3; time++) {
      const after = await open();
      expect(ids(await after.fiches())).toEqual(["v1", "__proto__", "constructor", "marie"]);
      expect(JSON.stringify((await after.fiches())[1]?.values)).toBe(JSON.stringify(values));
      for (const person of ["__proto__", "constructor", "marie"]) {
        expect(await after.memory(person)).toEqual(memory);
        expect(await after.adresse(person)).toMatchObject({ reference: { id: person } });
        expect(await after.commit({ at: AT, once: `m-${person}` })).toBe(false);
      }
      expect(Object.isFrozen((await after.fiches())[1]?.values)).toBe(true);
      expect(await after.memory("paul")).toEqual({});
      expect({}).not.toHaveProperty("note");
      await after.close();
    }
  });

  test("a delivery claimed before a restart is claimed again, once: its sender died", async () => {
    const open = lieu();
    const before = await open();
    for (const cle of ["pris", "envoye", "abandonne", "a-reprendre"] as const) {
      await before.prend(cle, LUNDI);
      if (cle !== "pris") await before.solde(cle, cle, LUNDI);
    }
    expect(await before.prend("pris", LUNDI)).toBe(false);
    await before.close();

    const after = await open();
    const twice = async (cle: string) => {
      const [, ...answers] = await Promise.all([
        after.prend(`avant ${cle}`, LUNDI),
        after.prend(cle, LUNDI),
        after.prend(cle, LUNDI),
      ]);
      return answers;
    };
    expect(await twice("pris")).toEqual([true, false]);
    expect(await twice("a-reprendre")).toEqual([true, false]);
    expect(await twice("envoye")).toEqual([false, false]);
    expect(await twice("abandonne")).toEqual([false, false]);
    expect(await after.envoi("pris")).toMatchObject({ statut: "pris", essais: 2 });
    await after.solde("pris", "envoye", LUNDI);
    expect(await after.prend("pris", LUNDI)).toBe(false);
    await after.close();
  });
}
