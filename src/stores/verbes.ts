/** The verbs of a store over its state; how a decision becomes durable is the caller's business. */
import type { Fiche } from "../model.ts";
import { type Decide, decideCommit, decidePrend, decideSolde } from "./decisions.ts";
import type { Etat } from "./etat.ts";
import type { Store } from "./store.ts";

/** `tranche` resolves with the answer once what was decided is durable, and rejects if it is not. */
export function verbes(etat: Etat, tranche: (decide: Decide) => Promise<boolean>) {
  let vue: readonly Fiche[] = Object.freeze([]);
  const verbs: Omit<Store, "close"> = {
    // What is small and changes hands is copied (15 µs); fiches are frozen and given as they are.
    memory: async (person) => structuredClone(etat.memoires.get(person) ?? {}),
    adresse: async (person) => structuredClone(etat.adresses.get(person)),
    envoi: async (cle) => structuredClone(etat.envois.get(cle)),
    async fiches() {
      // A list only grows, so its length says whether it changed: at most one copy per written turn.
      if (vue.length !== etat.fiches.length) vue = Object.freeze(etat.fiches.slice());
      return vue;
    },
    commit: async (change) => tranche(decideCommit(change)),
    prend: async (cle, at) => tranche(decidePrend(cle, at)),
    async solde(cle, statut, at) {
      await tranche(decideSolde(cle, statut, at));
    },
  };
  return verbs;
}
