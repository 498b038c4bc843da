/** Days and hours as people in France say them. The zone is decided here and nowhere else. */
import { tzOffset } from "@date-fns/tz";
import type { Day, Heure } from "../model.ts";

const PARIS = "Europe/Paris";
const MINUTE = 60_000;
const JOUR = 86_400_000;
const MOIS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const SEMAINE = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");

export const deux = (n: number): string => String(n).padStart(2, "0");

const pieces = (day: Day): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];
/** Midnight UTC of a civil day: a number to count with, never an instant in Paris. */
const nombre = connu((day: Day): number => {
  const [a, m, j] = pieces(day);
  // Date.UTC reads the years 0 to 99 as 1900 and more.
  return a > 99 ? Date.UTC(a, m - 1, j) : Date.parse(`${day}T00:00:00Z`);
});
const jour = connu((ms: number): Day => {
  const d = new Date(ms);
  return ecris(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
});

/** A memo, not a state. The days that are counted with are few, and each is counted with often. */
function connu<De, Vers>(calcule: (de: De) => Vers): (de: De) => Vers {
  const faits = new Map<De, Vers>();
  return (de) => {
    const fait = faits.get(de);
    if (fait !== undefined) return fait;
    if (faits.size > 20_000) faits.clear();
    const neuf = calcule(de);
    faits.set(de, neuf);
    return neuf;
  };
}

/** The last day number of a month. `mois` is 1..12. */
export function dernierJour(annee: number, mois: number): number {
  if (mois !== 2) return [4, 6, 9, 11].includes(mois) ? 30 : 31;
  return annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0) ? 29 : 28;
}

export const existe = (annee: number, mois: number, j: number): boolean =>
  mois >= 1 && mois <= 12 && j >= 1 && j <= dernierJour(annee, mois);

/** Writes a day. Does not check that it exists: see `existe`. */
export const ecris = (annee: number, mois: number, j: number): Day =>
  `${String(annee).padStart(4, "0")}-${deux(mois)}-${deux(j)}`;

const QUART = 15 * MINUTE;
const decalages = new Map<number, number>();
/** Minutes ahead of UTC. The clocks change on a quarter of an hour, so each quarter is asked once. */
function decalage(at: Date): number {
  const quart = Math.floor(at.getTime() / QUART);
  let connu = decalages.get(quart);
  if (connu === undefined) {
    if (decalages.size > 1000) decalages.clear();
    connu = tzOffset(PARIS, new Date(quart * QUART));
    decalages.set(quart, connu);
  }
  return connu;
}

/** What the wall calendar and the wall clock of Paris show at this instant. */
const mur = (at: Date): string => new Date(at.getTime() + decalage(at) * MINUTE).toISOString();
export const jourDe = (at: Date): Day => mur(at).slice(0, 10);
export const heureDe = (at: Date): Heure => mur(at).slice(11, 16);

/**
 * The instant at which Paris shows this day and hour. An hour that the March change skips is
 * shifted forward (02:30 → 03:30); one that October shows twice is the first of the two.
 */
export function instant(day: Day, heure: Heure): Date {
  const wall = Date.parse(`${day}T${heure}:00Z`);
  const at = (offset: number) => new Date(wall - offset * MINUTE);
  const before = decalage(new Date(wall - JOUR));
  const after = decalage(new Date(wall + JOUR));
  return [before, after].map(at).find((d) => mur(d).startsWith(`${day}T${heure}`)) ?? at(before);
}

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d{0,6})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * « 2026-03-04T10:12 » (seconds allowed) is a Paris wall time; with « Z » or an offset it is an
 * instant; « 2026-03-04 » alone is 09:00 in Paris. Anything else, or an impossible one: undefined.
 */
export function lisInstant(text: string): Date | undefined {
  const [, a, m, j, h = "09", min = "00", s = "00", ms = "0", zone] = INSTANT.exec(text) ?? [];
  if (!a || !existe(Number(a), Number(m), Number(j))) return undefined;
  if (Number(h) > 23 || Number(min) > 59 || Number(s) > 59) return undefined;
  const reste = Number(s) * 1000 + Number(ms.padEnd(3, "0"));
  if (!zone) return new Date(instant(`${a}-${m}-${j}`, `${h}:${min}`).getTime() + reste);
  const [, sens, zh, zm] = /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [];
  if (Number(zh ?? 0) > 23 || Number(zm ?? 0) > 59) return undefined;
  const offset = (sens === "-" ? -1 : 1) * (Number(zh ?? 0) * 60 + Number(zm ?? 0));
  return new Date(Date.parse(`${a}-${m}-${j}T${h}:${min}:00Z`) + reste - offset * MINUTE);
}

export type Ecart = { jours?: number; semaines?: number; mois?: number; annees?: number };

/** Months first, clamped to the last day of the month (31 January + 1 month = 28 February). */
export function ajoute(day: Day, plus: Ecart): Day {
  const jours = ((plus.jours ?? 0) + 7 * (plus.semaines ?? 0)) * JOUR;
  if (!plus.mois && !plus.annees) return jour(nombre(day) + jours);
  const [a, m, j] = pieces(day);
  const rang = (a + (plus.annees ?? 0)) * 12 + (m - 1) + (plus.mois ?? 0);
  const annee = Math.floor(rang / 12);
  const mois = rang - annee * 12 + 1;
  const base = nombre(ecris(annee, mois, Math.min(j, dernierJour(annee, mois))));
  return jour(base + jours);
}

/** Whole days from `a` to `b`: 0 for the same day, negative when `b` is before. */
export const ecart = (a: Day, b: Day): number => (nombre(b) - nombre(a)) / JOUR;

/** 1 = lundi … 7 = dimanche. */
export const jourDeSemaine = (day: Day): number => new Date(nombre(day)).getUTCDay() || 7;

export const premierDuMois = (day: Day): Day => `${day.slice(0, 7)}-01`;
export const premierDuMoisSuivant = (day: Day): Day => ajoute(premierDuMois(day), { mois: 1 });
export const finDuMois = (day: Day): Day => ajoute(premierDuMoisSuivant(day), { jours: -1 });

/**
 * The last day of a measure of `mois` months (1 or more): the eve of the same day number. Where
 * that number does not exist, the last day of the month itself: 31 January + 1 → 28 February.
 */
export function finDePeriode(debut: Day, mois: number): Day {
  const terme = ajoute(debut, { mois });
  return terme.slice(8) === debut.slice(8) ? ajoute(terme, { jours: -1 }) : terme;
}

/** The 3rd Thursday: rang 3, jds 4. Rang -1 is the last one. Undefined if the month has none. */
export function niemeJour(annee: number, mois: number, rang: number, jds: number): Day | undefined {
  const dernier = dernierJour(annee, mois);
  const premier = 1 + ((jds - jourDeSemaine(ecris(annee, mois, 1)) + 7) % 7);
  const j =
    rang === -1 ? premier + 7 * Math.floor((dernier - premier) / 7) : premier + 7 * (rang - 1);
  return rang !== 0 && existe(annee, mois, j) ? ecris(annee, mois, j) : undefined;
}

/** That many hours of real time later, as Paris shows it: the clocks may have changed in between. */
export function apresHeures(day: Day, heure: Heure, heures: number): { jour: Day; heure: Heure } {
  const at = new Date(instant(day, heure).getTime() + heures * 60 * MINUTE);
  return { jour: jourDe(at), heure: heureDe(at) };
}

const quantieme = (day: Day) => (day.endsWith("-01") ? "1er" : String(pieces(day)[2]));
/** « mars » */
export const disMois = (day: Day): string => MOIS[pieces(day)[1] - 1]!;
const nomDuJour = (day: Day): string => SEMAINE[jourDeSemaine(day) - 1]!;
/** « mardi 3 mars 2026 » */
export const dis = (day: Day): string =>
  `${nomDuJour(day)} ${quantieme(day)} ${disMois(day)} ${pieces(day)[0]}`;
/** « 3 mars 2026 » */
export const disLeJour = (day: Day): string =>
  `${quantieme(day)} ${disMois(day)} ${pieces(day)[0]}`;
/** « mardi 3 mars », when the year goes without saying */
export const disJourMois = (day: Day): string =>
  `${nomDuJour(day)} ${quantieme(day)} ${disMois(day)}`;
/** « mar. 3 mars » */
export const disJourCourt = (day: Day): string =>
  `${nomDuJour(day).slice(0, 3)}. ${quantieme(day)} ${disMois(day)}`;
/** « 14 h », « 14 h 30 » */
export function disHeure(heure: Heure): string {
  const [h, min] = heure.split(":");
  return min === "00" ? `${Number(h)} h` : `${Number(h)} h ${min}`;
}
