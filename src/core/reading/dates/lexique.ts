/** French words of days, months and numbers, as sources of patterns over bare lower-case text. */
import { distance } from "fastest-levenshtein";

const MOIS = "jan fev mar avr mai juin juil aou sep oct nov dec".split(" ");
const SEMAINE = "lun mar mer jeu ven sam dim".split(" ");
const UNITES =
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf";
const DIZAINES = ["", "", "vingt", "trente", "quarante", "cinquante"];

export const NOM_MOIS =
  "(?:janvier|janv\\.?|jan\\.?|fevrier|fevr\\.?|fev\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout|septembre|sept\\.?|sep\\.?|octobre|oct\\.?|novembre|nov\\.?|decembre|dec\\.?)(?![a-z]|\\d(?!\\d{3}(?!\\d)))";
export const NOM_JOUR = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![a-z])";
/** « mar » and « sam » are also names: only read beside a day number or a date. */
export const ABREGE_JOUR = "(?:lun|mar|mer|jeu|ven|sam|dim)(?![a-z])\\.?";

/** « vingt et un », « vingt-et-une », « quinze »: 1 to 59. */
const MOTS = new Map<string, number>();
for (let n = 1; n < 60; n++) {
  const unites = UNITES.split(" ");
  const dizaine = DIZAINES[Math.floor(n / 10)]!;
  const mot =
    n < 20
      ? unites[n]!
      : [dizaine, n % 10 === 1 ? "et un" : n % 10 ? unites[n % 10]! : ""].join("-");
  const net = mot.replace(/[ -]/g, " ").trim();
  MOTS.set(net, n);
  if (net.endsWith("un")) MOTS.set(`${net}e`, n);
}
const mots = [...MOTS.keys()].sort((a, b) => b.length - a.length);
export const MOT_NOMBRE = `(?:${mots.join("|").replaceAll(" ", "[ -]")})(?![a-z]|[ -](?:sept|huit|neuf)(?![a-z.]))`;
export const NOMBRE = `(?:\\d{1,3}(?!\\d)|${MOT_NOMBRE})`;
/** The number of a day: « 3 », « 1er », « premier », « quinze ». */
export const QUANTIEME = `(?:\\d{1,2}(?: ?er\\b)?|premier(?![a-z])|${MOT_NOMBRE})`;

/** What people count in this trade: a number before one of these is never a day. */
export const PLURIELS =
  "(?:enfants|personnes|adultes|mineurs|visites|rencontres|entretiens|courriers|mails|appels|messages|relances|menages|familles|mesures|situations|dossiers|demandes|pieces|chambres|etages|loyers|mensualites|echeances|impayes|factures|places|renouvellements|absences|demarches|sollicitations|diagnostics|diags|objectifs|axes|points|pages|articles|filles|fils|garcons|bebes|ados|freres|soeurs|eleves|chiens|chats|logements|propositions|bilans|tentatives|etp|km|kg|m2|m²)(?![a-z])";
/** Same, but « le 12 vad » is a visit on the 12th: a number said with « le » or a weekday stays. */
export const INVARIABLES = "(?:vad|rdv|rv|sms|fois)(?![a-z])";
export const UNITES_DE_TEMPS =
  "(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|sem|jours?|j(?! (?:ai|avais|aurai|aimerais|attends|arrive|y|en)(?![a-z]))|heures?|h|minutes?|mins?|mn)(?![a-z])";

export const moisDe = (nom: string): number => 1 + MOIS.findIndex((debut) => nom.startsWith(debut));
const LONGS = "janvier fevrier juillet septembre octobre novembre decembre".split(" ");
/** « fervier », « setpembre »: a long month two letters off at most. Short ones are too near other words. */
export const moisMalEcrit = (mot: string): string | undefined =>
  LONGS.find((nom) => nom[0] === mot[0] && distance(nom, mot) <= 2);
export const jdsDe = (nom: string): number => 1 + SEMAINE.indexOf(nom.slice(0, 3));
/** Reads what NOMBRE or QUANTIEME matched. */
export const nombreDe = (texte: string): number =>
  texte === "premier" ? 1 : (MOTS.get(texte.replaceAll("-", " ")) ?? Number.parseInt(texte, 10));
