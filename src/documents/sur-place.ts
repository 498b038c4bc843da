/** Hands a paper over on this machine: its words at once, its file when a folder was named. */
import type { Papier } from "../model.ts";
import { ecris } from "./fichier.ts";
import { extensionDe, fichierDe, nomDuFichier } from "./fichier-de.ts";
import { texteDe } from "./texte.ts";

export type Annonce = { nom: string } | { chemin: string } | { echec: true };
export type SurPlace = {
  /** Where to write files; without it nothing is written. */
  dossier?: string | undefined;
  /** The phrase beside a fact that is missing. */
  aCompleter: string;
  horloge(): Date;
  /** What is said of it. */
  annonce(quoi: Annonce): string;
};

/** A full disk, a folder that may not be written: the conversation goes on without the file. */
const duSysteme = (error: unknown) => error instanceof Error && "errno" in error;

export function surPlace({ dossier, aCompleter, horloge, annonce }: SurPlace) {
  return async (papier: Papier) => {
    // A document is known by its name; other kinds by their extension too.
    const nom = "blocs" in papier ? papier.nom : nomDuFichier(papier);
    const remis = { nom, texte: texteDe(papier, aCompleter) };
    if (dossier === undefined) return { ...remis, annonce: annonce({ nom }) };
    try {
      const { octets } = await fichierDe(papier, { aCompleter, at: horloge() });
      const fichier = await ecris(dossier, papier.nom, octets, extensionDe(papier));
      return { ...remis, fichier, annonce: annonce({ chemin: fichier }) };
    } catch (error) {
      if (!duSysteme(error)) throw error;
      return { ...remis, annonce: annonce({ echec: true }) };
    }
  };
}
