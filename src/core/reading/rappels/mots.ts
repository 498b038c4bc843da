/** What all orders about reminders share: the text as it is read, courtesies around it, what is left of it. */

import { net } from "../dates/texte.ts";
import { plie } from "../dates.ts";

/** `nu` is `dit` in small letters without accents: an index in one is an index in the other. */
export type Texte = { dit: string; nu: string };

/** Days cut short: « lun 14h », « ven prochain ». Sam, mer and jeu are words and names of their own. */
const COURTS: Record<string, string> = {
  lun: "lundi",
  mar: "mardi",
  mer: "mercredi",
  jeu: "jeudi",
  ven: "vendredi",
  sam: "samedi",
  dim: "dimanche",
};
const SUITE_D_UN_JOUR =
  "(?= ?(?:\\d|[àa] \\d|proch|matin|aprem|apr[èe]s[- ]|soir|midi|en (?:8|15|huit|quinze)))";
/** « 9h d'appeler »: an hour, and not the length of a call. */
const HEURE_PUIS_ORDRE = /(?<=\d ?(?:h|heures?)(?: ?\d\d)?) (?=d['’]|de |d [aeiouhy])/giu;
const ABREGES: [motif: RegExp, entier: string | ((mot: string) => string)][] = [
  [HEURE_PUIS_ORDRE, ", "],
  [/(?<![\p{L}'’])ds (?=\d|une? |la |les |le )/giu, "dans "],
  [/(?<![\p{L}'’-])(?:2main|2m1|dmain|demin|dem1)(?![\p{L}\d])/giu, "demain"],
  [/(?<![\p{L}])week[- ]?ends?(?![\p{L}])|(?<=\b(?:le|les|ce) )we(?![\p{L}])/giu, "week-end"],
  [
    new RegExp(
      `(?<![\\p{L}'’-])(?:(?:lun|ven|dim)\\.?(?![\\p{L}])|(?:mar|mer|jeu|sam)\\.?(?![\\p{L}])(?:${SUITE_D_UN_JOUR}|(?<=^...\\.?)$))`,
      "giu",
    ),
    (mot) => COURTS[mot.slice(0, 3).toLowerCase()] ?? mot,
  ],
];

export function lisTexte(text: string): Texte {
  const dit = ABREGES.reduce(
    (t, [motif, entier]) =>
      typeof entier === "string" ? t.replace(motif, entier) : t.replace(motif, entier),
    plie(text),
  );
  return { dit, nu: net(dit) };
}

/** « ok », « dis », « stp » before an order, and what may stand after it. */
export const DEBUT =
  "^(?:(?:ok|okay|bon|alors|dis(?:[- ]moi)?|stp|svp|bonjour|bonsoir|salut|slt|bjr|hello|coucou|tandem|oui|euh|ah|et|merci|sinon|finalement|please|au fait|du coup|(?:quand|qd) (?:tu (?:peux|as le temps)|t'as le temps))[ ,.!:-]+)*";
export const FIN =
  "(?:[ ,]*(?:stp|svp|s'il te plait|s'il vous plait|merci(?: d'avance| bcp| beaucoup)?|please|tandem|hein))*[^a-z0-9]*$";

/** The whole message is that, courtesies aside. Its groups know where they stand. */
export const entier = (motif: string): RegExp => new RegExp(`${DEBUT}(?:${motif})${FIN}`, "d");

/** However they are called, and politely. */
export const RAPPELS = "(?:r[ae]p+els?|alertes?|notifs?|notifications?|relances?|messages?)";
export const POLI =
  "(?:(?:peux[- ]tu|tu peux|tu pourrais|il faut|faut|je veux que tu|je voudrais que tu) )?";

/** The rest of the words, for who knows the households. */
export const RESTE = "(?:[ ,:]+(?<reste>[^?!.]*?))?";

/** A group of a match, as typed. */
export function groupe(m: RegExpExecArray, nom: string, { dit }: Texte): string {
  const [debut, fin] = m.indices?.groups?.[nom] ?? [0, 0];
  return dit.slice(debut, fin);
}

const LIENS =
  /^(?:(?:de l['’]|d['’]|de la|de|du|des|pour|pr|sur|avec|chez|concernant|[àa] propos d(?:e|u|es)|au sujet d(?:e|u|es)|le|la|les|l['’]|au|aux|[àa])(?<=['’])|(?:de la|de|du|des|pour|pr|sur|avec|chez|concernant|[àa] propos d(?:e|u|es)|au sujet d(?:e|u|es)|le|la|les|au|aux|[àa])(?![\p{L}'’]))\s*/iu;

/** Without the small words and marks around it: « de la famille Martin. » → « famille Martin ». */
export function epure(reste: string): string {
  let pur = reste.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  for (let avant = ""; avant !== pur; ) {
    avant = pur;
    pur = pur.replace(LIENS, "").trim();
  }
  return pur;
}

/** Stretches taken out, what is left joined by one space. */
export const sans = (texte: string, places: readonly { debut: number; fin: number }[]): string =>
  [...places]
    .sort((a, b) => b.debut - a.debut)
    .reduce((t, { debut, fin }) => `${t.slice(0, debut)} ${t.slice(fin)}`, texte)
    .replace(/\s+/g, " ")
    .trim();

/** Words that tell of something else than whose reminders they are. */
const AUTRE_CHOSE =
  /\b(?:tous|toutes|mes|nos|quoi|quand|comment|combien|qui|que|quel(?:le)?s?|pourquoi|si|parce|mais|donc|un|une|je|j'?ai|on|il|elle|ils|elles|a|ont|est|sont|etait|soir|nuit|matin|midi|vacances|conges?)\b|\d{3,}|[€?]/;

/** At most a few words that may be a name, a rank or a thing; also none at all. */
export const peutNommer = (reste: string, mots = 5): boolean =>
  !AUTRE_CHOSE.test(net(reste)) && reste.split(/\s+/).filter(Boolean).length <= mots;

/** A meeting, which is moved or written by other readers. */
export const CONTACT =
  /\b(?:rdvs?|rv|rendez|vads?|visites?|visio|entretiens?|rencontres?|reunions?|gts|commissions?|audiences?|passages?|permanences?)\b/;
