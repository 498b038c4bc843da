/** Which topic, territory and other measures a question speaks of. */
import type { Catalog } from "../../schemas/catalog.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import {
  contient,
  type Expression,
  expression,
  force,
  sansExpression,
  type TexteLu,
} from "../reading/expressions.ts";

const compiles = new WeakMap<object, [string, Expression[]][]>();

function expressionsDe(sujets: Catalog["sujets"]): [string, Expression[]][] {
  let tout = compiles.get(sujets);
  if (!tout) {
    tout = Object.entries(sujets).map(([sujet, { mots }]) => [sujet, mots.map(expression)]);
    compiles.set(sujets, tout);
  }
  return tout;
}

export type SujetTrouve = { sujet: string; force: number };

/** Topics of the question, the surest first. Empty: none was recognised. */
export function sujetsDe(texte: TexteLu, sujets: Catalog["sujets"]): SujetTrouve[] {
  return expressionsDe(sujets)
    .map(([sujet, expressions]) => ({
      sujet,
      force: Math.max(0, ...expressions.map((e) => force(texte, e))),
    }))
    .filter((t) => t.force > 0)
    .sort((a, b) => b.force - a.force);
}

type Places = Pick<Catalog, "territoires" | "ailleurs">;

/** A place whose charter is not known, « Loire-Atlantique », as the data writes it. */
export const ailleursDe = (texte: TexteLu, { ailleurs }: Places): string | undefined =>
  ailleurs.find((lieu) => contient(texte, lieu));

/** Every territory that the text names; « Haute-Loire » does not name the Loire. */
export function territoiresDe(texte: TexteLu, places: Places): Territoire[] {
  const lieu = ailleursDe(texte, places);
  const reste = lieu ? sansExpression(texte, lieu) : texte;
  return places.territoires.filter((t) => [...t.mots, t.nom].some((mot) => contient(reste, mot)));
}

type Place = { cle: string; debut: number; fin: number; longueur: number };

/** Stands for any other measure among the words of a question. */
export const DISPOSITIF = "dispositif";

/** The words with every other measure named alike, so that one question resembles another. */
export function sansDispositifs(texte: TexteLu, dispositifs: Catalog["dispositifs"]): string[] {
  const places = placesDe(texte, dispositifs);
  return texte.plats.flatMap((mot, i) => {
    const sien = places.find((p) => i >= p.debut && i < p.fin);
    return sien ? (i === sien.debut ? [DISPOSITIF] : []) : [mot];
  });
}

/**
 * The other measures that the text names, each once, the most precise expression first:
 * « aemo judiciaire » is not also « aemo ».
 */
export const dispositifsDe = (texte: TexteLu, dispositifs: Catalog["dispositifs"]): string[] =>
  placesDe(texte, dispositifs).map((t) => t.cle);

type Suite = { cle: string; mots: string[] };
const parPremier = new WeakMap<Catalog["dispositifs"], Map<string, Suite[]>>();

/** The ways to name a measure, by their first word: a text is gone through once. */
function suitesDe(dispositifs: Catalog["dispositifs"]): Map<string, Suite[]> {
  let suites = parPremier.get(dispositifs);
  if (!suites) {
    suites = new Map();
    for (const [cle, { mots }] of Object.entries(dispositifs))
      for (const ecrit of mots) {
        const suite = { cle, mots: ecrit.split(/[^a-z0-9]+/).filter(Boolean) };
        const premier = suite.mots[0]!;
        suites.set(premier, [...(suites.get(premier) ?? []), suite]);
      }
    parPremier.set(dispositifs, suites);
  }
  return suites;
}

const placesLues = new WeakMap<TexteLu, Place[]>();

function placesDe(texte: TexteLu, dispositifs: Catalog["dispositifs"]): Place[] {
  const connues = placesLues.get(texte);
  if (connues) return connues;
  const suites = suitesDe(dispositifs);
  const { bruts } = texte;
  const trouves = bruts.flatMap((mot, debut): Place[] =>
    (suites.get(mot) ?? [])
      .filter(({ mots }) => mots.every((m, i) => bruts[debut + i] === m))
      .map(({ cle, mots }) => ({ cle, debut, fin: debut + mots.length, longueur: mots.length })),
  );
  trouves.sort((a, b) => b.longueur - a.longueur || a.debut - b.debut);
  const gardes: Place[] = [];
  for (const t of trouves)
    if (!gardes.some((g) => g.cle === t.cle || (t.debut < g.fin && g.debut < t.fin)))
      gardes.push(t);
  gardes.sort((a, b) => a.debut - b.debut);
  placesLues.set(texte, gardes);
  return gardes;
}
