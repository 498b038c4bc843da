/** Cuts a text into its clauses, and finds the one that tells of the contact. */
import { parleDeContact } from "./intentions.ts";
import { plat } from "./plat.ts";

export type Place = { debut: number; fin: number };

/** Clauses that speak of another date than the visit's. */
export const AUTRE_DATE =
  /\b(?:rdv (?:avec|bailleur|pris|prevu|le|a)|rendez-vous (?:avec|pris|prevu|le)|prochaine?s?|prevue?s?|prevu|dette|loyer|depuis|jusqu|commission|audience|avant le|d'ici|signature le|expulsion|echeance|a partir|reprise|payer|paiement|versement|au 1|nee? le)\b/;
const CONTACT_SUR =
  /\b(?:vads?|visites?|vue?s?|recue?s?(?! (?:la|le|les|un|une|son|sa|ses|bien)\b)|passee?s?(?! \d)|venue?s?|reviens|tel|allee?s? (?:chez|voir)|eue?s? au tel\w*)\b/;
const CONTACT_FORT =
  /\b(?:vads?|visites?|rdv|rv|rendez-vous|entretien|rencontre\w*|vue?s?|recue?(?! (?:la|le|les|un|une|son|sa|ses|bien)\b)|passee?(?! \d)|appel\w*|tel)\b/;

/**
 * A mark between two statements; without one, the words that open another subject: « vad hier 14h
 * dette 1200 prochain rdv mardi ».
 */
const SUJET =
  "rdv (?:le|avec|bailleur|caf|pris|fix|pr[ée]vu)|prochaine?s? (?:rdv|rv|vad|visite|rencontre|rendez)|(?:sa |leur |la )?dettes? (?:de )?(?:loyer )?:?\\d|(?:elle|il|elles|ils|je) doi(?:t|vent|s) |moi je |dossier bdf";
const BORNE = new RegExp(
  `(?<=[\\dh€)]|hier|matin|soir|ok|ras|bureau|presente?) (?=plan d['’ ]?apur)| (?=et (?:son|leur|le) plan d)|[,;!?\\n](?!\\d)|(?<!\\b(?:m|mr|mme|mlle|dr|st|ste|av|bd|tel))[.](?=\\s|$)|:(?=\\s|$)|(?<=\\s)[.,;](?=\\S)| (?=/ )|(?<![\\dh]) (?=[-–•*] )|(?<=[\\dh]) (?=[-–•*] (?!\\d))|(?<!\\b(?:de|du|d|le|la|un|une|son|leur|sa|pas|plus|au|et|a|en|qu|ni|si|aucun|aucune)) (?:et )?(?=${SUJET})`,
  "giu",
);
/** The stretches of the text between commas, full stops and line ends, never inside « 1,5 » or « 14:30 ». */
export function propositions(text: string): Place[] {
  let places = lues.get(text);
  if (!places) {
    if (lues.size >= MEMOIRE) lues.clear();
    const bornes = [...text.matchAll(BORNE)].map((m) => m.index);
    const debuts = [0, ...bornes.map((b) => b + 1)];
    places = debuts.map((debut, i) => ({ debut, fin: bornes[i] ?? text.length }));
    lues.set(text, places);
  }
  return places;
}
/** One turn looks at the same words many times. The result is shared: nobody may change it. */
const lues = new Map<string, Place[]>();
const MEMOIRE = 64;

/** Does a clause tell of a contact in so many words? */
export const parleDuContact = (text: string): boolean =>
  (CONTACT_FORT.test(plat(text)) || LIEU_SEUL.test(plat(text))) && !AUTRE_DATE.test(plat(text));
/** « 04/03 MDS 8h30 »: the place, after the day. */
const LIEU_SEUL = /^[^a-z]*(?:bureau|mds|domicile|agence|permanence)\b/;

const LIEU_DIT =
  /\b(?:chez (?:elle|lui|eux|elles)|bureau|mds|domicile|permanence|portes? (?:close|fermee)s?)\b/;
const PROCHAIN = /\bproch(?:aine?s?|\.)? /;
/** « vad », « vu », « tel » before « rdv »: the clause of what took place. -1 when there is none. */
export function clauseDuContact(text: string, clauses: Place[]): number {
  const dit = (p: Place) => plat(text.slice(p.debut, p.fin));
  const place = (test: (lu: string) => boolean) => {
    const i = clauses.findIndex((p) => test(dit(p)) && !PROCHAIN.test(dit(p)));
    return i >= 0 ? i : clauses.findIndex((p) => test(dit(p)));
  };
  const sure = place((lu) => CONTACT_SUR.test(lu));
  if (sure >= 0) return sure;
  const fort = place((lu) => CONTACT_FORT.test(lu));
  if (fort >= 0) return fort;
  const parle = place(parleDeContact);
  return parle >= 0 ? parle : place((lu) => LIEU_DIT.test(lu));
}

/** The clause that speaks of the contact. */
export function contactDe(text: string): string {
  const clauses = propositions(text);
  const clause = clauses[clauseDuContact(text, clauses)];
  return clause ? text.slice(clause.debut, clause.fin).trim() : text;
}
