/** What every store promises of deliveries: each is claimed by one sender, and ends once. */
import { expect, test } from "vitest";
import type { Store } from "../../src/stores/store.ts";
import { plusJours } from "./outils.ts";

const LUNDI = plusJours(0);
const MARDI = plusJours(1);

export function promessesDEnvois(lieu: () => () => Promise<Store>): void {
  test("a delivery is claimed once, however many ask for it at once", async () => {
    const store = await lieu()();
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.prend("e1", LUNDI)));
    expect(answers).toEqual([true, ...Array(49).fill(false)]);
    expect(await store.prend("e1", MARDI)).toBe(false);
    expect(await store.envoi("e1")).toEqual({
      statut: "pris",
      at: LUNDI.toISOString(),
      essais: 1,
    });
    await store.close();
  });

  test.each(["envoye", "abandonne"] as const)("« %s » is the end of it", async (statut) => {
    const store = await lieu()();
    await store.prend("e1", LUNDI);
    await store.solde("e1", statut, MARDI);
    await store.solde("e1", statut, MARDI);
    expect(await store.prend("e1", MARDI)).toBe(false);
    expect(await store.envoi("e1")).toEqual({ statut, at: MARDI.toISOString(), essais: 1 });
    await expect(store.solde("e1", "a-reprendre", MARDI)).rejects.toMatchObject({ name: "Misuse" });
    expect(await store.prend("e1", MARDI)).toBe(false);
    await store.close();
  });

  test("« a-reprendre » is claimed again by one, and the tries are counted", async () => {
    const store = await lieu()();
    for (const essais of [1, 2, 3]) {
      const answers = await Promise.all([store.prend("e1", LUNDI), store.prend("e1", LUNDI)]);
      expect(answers).toEqual([true, false]);
      await store.solde("e1", "a-reprendre", LUNDI);
      expect(await store.envoi("e1")).toMatchObject({ statut: "a-reprendre", essais });
    }
    await store.solde("e1", "abandonne", MARDI);
    expect(await store.prend("e1", MARDI)).toBe(false);
    await store.close();
  });

  test("a delivery that nobody claimed cannot end", async () => {
    const store = await lieu()();
    await expect(store.solde("e1", "envoye", LUNDI)).rejects.toMatchObject({ name: "Misuse" });
    expect(await store.envoi("e1")).toBeUndefined();
    expect(await store.prend("e1", LUNDI)).toBe(true);
    await store.close();
  });

  test("a closed store refuses to write, by name", async () => {
    const store = await lieu()();
    const last = store.prend("e1", LUNDI);
    const closing = store.close();
    expect(await last).toBe(true);
    await expect(store.prend("e2", LUNDI)).rejects.toMatchObject({ name: "StoreClosed" });
    await closing;
    await store.close();
  });
}
