/** Chooses the day that a partial one means, from today and a leaning, or says why it cannot be. */
import type { Day } from "../../../model.ts";
import {
  ajoute,
  dernierJour,
  ecart,
  ecris,
  existe,
  finDuMois,
  jourDeSemaine,
  niemeJour,
  premierDuMois,
  premierDuMoisSuivant,
} from "../../time.ts";
import type { Atome, JourPartiel } from "./atomes.ts";
import { dansLaSemaine, jourNomme, type Resolu, type Vue } from "./semaine.ts";

/** A visit planned within this many days is meant rather than that of last year, and conversely. */
const PROCHE = 45;

const annee = (day: Day) => Number(day.slice(0, 4));
const mois = (day: Day) => Number(day.slice(5, 7));
/** « 26 » is 2026; a year more than 40 years ahead (« 74 ») belongs to the last century. */
const siecle = (a: number, aujourdhui: Day): number => {
  if (a >= 100) return a;
  return 2000 + a > annee(aujourdhui) + 40 ? 1900 + a : 2000 + a;
};

/** The year of a day and month said without one. The day may not exist: only order matters here. */
function anneePour(m: number, j: number, { aujourdhui, leaning, strict }: Vue): number {
  const a = annee(aujourdhui);
  const key = ecris(a, m, j);
  const choisie =
    leaning === "past" ? (key <= aujourdhui ? a : a - 1) : key >= aujourdhui ? a : a + 1;
  if (strict) return choisie;
  // Past: the latest one not to come, unless it is nearly a year old and the next is at hand.
  const autre = leaning === "past" ? choisie + 1 : choisie - 1;
  const voisin = ecris(autre, m, Math.min(j, dernierJour(autre, m)));
  return Math.abs(ecart(aujourdhui, voisin)) <= PROCHE ? autre : choisie;
}

function complet(a: number, m: number, j: number, jds: number | undefined): Resolu {
  if (!existe(a, m, j)) {
    const fin = ecris(a, m, dernierJour(a, m));
    return { motif: "impossible", propositions: [fin, premierDuMoisSuivant(fin)] };
  }
  const jour = ecris(a, m, j);
  if (!jds || jourDeSemaine(jour) === jds) return { jour };
  return { motif: "contradiction", propositions: [jour, dansLaSemaine(jour, jds)] };
}

/** « le 12 »: the nearest 12th on the side of the leaning, today included; months too short are skipped. */
function quantieme(j: number, { aujourdhui, leaning }: Vue, saute = 0): Day {
  const pas = leaning === "past" ? -1 : 1;
  for (let n = 0, reste = saute; ; n++) {
    const p = ajoute(premierDuMois(aujourdhui), { mois: n * pas });
    const day = ecris(annee(p), mois(p), j);
    const bon = existe(annee(p), mois(p), j) && (pas < 0 ? day <= aujourdhui : day >= aujourdhui);
    if (bon && reste-- === 0) return day;
  }
}

/** « mardi 10 »: the nearest 10th that is a Tuesday, one month further or one on the other side. */
function jourEtQuantieme(jds: number, j: number, vue: Vue): Resolu {
  const inverse: Vue = { ...vue, leaning: vue.leaning === "past" ? "future" : "past" };
  const candidats = [quantieme(j, vue), quantieme(j, inverse), quantieme(j, vue, 1)];
  const jour = candidats.find((d) => jourDeSemaine(d) === jds);
  if (jour) return { jour };
  const [ecrit] = candidats;
  return { motif: "contradiction", propositions: [ecrit!, dansLaSemaine(ecrit!, jds)] };
}

function rangDansLeMois(p: JourPartiel & { rang: number }, vue: Vue): Resolu {
  const m = p.m ?? mois(vue.aujourdhui);
  const a = p.a ?? (p.m ? anneePour(m, 15, vue) : annee(vue.aujourdhui));
  const debut = ecris(a, m, 1);
  if (!p.jds)
    return { jour: p.rang === -1 ? finDuMois(debut) : ajoute(debut, { jours: p.rang - 1 }) };
  const jour = niemeJour(a, m, p.rang, p.jds);
  // « le 3e jeudi » of no month: this month's, or the next one once it is past and we look ahead.
  if (!p.m && vue.leaning === "future" && jour && jour < vue.aujourdhui)
    return rangDansLeMois(p, { ...vue, aujourdhui: premierDuMoisSuivant(jour) });
  return jour ? { jour } : { motif: "impossible", propositions: [niemeJour(a, m, -1, p.jds)!] };
}

export function resous(p: JourPartiel, vue: Vue): Resolu {
  if (p.fixe) return { jour: p.fixe };
  if (p.relatif) return { jour: ajoute(vue.aujourdhui, { jours: p.relatif }) };
  if (p.rang !== undefined) return rangDansLeMois({ ...p, rang: p.rang }, vue);
  if (p.j !== undefined && p.m !== undefined) {
    if (p.a !== undefined) return complet(siecle(p.a, vue.aujourdhui), p.m, p.j, p.jds);
    const force: Vue | undefined =
      p.quand === "dernier" || p.quand === "prochain"
        ? { ...vue, leaning: p.quand === "dernier" ? "past" : "future", strict: true }
        : undefined;
    return complet(anneePour(p.m, p.j, force ?? vue), p.m, p.j, p.jds);
  }
  if (p.j !== undefined)
    return p.jds ? jourEtQuantieme(p.jds, p.j, vue) : { jour: quantieme(p.j, vue) };
  return p.jds ? jourNomme(p.jds, p, vue) : {};
}

/** First and last day of a month or of a third of it: « début » 1–10, « mi » 11–20, « fin » 21–. */
export function moisEntier(
  a: Extract<Atome, { type: "mois" }>,
  vue: Vue,
): { start: Day; end: Day } {
  const { aujourdhui, leaning } = vue;
  const pour = (v: Vue) => anneePour(a.m, v.leaning === "past" ? 1 : 28, v);
  const courant = ecris(Number(aujourdhui.slice(0, 4)), a.m, 1) === premierDuMois(aujourdhui);
  const annee = a.a
    ? siecle(a.a, aujourdhui)
    : a.quand
      ? pour({ aujourdhui, leaning: a.quand === "dernier" ? "past" : "future", strict: true }) +
        (courant ? (a.quand === "dernier" ? -1 : 1) : 0)
      : pour({ ...vue, leaning });
  const start = ecris(annee, a.m, 1);
  if (a.morceau === "debut") return { start, end: ecris(annee, a.m, 10) };
  if (a.morceau === "mi") return { start: ecris(annee, a.m, 11), end: ecris(annee, a.m, 20) };
  return { start: a.morceau === "fin" ? ecris(annee, a.m, 21) : start, end: finDuMois(start) };
}
