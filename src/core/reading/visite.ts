/** Reads a visit in a message: when, how, with whom, and what is left as the worker's own note. */
import type { Day, Heure, Mode, Presence } from "../../model.ts";
import { ecart, jourDe } from "../time.ts";
import type { FoundDate } from "./dates.ts";
import { lisDates } from "./dates-lues.ts";
import { lieuDe, modeDe } from "./intentions.ts";
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
  /** The day may be meant otherwise. */
  incertain?: true;
  /** Several days could be that of the visit. */
  jours: Day[];
  /** Where the visit's own date and hour stand. */
  places: Place[];
};

/** Clauses that speak of another date than the visit's. */
const AUTRE_DATE =
  /\b(?:rdv (?:avec|bailleur|pris|prevu|le|a)|rendez-vous (?:avec|pris|prevu|le)|prochaine?s?|prevue?s?|prevu|dette|loyer|depuis|jusqu|commission|audience|avant le|d'ici|signature le|expulsion|echeance|a partir|reprise|payer|paiement|versement|au 1|nee? le)\b/;
const CONTACT_SUR = /\b(?:vads?|visites?|vue?s?|recue?|passee?|venue?s?|reviens|tel)\b/;
const CONTACT_FORT =
  /\b(?:vads?|visites?|rdv|rv|rendez-vous|entretien|rencontre\w*|vue?s?|recue?|passee?|appel\w*|tel)\b/;

/** The stretches of the text between commas, full stops and line ends, never inside « 1,5 » or « 14:30 ». */
export function propositions(text: string): Place[] {
  const bornes = [...text.matchAll(/[,;!?\n](?!\d)|[.:](?=\s|$)| et (?=rdv|prochain|dette)/gi)].map(
    (m) => m.index,
  );
  const debuts = [0, ...bornes.map((b) => b + 1)];
  return debuts.map((debut, i) => ({ debut, fin: bornes[i] ?? text.length }));
}

const dans = (p: Place, d: FoundDate) => d.index >= p.debut && d.index < p.fin;

/** Minutes. « 25h » is no visit: it stays in the note, for the worker to see. */
const DUREE_MAX = 600;
const PAS_UNE_DUREE = /\b(?:retard|avance|dette|depuis|dans)\b[^,;]*$/;

/** « vad », « vu », « tel » before « rdv »: the clause of what took place. -1 when there is none. */
export function clauseDuContact(text: string, clauses: Place[]): number {
  const dit = (p: Place) => plat(text.slice(p.debut, p.fin));
  const sure = clauses.findIndex((p) => CONTACT_SUR.test(dit(p)));
  return sure >= 0 ? sure : clauses.findIndex((p) => CONTACT_FORT.test(dit(p)));
}

/** `text` must already be folded. */
export function lisVisite(text: string, at: Date): VisiteLue {
  const dates = lisDates(text, at, "past");
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
    : dates.find(
        (d) =>
          d.kind === "heure" &&
          ordre.some((p) => dans(p, d)) &&
          (!clause || memeTete(clause, d, contact, clauses)),
      );
  const duree = dates.find(
    (d) =>
      d.kind === "duration" &&
      d.minutes !== undefined &&
      d.minutes <= DUREE_MAX &&
      !PAS_UNE_DUREE.test(plat(text.slice(Math.max(0, d.index - 20), d.index))),
  );
  const places = [date, avecHeure, duree]
    .filter((d) => d !== undefined)
    .map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const presence = presenceDe(
    contact >= 0 ? dit(clauses[contact]!) : text,
    clauses.filter((_, i) => i !== contact).map(dit),
  );
  const tete = contact >= 0 ? dit(clauses[contact]!) : undefined;
  const mode = (tete === undefined ? undefined : modeDe(tete)) ?? lieuDe(text);
  return {
    ...(date?.jour && !date.motif && { jour: date.jour }),
    heure: avecHeure?.heure ?? null,
    duree: duree?.minutes ?? entre(avecHeure) ?? null,
    ...(mode && { mode }),
    ...(presence && { presence }),
    ...(date?.motif && { faute: date }),
    ...((date?.incertain || estLoin(date, at)) && { incertain: true as const }),
    jours: [...new Set(trouves.flatMap((d) => d.jour ?? []))],
    places,
  };
}

/** « le 5 » said on the 4th is last month's 5th: long ago, and said without its month. It is asked. */
const LOIN = 21;
const MOIS_DIT =
  /\/|\d[-.]\d|\b(?:janv|fev|fév|mars|avr|mai|juin|juil|aou|aoû|sep|oct|nov|dec|déc)|semaine|il y a|dernier/i;
function estLoin(date: FoundDate | undefined, at: Date): boolean {
  if (!date?.jour || MOIS_DIT.test(date.text)) return false;
  return ecart(date.jour, jourDe(at)) > LOIN;
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
