/** How the value of a fact is written, and that it is missing. */
import type { FaitDeDocument } from "../model.ts";

/** `aCompleter` is the phrase of that name: it follows what is known, once. */
export function valeurDe({ valeur, manque }: FaitDeDocument, aCompleter: string): string {
  if (!manque || valeur.toLowerCase().includes(aCompleter.toLowerCase())) return valeur;
  return valeur.trim() ? `${valeur} (${aCompleter})` : aCompleter;
}
