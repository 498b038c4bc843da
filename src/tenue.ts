/** The register, kept up to date with what the store holds: each fiche is read once, however many ask. */
import { applique, type Registre, registreVide } from "./core/dossier/dossiers.ts";
import type { Portes } from "./portes.ts";

/** So many fiches are read, after a start, before others get their turn. */
const LECTURE = 200;

export function tenue({ store }: Pick<Portes, "store">) {
  const registre: Registre = registreVide();
  let lues = 0;
  return {
    registre,
    async aJour(): Promise<Registre> {
      const fiches = await store.fiches();
      while (lues < fiches.length) {
        const pause = lues + LECTURE;
        for (; lues < fiches.length && lues < pause; lues++) applique(registre, fiches[lues]!);
        if (lues < fiches.length) await new Promise((suite) => setImmediate(suite));
      }
      return registre;
    },
  };
}
