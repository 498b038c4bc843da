/** « statistiques des enquêtes 2026 », « bilan ESU cette année »: a year's enquiries are asked for. */
import { plat } from "./plat.ts";

const DEMANDE =
  /^(?:(?:donne(?:-moi)?|fais(?:-moi)?|je veux|il me faut|stp|les|mes|nos|le|un) )*(?:statistiques?|stats?|bilan|chiffres|tableau)\b.*\b(?:enquetes?|esu)\b/;
/** « combien d'ESU cette année »: the same figures, unless a report's own year is meant. */
const COMBIEN = /^combien (?:d'|de |des )?(?:enquetes?|esu)\b/;
const ANNEE = /\b((?:19|20)\d\d)\b/;

/** The year, in figures or from today. `undefined`: not asked, or of no year. */
export function anneeDuBilan(text: string, anneeEnCours: number): number | undefined {
  const lu = plat(text);
  if (!DEMANDE.test(lu) && !COMBIEN.test(lu)) return undefined;
  const dite = ANNEE.exec(lu)?.[1];
  if (dite) return Number(dite);
  if (/\b(?:cette annee|annee en cours|de l'annee|a ce jour)\b/.test(lu)) return anneeEnCours;
  return /\b(?:l'an dernier|l'annee derniere|l'an passe|annee passee)\b/.test(lu)
    ? anneeEnCours - 1
    : undefined;
}

/** Asked as a question, and not as a table to draw up. */
export const demandeUnNombre = (text: string): boolean => COMBIEN.test(plat(text));

export const demandeUnBilanDEnquetes = (text: string): boolean =>
  anneeDuBilan(text, 0) !== undefined;

/** « où en est l'enquête Petit », « état ESU Duval ». */
export const demandeOuEnEst = (text: string): boolean =>
  /^(?:ou en (?:est|sont|suis|es)|etat|point|recap)\b.*\b(?:enquetes?|esu)\b/.test(plat(text));
