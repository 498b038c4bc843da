/** Reads which part each date and length of a question plays: commission, start, end, order received… */
import type { Day, Heure } from "../../model.ts";
import { finDuMois, jourDe } from "../time.ts";
import { enEntier } from "./orthographe.ts";
import { plat } from "./plat.ts";
import { anneeDite, type Datee, dansLeMois, date, moisDit, ordonne } from "./roles/annees.ts";
import { attribue, EST_FINIE } from "./roles/attribue.ts";
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
  if (
    role !== "envoi" ||
    /(?<![a-z])(?:oj|odj|ordre du jour|gip|72|gts|listes?(?! d\W?attente)|seance)(?![a-z])/.test(lu)
  )
    return role;
  return /comm?ande|(?<![a-z])cde(?![a-z])/.test(lu) ? "commande" : undefined;
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

/** « ne répond plus depuis le 12/02 » dates no meeting of the GTS. */
function defautDe(defaut: Role | undefined, place: Place, lu: string): Role | undefined {
  const { texte, fin } = place;
  if (/^depuis/i.test(texte) && defaut === "gts") return undefined;
  // « maintien 1er août pour 6 mois »: what a length follows is a start.
  if (defaut === "fin" && (/^depuis/i.test(texte) || DURE_APRES.test(lu.slice(fin))))
    return "debut";
  // « mesure de 6 mois au 1er mars »: from that day on.
  if (
    defaut === "fin" &&
    /\d ?mois $/.test(lu.slice(0, place.index)) &&
    /^(?:au|du|d[eè]s|[aà] )/i.test(texte)
  )
    return "debut";
  return defaut;
}
const DURE_APRES =
  /^,? ?(?:et )?(?:pour|pr|pdt|pendant|sur|d'une duree de|duree)? ?(?:\d{1,2}|un|deux|trois|quatre|cinq|six) ?mois(?! (?:apres|avant|plus tard))/;

/** A date that no word names is no second start or end beside one that is named. */
function sansDoublon(defaut: Role | undefined, dits: (Role | undefined)[], i: number) {
  const nommes = defaut === "interruption" ? dits.slice(0, i) : dits;
  return defaut && UNIQUES.has(defaut) && nommes.includes(defaut) ? undefined : defaut;
}
const UNIQUES = new Set<Role>(["debut", "fin", "commission", "interruption"]);

/** « l'ordre du jour de mars » is that of a meeting, not the day on which it came. */
const duMois = (role: Role | undefined, { mois }: Place): Role | undefined =>
  role === "envoi" && mois ? "gts" : role;

/** Of a month, its end for an end, its beginning for all the rest: « finie depuis janvier » too. */
const bonCote = (place: Place, role: Role | undefined) =>
  !place.mois ||
  place.mois ===
    ((role === "fin" || role === "autre-fin") && !/^depuis/i.test(place.texte) ? "fin" : "debut");

/** « sa MASP finie en décembre » is over; « qui sera finie en décembre » is not. */
const deja = (place: Place, role: Role | undefined, lu: string): Place =>
  role === "autre-fin" && EST_FINIE.test(lu.slice(0, place.index))
    ? { ...place, future: place.past }
    : place;

/** Blanks what was read as a date, so that its figures are not lengths. */
const sansDates = (lu: string, places: Place[]): string =>
  places.reduce(
    (reste, p) => reste.slice(0, p.index) + " ".repeat(p.fin - p.index) + reste.slice(p.fin),
    lu,
  );

/** « la règle du 15 », « au-delà du 15 » name a rule and no day. */
const sansRegle = (text: string): string =>
  text.replace(
    /(?:r[eè]gle|barre|seuil|au[- ]del[aà]) du \d{1,2}(?!\d|[/.-]\d)|(?<=(?:pourquoi|pk|pq|prk) (?:le |du )?)\d{1,2} du mois(?! (?:prochain|suivant|dernier|pass|de |d'))|(?:le )?(?:1er|premier) (?:jour )?(?:du|de chaque) mois(?! (?:prochain|suivant(?! la)|dernier|pass))/giu,
    (m) => " ".repeat(m.length),
  );

/** « j'arrête le 16 », said of no past: this month's 16th, which the reader that looks back puts a month before. */
function dansCeMois(date: DateDite, texte: string, lu: string, aujourdhui: Day): DateDite {
  const [, quantieme] = /^(?:le )?(\d{1,2})(?:er)?$/i.exec(texte.trim()) ?? [];
  if (date.role !== "interruption" || !quantieme || !PRESENT.test(lu)) return date;
  const jour = `${aujourdhui.slice(0, 8)}${quantieme.padStart(2, "0")}`;
  return finDuMois(aujourdhui) >= jour ? { ...date, jour } : date;
}
const PRESENT =
  /\b(?:(?:j'|on |je |nous )(?:arrete|interromp|stopp|cess)\w*|si (?:j'|on|je|nous)|arreter|interrompre|stopper)/;

/** « le premier GTS de 2027 »: that of its January. */
const BOUT_DE_L_ANNEE =
  /(premier|1er|dernier) (?:gts|groupe technique)(?: social)? (?:de |d'|en )?(20\d\d)/;

/** « j'ai toujours pas rendu le bilan »: rendered today at the soonest. */
const PAS_RENDU =
  /(?:(?:toujours|tjs|tjrs) pas|pas? (?:encore|tjs|toujours)|(?:bilan|plan) (?:n'est )?pas?) (?:rendue?|envoyee?|transmise?|fait|remise?|partie?)/;

/** « 01/11/2025 → interruption 15/01/2026 »: of two, the first is the start. */
function debutAvantInterruption(dates: DateDite[]): DateDite[] {
  const arrets = dates.filter((d) => d.role === "interruption");
  if (arrets.length < 2 || dates.some((d) => d.role === "debut")) return dates;
  const premier = arrets.reduce((a, b) => (b.jour < a.jour ? b : a));
  return dates.map((d) => (d === premier ? { ...d, role: "debut" as const } : d));
}

/** One turn reads the same words for several answers: the last readings are remembered. */
const GARDEES = 16;
const gardees: { cle: string; roles: Roles }[] = [];

/** The result is shared: nobody may change it. */
export function lisRoles(dit: string, at: Date, options: Options = {}): Roles {
  const { defaut, autres = [], contratDebute = false } = options;
  const cle = [+at, defaut, contratDebute, autres.join(), dit].join("|");
  const connue = gardees.find((g) => g.cle === cle);
  if (connue) return connue.roles;
  const roles = lisLesRoles(dit, at, options);
  gardees.unshift({ cle, roles });
  gardees.length = Math.min(gardees.length, GARDEES);
  return roles;
}

function lisLesRoles(dit: string, at: Date, options: Options): Roles {
  const text = sansRegle(enEntier(dit));
  const lu = plat(text);
  const tournure = tournureDe(lu);
  const aujourdhui = jourDe(at);
  const { places: lues, fautes } = lisPlaces(text, at);
  const mois = moisDit(lu);
  const places = lues.map((p) => dansLeMois(p, mois, aujourdhui));
  const annee = anneeDite(text);
  const dits = attribue(lu, places, options.autres ?? []).map((r, i) =>
    duMois(
      duContrat(siPayee(preciseRecu(r, lu), tournure.paie), options.contratDebute ?? false),
      places[i]!,
    ),
  );
  const roles = dits.map(
    (r, i) => r ?? sansDoublon(defautDe(options.defaut, places[i]!, lu), dits, i),
  );
  const datees = places.flatMap((place, i): Datee[] =>
    bonCote(place, roles[i]) ? [date(deja(place, roles[i], lu), roles[i], annee, aujourdhui)] : [],
  );
  const [, bout, an] = BOUT_DE_L_ANNEE.exec(lu) ?? [];
  const gtsDe: DateDite[] = an
    ? [{ role: "gts", jour: `${an}-${/^d/.test(bout!) ? "12" : "01"}-01`, mois: true }]
    : [];
  const nonRendu: DateDite[] = PAS_RENDU.test(lu) ? [{ role: "remise", jour: aujourdhui }] : [];
  return {
    dates: debutAvantInterruption([
      ...ordonne(datees, aujourdhui).map(({ role, jour, place }) =>
        dansCeMois(
          {
            ...(role && { role }),
            jour,
            ...(place.heure && { heure: place.heure }),
            ...(place.mois && { mois: true as const }),
            ...(place.semaine && { semaine: true as const }),
            ...(/^(?:apr[eè]s|[aà] partir|[aà] compter|depuis)/i.test(place.texte) && {
              apres: true as const,
            }),
          },
          place.texte,
          lu,
          aujourdhui,
        ),
      ),
      ...gtsDe,
      ...nonRendu,
    ]),
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
