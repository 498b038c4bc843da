/** « qui a vu le dossier Schmitt ? », « accès au dossier de Mme Schmitt ce mois-ci ». */
import type { Day } from "../../model.ts";
import { jourDe, premierDuMois } from "../time.ts";
import { lisDates } from "./dates-lues.ts";
import { plat } from "./plat.ts";

const DEBUT =
  "^(?:(?:alors|dis|dis moi|stp|svp|bonjour|salut|et|tandem|peux[- ]tu me dire|je (?:veux|voudrais) savoir),? )*";
const PAPIER = "(?:dossier|fiche|mesure|situation|suivi)";
const LE_PAPIER = `(?:(?:le|la|les|l'|au|du|sur le|sur la|dans le|dans la|a la|ce|cette) ?)?${PAPIER}s?\\b`;
const A_VU =
  "(?:(?:a|ont|avait|aurait)(?: (?:deja|recemment|pu|bien|tous))? (?:vue?s?|voir|lue?s?|lire|consulte\\w*|ouverte?s?|ouvrir|regarde\\w*|modifie\\w*|change\\w*|ecrit|touche\\w*|accede\\w*|eu (?:un )?acces)|est (?:alle|allee|entre|entree)(?: voir)?)";
const ACCES = "(?:acces|consultations?|ouvertures?|lectures?)";
const JOURNAL = "(?:(?:journal|liste|historique|traces?|qui a fait) (?:des?|d') ?)";

const DEMANDES = [
  new RegExp(`${DEBUT}(?:par )?qui (?:est ce qui |est-ce qui )?${A_VU} ${LE_PAPIER}`),
  new RegExp(`${DEBUT}(?:par )?qui (?:a|ont) (?:consulte|accede|eu acces)\\b.*\\w`),
  new RegExp(
    `${DEBUT}(?:montre[- ]moi |affiche |donne[- ]moi )?(?:les )?${JOURNAL}?(?:les )?${ACCES} (?:au|du|de la|sur le|sur la|a la|aux|des) ?${PAPIER}s? (?!par\\b|pour\\b|est\\b|qui\\b)\\w`,
  ),
  new RegExp(`${DEBUT}(?:journal d'audit|audit|journal des acces) (?:du|de|d'|sur)`),
];

/** Words of a rule or of what is missing: « qui n'a pas vu », « qui doit consulter ». */
const AUTRE = /\b(?:pas|jamais|doit|doivent|peut|peuvent|droit|faut|charte)\b/;

/** `undefined`: it asks for something else. Whose dossier it is, is for who may know. */
export function lisAcces(text: string, at: Date): { depuis: Day | null } | undefined {
  const lu = plat(text);
  if (AUTRE.test(lu) || !DEMANDES.some((d) => d.test(lu))) return undefined;
  const jour = jourDe(at);
  if (/\bce mois\b/.test(lu)) return { depuis: premierDuMois(jour) };
  const dite = lisDates(text, at, "past").find((d) => d.kind === "interval" || d.jour);
  return { depuis: dite?.jour ?? dite?.start?.slice(0, 10) ?? null };
}
