/** Which file a paper becomes: a Word file of a document, an iCalendar file of days. */
import type { Papier } from "../model.ts";
import { docx, TYPE_DOCX } from "./docx.ts";
import { ics, TYPE_ICS } from "./ics.ts";
import { nomSur } from "./nom.ts";

export type Extension = "docx" | "ics";
/** `nom` has its extension; `type` is its media type. */
export type FichierFait = { nom: string; type: string; octets: Uint8Array<ArrayBuffer> };
/** `aCompleter`: the phrase beside a fact that is missing. `at`: when the file is made. */
export type Facon = { aCompleter: string; at: Date };

export const extensionDe = (papier: Papier): Extension => ("blocs" in papier ? "docx" : "ics");

export const nomDuFichier = (papier: Papier): string =>
  `${nomSur(papier.nom)}.${extensionDe(papier)}`;

export async function fichierDe(papier: Papier, { aCompleter, at }: Facon): Promise<FichierFait> {
  const nom = nomDuFichier(papier);
  if ("blocs" in papier) return { nom, type: TYPE_DOCX, octets: await docx(papier, aCompleter) };
  return { nom, type: TYPE_ICS, octets: ics(papier, at) };
}
