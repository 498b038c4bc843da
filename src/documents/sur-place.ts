/** Hands a document over on this machine: its words at once, its file when a folder was named. */
import type { Document } from "../model.ts";
import { docx } from "./docx.ts";
import { ecris } from "./fichier.ts";
import { texteDe } from "./texte.ts";

export type Annonce = { nom: string } | { chemin: string } | { echec: true };
export type SurPlace = {
  /** Where to write Word files; without it nothing is written. */
  dossier?: string | undefined;
  /** The phrase beside a fact that is missing. */
  aCompleter: string;
  /** What is said of it. */
  annonce(quoi: Annonce): string;
};

/** A full disk, a folder that may not be written: the conversation goes on without the file. */
const duSysteme = (error: unknown) => error instanceof Error && "errno" in error;

export function surPlace({ dossier, aCompleter, annonce }: SurPlace) {
  return async (document: Document) => {
    const { nom } = document;
    const remis = { nom, texte: texteDe(document, aCompleter) };
    if (dossier === undefined) return { ...remis, annonce: annonce({ nom }) };
    try {
      const fichier = await ecris(dossier, nom, await docx(document, aCompleter));
      return { ...remis, fichier, annonce: annonce({ chemin: fichier }) };
    } catch (error) {
      if (!duSysteme(error)) throw error;
      return { ...remis, annonce: annonce({ echec: true }) };
    }
  };
}
