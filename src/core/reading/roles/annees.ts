/** The year of dates typed without one: by their role, by a year typed elsewhere, by their order. */
import type { Day } from "../../../model.ts";
import { ajoute, ecart, ecris, existe } from "../../time.ts";
import { moisDe, NOM_MOIS } from "../dates/lexique.ts";
import { type Role, SENS } from "./lexique.ts";
import { aSonAnnee, aSonMois, type Place } from "./places.ts";

export type Datee = { role?: Role | undefined; jour: Day; fixe: boolean; place: Place };

const enAnnee = (jour: Day, annee: number): Day | undefined => {
  const [mois, j] = jour.slice(5).split("-").map(Number);
  return existe(annee, mois!, j!) ? `${annee}${jour.slice(4)}` : undefined;
};

/** The year that the question names, beside its dates or in one of them. */
export function anneeDite(texte: string): number | undefined {
  const annees = [...texte.matchAll(/(?<![\d/.-])(20\d\d)(?![\d])|[/.-](20\d\d)(?!\d)/g)];
  const courtes = [...texte.matchAll(/\d[/.-]\d{1,2}[/.-](\d\d)(?!\d)/g)];
  const dite = annees[0]?.[1] ?? annees[0]?.[2] ?? (courtes[0] && `20${courtes[0][1]}`);
  return dite ? Number(dite) : undefined;
}

/** The only month that the question names: « interruption le 15, mars est payé ? ». */
export function moisDit(lu: string): number | undefined {
  const dits = new Set(
    [...lu.matchAll(new RegExp(`(?<![a-z])${NOM_MOIS}`, "g"))].map(([m]) => moisDe(m)),
  );
  return dits.size === 1 ? [...dits][0] : undefined;
}

const JOUR_SEUL = /^(?:le |au |du )?\d{1,2}(?: ?er)?$/i;

/** « le 15 » of that month, looked for on both sides of today. */
export function dansLeMois(place: Place, mois: number | undefined, aujourdhui: Day): Place {
  if (!mois || !JOUR_SEUL.test(place.texte)) return place;
  const j = Number(place.past.slice(8));
  const annee = Number(aujourdhui.slice(0, 4));
  const jours = [annee - 1, annee, annee + 1]
    .filter((a) => existe(a, mois, j))
    .map((a) => ecris(a, mois, j));
  const past = jours.findLast((d) => d <= aujourdhui);
  const future = jours.find((d) => d >= aujourdhui);
  return past && future ? { ...place, texte: `${place.texte}/${mois}`, past, future } : place;
}

/** « l'interruption » of a day said alone looks back; else the nearest of both. */
function choisis(place: Place, role: Role | undefined, aujourdhui: Day): Day {
  const { past, future } = place;
  const sens = role ? SENS[role] : "proche";
  if (sens !== "proche") return place[sens];
  if (!aSonMois(place.texte) && role === "interruption") return past;
  return Math.abs(ecart(aujourdhui, past)) <= Math.abs(ecart(aujourdhui, future)) ? past : future;
}

export function date(
  place: Place,
  role: Role | undefined,
  annee: number | undefined,
  aujourdhui: Day,
): Datee {
  const jour = choisis(place, role, aujourdhui);
  const libre = aSonMois(place.texte) && !aSonAnnee(place.texte);
  const force = libre && annee ? enAnnee(jour, annee) : undefined;
  return { role, jour: force ?? jour, fixe: !libre, place };
}

const APRES: Role[] = ["interruption", "fin"];
/** Days of what goes on around a start. */
const AUTOUR: Role[] = ["visite", "signature", "remise"];
const DEMI_ANNEE = 183;
const AVANT: Role[] = ["debut", "commission", "contrat", "premiere-visite"];

/** An end or an interruption comes after its start: the date without its own year gives way. */
export function ordonne(dates: Datee[], aujourdhui: Day): Datee[] {
  const debut = dates.find((d) => d.role && AVANT.includes(d.role));
  // « commission le 17 mars, rendez-vous le 28 avril »: not eleven months before it.
  const loin = (d: Datee) =>
    debut && !d.fixe && d.role && AUTOUR.includes(d.role) && ecart(d.jour, debut.jour) > DEMI_ANNEE;
  if (dates.some(loin))
    return ordonne(
      dates.map((d) => (loin(d) ? { ...d, jour: ajoute(d.jour, { annees: 1 }) } : d)),
      aujourdhui,
    );
  const suite = dates.find((d) => d.role && APRES.includes(d.role));
  if (!debut || !suite || suite.jour >= debut.jour) return dates;
  const recule = !debut.fixe && (suite.fixe || debut.jour > aujourdhui);
  const bouge = recule ? debut : suite.fixe ? undefined : suite;
  return dates.map((d) =>
    d === bouge ? { ...d, jour: ajoute(d.jour, { annees: recule ? -1 : 1 }) } : d,
  );
}
