/** What every store promises of the things that it gives out. */
import { expect, test } from "vitest";
import type { Memory } from "../../src/model.ts";
import type { Adresse, Store } from "../../src/stores/store.ts";
import { fiche, ids, plusJours, visite } from "./outils.ts";

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

/** Tries to change a thing that was given out; a frozen one throws, a copy lets it happen. */
function abime(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
  }
}

export function promessesDeLecture(lieu: () => () => Promise<Store>): void {
  test("a list of fiches already given out does not grow", async () => {
    const store = await lieu()();
    await store.commit(visite("v1"));
    const before = await store.fiches();
    expect(await store.fiches()).toBe(before);
    await store.commit(visite("v2"));
    expect(ids(before)).toEqual(["v1"]);
    expect(ids(await store.fiches())).toEqual(["v1", "v2"]);
    await store.close();
  });

  test("nobody can change what is stored: neither who wrote it nor who reads it", async () => {
    const store = await lieu()();
    const change = {
      ...visite("v1"),
      memory: { person: "marie", value: structuredClone(MEMORY) },
      adresse: { person: "marie", value: structuredClone(ADRESSE) },
    };
    const done = store.commit(change);
    change.fiches![0]!.values.note = "autre";
    change.memory.value.territoire = "loire";
    change.adresse.value.canal = "autre";
    await done;
    await store.prend("e1", plusJours(0));

    const given = await store.fiches();
    abime(() => (given as unknown[]).push(fiche("v2")));
    abime(() => Object.assign(given[0]!, { id: "autre" }));
    abime(() => Object.assign(given[0]!.values, { note: "autre" }));
    const memory = await store.memory("marie");
    abime(() => memory.offres!.push(memory.offres![0]!));
    abime(() => Object.assign(memory, { territoire: "loire" }));
    const adresse = await store.adresse("marie");
    abime(() => Object.assign(adresse!.reference, { conversation: null }));
    const envoi = await store.envoi("e1");
    abime(() => Object.assign(envoi!, { statut: "envoye" }));

    expect(await store.fiches()).toEqual([fiche("v1")]);
    expect(await store.memory("marie")).toEqual(MEMORY);
    expect(await store.adresse("marie")).toEqual(ADRESSE);
    expect(await store.envoi("e1")).toMatchObject({ statut: "pris" });
    await store.close();
  });
}
