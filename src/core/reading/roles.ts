/** Reads which part each date and length of a question plays: commission, start, end, order received… */
import type { Day, Heure } from "../../model.ts";
import { jourDe } from "../time.ts";
import { plat } from "./plat.ts";
import { anneeDite, type Datee, dansLeMois, date, moisDit, ordonne } from "./roles/annees.ts";
import { attribue } from "./roles/attribue.ts";
import { type Durees, lisDurees } from "./roles/durees.ts";
import type { Role } from "./roles/lexique.ts";
import { lisPlaces, type Place } from "./roles/places.ts";
import { type Tournure, tournureDe } from "./roles/tournure.ts";

export type { Role } from "./roles/lexique.ts";

export type DateDite = {
  role?: Role | undefined;
  jour: Day;
  heure?: Heure;
  /** Only the month was said: `jour` is its first or last day. */
  mois?: true;
  /** Only the week was said: `jour` is its Monday. */
  semaine?: true;
  /** « après le 20/03 », « à partir du »: from that day on, not that day itself. */
  apres?: true;
};

export type Roles = Durees &
  Tournure & {
    /** In the order of the text. */
    dates: DateDite[];
    /** As typed: days that do not exist, or are not the weekday written. */
    fautes: string[];
    /** The year named in the question. */
    annee?: number;
    /** Plain text. */
    lu: string;
  };

export type Options = {
  /** The role of dates that no word names: it follows from the topic. */
  defaut?: Role | undefined;
  /** Plain words of the other measures named. */
  autres?: string[];
  /** Where the text dates the start by the contract or the first meeting. */
  contratDebute?: boolean;
};

/** « reçue », « envoyé » alone: of what the question speaks of. */
function preciseRecu(role: Role | undefined, lu: string): Role | undefined {
  if (role !== "envoi" || /(?<![a-z])(?:oj|odj|ordre du jour|gip|72)(?![a-z])/.test(lu))
    return role;
  return /commande|(?<![a-z])cde(?![a-z])/.test(lu) ? "commande" : undefined;
}

/** Moving out ends the measure only when its month's payment is asked about. */
const siPayee = (role: Role | undefined, paie: boolean): Role | undefined =>
  role === "sortie" ? (paie ? "interruption" : "hors") : role;

const duContrat = (role: Role | undefined, debute: boolean): Role | undefined =>
  role === "contrat"
    ? debute
      ? "debut"
      : "signature"
    : role === "premiere-visite"
      ? debute
        ? "premiere-visite"
        : "visite"
      : role;

/** « ne répond plus depuis le 12/02 » dates no meeting. */
const defautDe = (defaut: Role | undefined, { texte }: Place): Role | undefined =>
  defaut === "gts" && /^depuis/i.test(texte) ? undefined : defaut;

/** « l'ordre du jour de mars » is that of a meeting, not the day on which it came. */
const duMois = (role: Role | undefined, { mois }: Place): Role | undefined =>
  role === "envoi" && mois ? "gts" : role;

/** Of a month, its end for an end, its beginning for all the rest. */
const bonCote = (place: Place, role: Role | undefined) =>
  !place.mois || place.mois === (role === "fin" || role === "autre-fin" ? "fin" : "debut");

/** Blanks what was read as a date, so that its figures are not lengths. */
const sansDates = (lu: string, places: Place[]): string =>
  places.reduce(
    (reste, p) => reste.slice(0, p.index) + " ".repeat(p.fin - p.index) + reste.slice(p.fin),
    lu,
  );

export function lisRoles(text: string, at: Date, options: Options = {}): Roles {
  const lu = plat(text);
  const tournure = tournureDe(lu);
  const aujourdhui = jourDe(at);
  const { places: lues, fautes } = lisPlaces(text, at);
  const mois = moisDit(lu);
  const places = lues.map((p) => dansLeMois(p, mois, aujourdhui));
  const annee = anneeDite(text);
  const roles = attribue(lu, places, options.autres ?? []).map(
    (r, i) =>
      duMois(
        duContrat(siPayee(preciseRecu(r, lu), tournure.paie), options.contratDebute ?? false),
        places[i]!,
      ) ?? defautDe(options.defaut, places[i]!),
  );
  const datees = places.flatMap((place, i): Datee[] =>
    bonCote(place, roles[i]) ? [date(place, roles[i], annee, aujourdhui)] : [],
  );
  return {
    dates: ordonne(datees, aujourdhui).map(({ role, jour, place }) => ({
      ...(role && { role }),
      jour,
      ...(place.heure && { heure: place.heure }),
      ...(place.mois && { mois: true as const }),
      ...(place.semaine && { semaine: true as const }),
      ...(/^(?:apr[eè]s|[aà] partir|[aà] compter|depuis)/i.test(place.texte) && {
        apres: true as const,
      }),
    })),
    fautes,
    ...(annee !== undefined && { annee }),
    ...tournure,
    lu,
    ...lisDurees(sansDates(lu, places)),
  };
}

/** The first day of that role. */
export const dateDe = ({ dates }: Roles, ...roles: Role[]): DateDite | undefined =>
  dates.find((d) => d.role && roles.includes(d.role));

/** The day whose edition must answer: the first date typed, else the year named. */
export function jourDeReference(text: string, at: Date): Day | undefined {
  const { dates, annee } = lisRoles(text, at);
  const [premier] = dates.map((d) => d.jour).sort();
  return premier ?? (annee === undefined ? undefined : `${annee}-07-01`);
}
