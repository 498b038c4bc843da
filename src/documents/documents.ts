/** Papers on their way to one person: made into files, kept a short time, handed over. */
import type { Papier } from "../model.ts";
import { fichierDe } from "./fichier-de.ts";
import { liens } from "./liens.ts";

/** `aCompleter`: the phrase beside a fact that is missing. */
export function documents(horloge: () => Date, aCompleter: string) {
  const gardes = liens(horloge);
  return {
    ...gardes,
    /** Resolves once it is ready under a new token. */
    async depose(papier: Papier, a: string) {
      const fichier = await fichierDe(papier, { aCompleter, at: horloge() });
      const jeton = gardes.garde(fichier, a);
      return { jeton, nom: fichier.nom, taille: fichier.octets.length };
    },
  };
}
