/** Reads a visit in a message: when, how, with whom, and what is left as the worker's own note. */
import type { Day, Heure, Mode, Presence } from "../../model.ts";
import { ecart, jourDe } from "../time.ts";
import type { FoundDate } from "./dates.ts";
import { lisDates } from "./dates-lues.ts";
import { lieuDe, modeDe, parleDeContact } from "./intentions.ts";
import { plat } from "./plat.ts";
import { presenceDe } from "./presence.ts";

export type Place = { debut: number; fin: number };

export type VisiteLue = {
  jour?: Day;
  heure: Heure | null;
  duree: number | null;
  mode?: Mode;
  /** Absent when two things are said of it. */
  presence?: Presence;
  /** A date was written that does not exist or contradicts its weekday. */
  faute?: FoundDate;
  /** The day may be meant otherwise; « rdv Martin jeudi 9h »: as well the one to come. */
  incertain?: true | "rendez-vous";
  /** Several days could be that of the visit. */
  jours: Day[];
  /** All the hours said, in order. */
  heures: Heure[];
  /** Where the visit's own date and hour stand. */
  places: Place[];
};

/** Clauses that speak of another date than the visit's. */
const AUTRE_DATE =
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

const dans = (p: Place, d: FoundDate) => d.index >= p.debut && d.index < p.fin;

/** Does a clause tell of a contact in so many words? */
export const parleDuContact = (text: string): boolean =>
  (CONTACT_FORT.test(plat(text)) || LIEU_SEUL.test(plat(text))) && !AUTRE_DATE.test(plat(text));
/** « 04/03 MDS 8h30 »: the place, after the day. */
const LIEU_SEUL = /^[^a-z]*(?:bureau|mds|domicile|agence|permanence)\b/;

/** Minutes. « 25h » is no visit: it stays in the note, for the worker to see. */
const DUREE_MAX = 600;
const AUTRE_DUREE =
  /^ ?(?:de (?:route|retard|trajet|bus|train|attente|marche)|d'attente|de plus|avant|apr[eè]s)/i;
const PAS_UNE_DUREE = /\b(?:retard|avance|dette|depuis|dans)\b[^,;]*$/;

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

/** « reportée au 5 mars »: the new day is not that of the visit. */
export const NOUVEAU_JOUR =
  /\b(?:report|decal|recal|repouss|deplac|refix)\w*(?:(?: la| le| notre| mon| son)? (?:vad|rdv|visite|rencontre)[^,.;]{0,30} (?:a|au|pour)|(?: au| a| le| pour| pour le| a la date du)?) ?$/;
/** « lundi euh non mardi »: the second. */
const REPRISE =
  /^[ ,]*(?:euh|oups|enfin|pardon|non|plutot|ou plutot)(?:[ ,]+(?:euh|non|pardon|plutot|c'etait|le))*[ ,]*$/;

function siennes(
  text: string,
  dates: readonly Readonly<FoundDate>[],
): readonly Readonly<FoundDate>[] {
  const jours = dates.filter((d) => d.jour || d.motif);
  const repris = (d: FoundDate) => {
    const apres = jours[jours.indexOf(d) + 1];
    return (
      apres &&
      REPRISE.test(plat(text.slice(d.index + d.text.length, apres.index))) &&
      text.slice(d.index + d.text.length, apres.index).trim() !== ""
    );
  };
  return dates.filter(
    (d) =>
      !(
        d.jour &&
        (NOUVEAU_JOUR.test(plat(text.slice(Math.max(0, d.index - 60), d.index))) || repris(d))
      ),
  );
}

/** The clause that speaks of the contact. */
export function contactDe(text: string): string {
  const clauses = propositions(text);
  const clause = clauses[clauseDuContact(text, clauses)];
  return clause ? text.slice(clause.debut, clause.fin).trim() : text;
}

/** `text` must already be folded. */
export function lisVisite(text: string, at: Date): VisiteLue {
  const dates = siennes(text, lisDates(text, at, "past"));
  const clauses = propositions(text);
  const dit = (p: Place) => plat(text.slice(p.debut, p.fin));
  const contact = clauseDuContact(text, clauses);
  const ordre = [
    ...(contact >= 0 ? [clauses[contact]!] : []),
    ...clauses.filter((p, i) => i !== contact && !AUTRE_DATE.test(dit(p))),
  ];
  const jours = (p: Place) => dates.filter((d) => dans(p, d) && (d.jour || d.motif));
  const clause = ordre.find((p) => jours(p).length > 0);
  const trouves = clause ? jours(clause) : [];
  const [date] = trouves;
  const avecHeure = date?.heure
    ? date
    : (dates.find(
        (d) =>
          d.kind === "heure" &&
          ordre.some((p) => dans(p, d)) &&
          (!clause || memeTete(clause, d, contact, clauses)),
      ) ?? seuleHeure(dates, ordre));
  // « hier 14h non 15h ».
  const reprise =
    avecHeure &&
    dates.find(
      (d) =>
        d.kind === "heure" &&
        d.index > avecHeure.index &&
        /[a-z]/i.test(text.slice(avecHeure.index + avecHeure.text.length, d.index)) &&
        REPRISE.test(plat(text.slice(avecHeure.index + avecHeure.text.length, d.index))),
    );
  const duree = dates.find(
    (d) =>
      d.kind === "duration" &&
      d.minutes !== undefined &&
      d.minutes <= DUREE_MAX &&
      !PAS_UNE_DUREE.test(plat(text.slice(Math.max(0, d.index - 20), d.index))) &&
      !AUTRE_DUREE.test(text.slice(d.index + d.text.length)),
  );
  const places = [date, avecHeure, reprise, duree]
    .filter((d) => d !== undefined)
    .map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const presence = presenceDe(
    contact >= 0 ? dit(clauses[contact]!) : text,
    clauses.filter((_, i) => i !== contact).map(dit),
  );
  const tete = contact >= 0 ? dit(clauses[contact]!) : undefined;
  const mode = modeDe(tete ?? text) ?? lieuDe(text);
  return {
    ...(date?.jour && !date.motif && { jour: date.jour }),
    heure: reprise?.heure ?? avecHeure?.heure ?? null,
    duree: duree?.minutes ?? entre(avecHeure) ?? null,
    ...(mode && { mode }),
    ...(presence && { presence }),
    ...(date?.motif && { faute: date }),
    ...douteDuJour(text, date, at),
    jours: [...new Set(trouves.flatMap((d) => d.jour ?? []))],
    heures: dates.flatMap((d) => d.heure ?? []),
    places,
  };
}

/** « VAD Kowalski jeudi », said on a Wednesday and nothing more: tomorrow as well. */
const MOTS_NUS = 5;
const RDV_SEUL = /^(?:le |la |les |un |notre |mon )?(?:rdvs?|rv|rendez[- ]?vous|permanence)\b/;
const FAIT =
  /\b(?:vads?|visites?|vue?s?|recue?s?|passee?|venue?s?|present\w*|absent\w*|honore\w*|ok|ras|faite?s?|personne|porte|lapin|annul\w*|report\w*|dernier\w*|etait|a eu lieu)\b/;

function douteDuJour(
  text: string,
  date: FoundDate | undefined,
  at: Date,
): Pick<VisiteLue, "incertain"> {
  if (date?.incertain || estLoin(date, at)) return { incertain: true };
  const lu = plat(text);
  const nu =
    date?.jour &&
    !MOIS_DIT.test(date.text) &&
    !/hier|matin|auj|soir|veille|demain|midi/i.test(date.text);
  const demain =
    nu &&
    !/\d/.test(date.text.replace(/\s+(?:à |vers )?\d{1,2} ?[h:].*$/, "")) &&
    ecart(date.jour!, jourDe(at)) >= 6 &&
    text.split(" ").length <= MOTS_NUS;
  if (demain && !FAIT.test(lu.replace(/^.*?\b(?:vads?|visites?)\b/, "")))
    return { incertain: "rendez-vous" };
  return nu && date.jour! < jourDe(at) && RDV_SEUL.test(lu) && !FAIT.test(lu)
    ? { incertain: "rendez-vous" }
    : {};
}

/** « le 5 » said on the 4th is last month's 5th: long ago, and said without its month. It is asked. */
const LOIN = 21;
const MOIS_DIT =
  /\/|\d[-.]\d|\b(?:janv|fev|fév|mars|avr|mai|juin|juil|aou|aoû|sep|oct|nov|dec|déc)|semaine|il y a|dernier/i;
function estLoin(date: FoundDate | undefined, at: Date): boolean {
  if (!date?.jour || MOIS_DIT.test(date.text)) return false;
  return ecart(date.jour, jourDe(at)) > LOIN;
}

/** The only hour said, wherever it stands, is the visit's. */
function seuleHeure(dates: readonly FoundDate[], ordre: Place[]): FoundDate | undefined {
  const heures = dates.filter((d) => d.heure && !d.jour && ordre.some((p) => dans(p, d)));
  return heures.length === 1 ? heures[0] : undefined;
}

/** An hour belongs to the visit when it stands in the clause of its day or of the contact. */
const memeTete = (clause: Place, d: FoundDate, contact: number, clauses: Place[]) =>
  dans(clause, d) || (contact >= 0 && dans(clauses[contact]!, d));

/** « de 14h à 15h30 » is also an hour and a half. */
function entre(d: FoundDate | undefined): number | undefined {
  if (!d?.heure || !d.heureFin) return undefined;
  const minutes = (h: Heure) => Number(h.slice(0, 2)) * 60 + Number(h.slice(3));
  const duree = minutes(d.heureFin) - minutes(d.heure);
  return duree > 0 ? duree : undefined;
}
