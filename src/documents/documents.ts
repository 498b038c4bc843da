/** Documents on their way to one person: made into Word files, kept a short time, handed over. */
import type { Document } from "../model.ts";
import { docx, TYPE_DOCX } from "./docx.ts";
import { liens } from "./liens.ts";
import { nomSur } from "./nom.ts";

/** `aCompleter`: the phrase beside a fact that is missing. */
export function documents(horloge: () => Date, aCompleter: string) {
  const gardes = liens(horloge);
  return {
    ...gardes,
    /** Resolves once it is ready under a new token. */
    async depose(document: Document, a: string) {
      const octets = await docx(document, aCompleter);
      const nom = `${nomSur(document.nom)}.docx`;
      const jeton = gardes.garde({ nom, type: TYPE_DOCX, octets }, a);
      return { jeton, nom, taille: octets.length };
    },
  };
}
