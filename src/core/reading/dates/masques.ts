/** Hides what looks like a date and is not: ages, births, telephones, addresses, sums, quantities. */
import { efface } from "./atomes.ts";
import { INVARIABLES, NOM_JOUR, NOM_MOIS, PLURIELS } from "./lexique.ts";

const VOIE = "(?:rue|avenue|av|bd|bld|boulevard|allees?|impasse|chemin|quai|square)\\.?";
/** Days that streets, squares and schools are named after. */
const COMMEMORE =
  "(?:8[ -]mai|1er[ -]mai|19[ -]mars|6[ -]juin|14[ -]juillet|4[ -]septembre|11[ -]novembre)(?:[ -]\\d{4})?";
const ENFANT =
  "(?:enfants?|fils|filles?|garcons?|bebes?|jumeaux|jumelles|ados?|ainee?s?|cadett?e?s?|benjamine?s?|agee?s?|nourrisson|petite?)(?: (?:a|ont|avait|agee?s?|de|d'environ|mineurs?|scolarises))";
const DATE_DE_NAISSANCE = `(?:\\d{1,2}[/. -]\\d{1,2}(?:[/. -]\\d{2,4})?|(?:(?:\\d{1,2}(?:er)? )?${NOM_MOIS}(?: (?:de )?\\d{4})?)|\\d{4}|\\d{1,2})(?!\\d)`;
const TITRE =
  "(?:m|mr|mrs|mme|mlle|melle|monsieur|madame|mademoiselle|famille|menage|dr|docteur|maitre|prenom)\\.?";
const NUMEROTE =
  "(?:bat|batiment|bt|lot|apt|appt|appart|appartement|porte|etage|n°|no|num|numero|dossier|article|art|chapitre|page|annexe|alinea|point|phase|niveau|axe|zone|secteur|code|version|masp|f|t|cea|cha|loi|type|plan)";

/** In order: a mask may rely on what those before it have hidden. */
const MASQUES: readonly RegExp[] = [
  /https?:\/\/[^ ]{1,300}|[a-z0-9._-]{1,60}@[a-z0-9.-]{1,60}/g,
  /(?<!\d)(?:\+33|0) ?[1-9](?:[ .-]?\d\d){4}(?!\d)/g,
  // Births: « né le 12/03/2015 », « née en mars 2015 », « ddn : 12/03/15 ».
  new RegExp(
    `\\b(?:nee?s?|naissance|ddn|d\\.d\\.n\\.?) ?:? ?(?:(?:le|en|du|au|vers) )?${DATE_DE_NAISSANCE}`,
    "g",
  ),
  // Ages: « 2 enfants de 4 et 6 ans », « un fils de 18 mois », « il a 35 ans ».
  new RegExp(
    `(?:(?<![\\d/.,:])\\d{1,2} )?\\b${ENFANT}{0,3} ?[(:]? ?\\d{1,2}(?:(?: ?(?:ans|mois))?(?:, ?| et )(?:de )?\\d{1,2}){0,6} ?(?:ans|mois)\\b`,
    "g",
  ),
  // « Lina, 7 ans, et Yanis, 9 ans ».
  /(?<=[a-z], )\d{1,2} ans(?: et demi)?(?=[,.;)]| et |$)/g,
  // « 4/6 présents ».
  /(?<!\d)[1-9]\d? ?\/ ?[1-9]\d? (?:presente?s|rencontres|seances|mensualites|points)\b/g,
  /(?<!\by )\b(?:a|ont|aura|avait|avoir) (?:deja )?\d{1,2} ans\b/g,
  // Sums: « 1 200 € », « 50e/mois », « 49,90 euros », « 30 % ».
  /\d{1,3}(?: \d{3}){1,3}(?!\d)(?: ?(?:€|euros?\b|eur\b|e\b))?/g,
  /\d{1,7}(?:[.,]\d{1,2})? ?(?:k€|€|euros?\b|eur\b|%)/g,
  /\d{2,7}(?:[.,]\d{1,2})?e(?= ?(?:[/,.;:)+]|$)| (?:par|pour|de|a|d'|ophlm|mensuels?)\b)/g,
  // Addresses and streets named after a day: « 12 rue de Mai », « place du 8 mai 1945 ».
  new RegExp(
    `(?:\\d{1,4}(?: ?(?:bis|ter))?,? )?\\b${VOIE} (?:(?:de |d'|du )?(?:\\d{1,2}(?:er)?[ -])?${NOM_MOIS}(?:[ -]\\d{4})?)?`,
    "g",
  ),
  new RegExp(
    `\\b(?:place|route|residence|cite|ecole|college|lycee|foyer|quartier) du ${COMMEMORE}`,
    "g",
  ),
  /\d{1,4}(?: ?(?:bis|ter))?,? (?:place|route|residence|cite)\b/g,
  /\d{1,4}(?: (?:bis|ter))?,? cours\b/g,
  // Numbered things: « bat 3 », « lot 12 », « article 375 », « T2 », « J-15 ».
  new RegExp(
    `(?<![a-z])${NUMEROTE}\\.? ?\\d{1,4}(?!\\d| ?(?:h|heures?|:)|[/.-]\\d| ?${NOM_MOIS})`,
    "g",
  ),
  /\b(?:dossier|ref|reference|n°|num|numero)\.? ?(?:n° ?)?\d[\d/-]{0,20}/g,
  /\bj ?[-+] ?\d{1,3}(?!\d)/g,
  // People: « M. Avril ». Weekdays stay: « vu mme mardi » is a visit on Tuesday.
  new RegExp(`\\b${TITRE} (?:${NOM_MOIS}|noel|toussaint)`, "g"),
  // Quantities, rates and habits: « a 3 enfants », « 20h par semaine », « tous les lundis ».
  new RegExp(`(?<![\\d/.,:])\\d{1,4} ?${PLURIELS}`, "g"),
  new RegExp(`(?<!\\b(?:le|du|au)|${NOM_JOUR}|\\d ?h) \\d{1,4} ${INVARIABLES}`, "g"),
  new RegExp(`^\\d{1,4} ?${INVARIABLES}`, "g"),
  /\d{1,2} ?(?:h|heures?) ?(?:\/|par) ?(?:jour|j|semaine|sem|mois|24)\b/g,
  /\b7 ?j? ?\/ ?7\b|\b24 ?h? ?\/ ?24\b|\b3[59] ?h\b/g,
  new RegExp(`\\b(?:tous les|chaque|tout les|les) ${NOM_JOUR.replace("(?![a-z])", "s?")}\\b`, "g"),
  new RegExp(`\\bdu ${NOM_JOUR} au ${NOM_JOUR}(?! \\d)`, "g"),
  // « 3 à 6 mois » is not « le 3, à 6 mois ».
  new RegExp(
    `(?<!\\b(?:le|du|au|${NOM_JOUR}) |\\d)\\d{1,2} ?(?:a|-|ou) ?(?=\\d{1,2} (?:ans|mois|semaines|jours)\\b)`,
    "g",
  ),
];

/** The same text, same length, with every such stretch hidden. */
export function masque(texte: string): string {
  return MASQUES.reduce((reste, motif) => {
    const places = [...reste.matchAll(motif)].map((m) => ({
      index: m.index,
      fin: m.index + m[0].length,
    }));
    return efface(reste, places);
  }, texte);
}
