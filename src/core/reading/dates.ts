/** Reads days, hours, intervals and lengths of time in what was typed. Never guesses: it says its doubt. */
import type { Day, Heure } from "../../model.ts";
import { jourDe } from "../time.ts";
import { applique, type Contexte } from "./dates/atomes.ts";
import { DECALAGES } from "./dates/decalages.ts";
import { DUREES } from "./dates/durees.ts";
import { NOMMES } from "./dates/fetes.ts";
import { HEURES } from "./dates/heures.ts";
import { JOURS } from "./dates/jours.ts";
import { lisTout } from "./dates/lecture.ts";
import { masque } from "./dates/masques.ts";
import { NOMS_DE_MOIS } from "./dates/mois.ts";
import { nombres } from "./dates/nombres.ts";
import { PERIODES } from "./dates/periodes.ts";
import { QUANTIEMES } from "./dates/quantiemes.ts";
import { RELATIFS } from "./dates/relatifs.ts";
import { lisReste } from "./dates/reste.ts";
import { net, texteDe } from "./dates/texte.ts";
import { creneaux, dansLaPeriode, heuresDuJour, moisPartages, parties } from "./dates/voisins.ts";

/**
 * - date: `jour` and `start`, unless `motif` says why there is none.
 * - datetime: `start` « 2026-03-03T14:00 », `jour`, `heure`.
 * - interval: `start` and `end`, both included; one alone when open. Hours of one day keep `jour`.
 * - duration: `start` in ISO 8601 (P6M, PT45M); `minutes` when it counts no day.
 * - heure: an hour said without its day; no `start`.
 */
export type FoundDate = {
  /** As typed, in the folded text at `index`. */
  text: string;
  index: number;
  kind: "date" | "datetime" | "interval" | "duration" | "heure";
  start?: string;
  end?: string;
  grain: "minute" | "hour" | "day" | "week" | "month" | "year";
  jour?: Day;
  heure?: Heure;
  heureFin?: Heure;
  minutes?: number;
  /** The day does not exist, or is not the weekday written: `propositions` holds what it may be. */
  motif?: "impossible" | "contradiction";
  propositions?: Day[];
  /** « lundi » said on a Monday, « vendredi prochain » said on a Wednesday. */
  incertain?: true;
  /** « à 3h » is kept as 03:00, and may well be 15:00. */
  heureIncertaine?: true;
};

const LONGUEUR = 2000;

/** Folds white space, then cuts at the last word within 2,000 characters. Indexes refer to this. */
export function plie(text: string): string {
  const lisse = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (lisse.length <= LONGUEUR) return lisse;
  const coupe = lisse.lastIndexOf(" ", LONGUEUR);
  return lisse.slice(0, coupe > LONGUEUR - 100 ? coupe : LONGUEUR);
}

/** In this order: a month is part of a day before it is a month. */
const REGLES = [
  ...DECALAGES,
  ...DUREES,
  ...NOMMES,
  ...QUANTIEMES,
  ...RELATIFS,
  ...JOURS,
  ...NOMS_DE_MOIS,
  ...PERIODES,
  ...HEURES,
];
const ETAPES = [
  nombres,
  dansLaPeriode,
  moisPartages,
  parties,
  creneaux,
  heuresDuJour,
  // Again: « mardi 10h de la semaine prochaine ».
  dansLaPeriode,
];

/**
 * In text order. `leaning` settles what the words leave open: a visit log looks back (« lundi » is
 * the last one), a reminder looks ahead.
 */
export function readDates(text: string, at: Date, leaning: "past" | "future"): FoundDate[] {
  const lisse = plie(text);
  const ctx: Contexte = { at, aujourdhui: jourDe(at), leaning, plie: lisse };
  const visible = masque(net(lisse));
  const { atomes, reste } = applique(visible, REGLES, ctx);
  const t = texteDe(visible);
  const joints = ETAPES.reduce((lus, etape) => etape(lus, t), atomes);
  const trouves = [...lisTout(joints, t, ctx), ...lisReste(reste, ctx)];
  return trouves.sort((a, b) => a.index - b.index);
}
