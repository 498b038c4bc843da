/** What every store promises of a commit. */
import { expect, test } from "vitest";
import type { Memory } from "../../src/model.ts";
import type { Adresse, Store } from "../../src/stores/store.ts";
import { AT, fiche, ids, visite } from "./outils.ts";

const MEMORY: Memory = {
  territoire: "alsace",
  offres: [
    {
      jeton: "j1",
      lot: "l1",
      label: "Oui",
      action: { do: "repondre", question: "q", valeur: "oui" },
      le: "2026-03-04T09:12:00.000Z",
    },
  ],
};
const ADRESSE: Adresse = { canal: "teams", reference: { conversation: { id: "c1" } } };

export function promessesDeCommit(lieu: () => () => Promise<Store>): void {
  test("knows nothing of somebody never met, whatever they are called", async () => {
    const store = await lieu()();
    for (const person of ["marie", "__proto__", "constructor", "toString", ""]) {
      expect(await store.memory(person)).toEqual({});
      expect(await store.adresse(person)).toBeUndefined();
      expect(await store.envoi(person)).toBeUndefined();
    }
    expect(await store.fiches()).toEqual([]);
    await store.close();
  });

  test("commits memory, fiches and adresse together", async () => {
    const store = await lieu()();
    const change = {
      ...visite("v1"),
      memory: { person: "marie", value: MEMORY },
      adresse: { person: "marie", value: ADRESSE },
    };
    expect(await store.commit(change)).toBe(true);
    expect(await store.memory("marie")).toEqual(MEMORY);
    expect(await store.fiches()).toEqual([fiche("v1")]);
    expect(await store.adresse("marie")).toEqual(ADRESSE);
    await store.close();
  });

  test("a change that cannot be written changes nothing", async () => {
    const store = await lieu()();
    const boucle: Record<string, unknown> = {};
    boucle.boucle = boucle;
    const adresse = { person: "marie", value: { canal: "teams", reference: boucle } };
    await expect(store.commit({ ...visite("v1"), adresse })).rejects.toThrow(TypeError);
    await expect(store.commit({ ...visite("v1"), at: "hier" })).rejects.toThrow(RangeError);
    expect(await store.fiches()).toEqual([]);
    expect(await store.commit(visite("v1"))).toBe(true);
    await store.close();
  });

  test("the same message commits once", async () => {
    const store = await lieu()();
    expect(await store.commit(visite("v1"))).toBe(true);
    expect(await store.commit({ ...visite("v2"), once: "v1" })).toBe(false);
    expect(await store.commit({ at: AT, memory: { person: "marie", value: MEMORY } })).toBe(true);
    expect(ids(await store.fiches())).toEqual(["v1"]);
    await store.close();
  });

  test("the same message committed many times at once commits once, and is there for all", async () => {
    const store = await lieu()();
    const seen: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, i) => {
        const answer = await store.commit({ ...visite(`v${i}`), once: "m" });
        seen.push((await store.fiches()).length);
        return answer;
      }),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(seen).toEqual(Array(50).fill(1));
    await store.close();
  });

  test("twice the same message among those that wait together: the second waits for the first", async () => {
    const store = await lieu()();
    const commit = async (id: string, once: string) => ({
      answer: await store.commit({ ...visite(id), once }),
      there: ids(await store.fiches()).includes("v1"),
    });
    const [, ...answers] = await Promise.all([
      commit("v0", "autre"),
      ...["v1", "v2", "v3"].map((id) => commit(id, "m")),
    ]);
    expect(answers).toEqual([
      { answer: true, there: true },
      { answer: false, there: true },
      { answer: false, there: true },
    ]);
    expect(ids(await store.fiches())).toEqual(["v0", "v1"]);
    await store.close();
  });

  test("fiches keep the order of their commits", async () => {
    const store = await lieu()();
    const names = Array.from({ length: 300 }, (_, i) => `v${i}`);
    await Promise.all(names.map((name) => store.commit(visite(name))));
    expect(ids(await store.fiches())).toEqual(names);
    await store.close();
  });
}
