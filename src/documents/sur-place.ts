/** Hands a document over on this machine: its words at once, its file when a folder was named. */
import type { Document } from "../model.ts";
import { docx } from "./docx.ts";
import { ecris } from "./fichier.ts";
import { texteDe } from "./texte.ts";

export type SurPlace = {
  /** Where to write Word files; without it nothing is written. */
  dossier?: string | undefined;
  /** The phrase beside a fact that is missing. */
  aCompleter: string;
  /** What is said of it; `fichier` is the path written. */
  annonce(nom: string, fichier?: string): string;
};

export function surPlace({ dossier, aCompleter, annonce }: SurPlace) {
  return async (document: Document) => {
    const { nom } = document;
    const texte = texteDe(document, aCompleter);
    if (dossier === undefined) return { nom, texte, annonce: annonce(nom) };
    const fichier = await ecris(dossier, nom, await docx(document, aCompleter));
    return { nom, texte, fichier, annonce: annonce(nom, fichier) };
  };
}
