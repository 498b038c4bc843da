/** Which classes of a household's fields a piece of text shows. */
import type { ChampVu } from "../../model.ts";
import { plat } from "../reading/plat.ts";
import type { Valeurs } from "./valeurs.ts";

/** « 3 mars 2026 », « 1er mars »: plain. */
const UN_JOUR =
  /\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?: \d{4})?\b/g;

/** « colmar » is not in « colmarien ». */
function contient(lu: string, mots: string): boolean {
  for (let i = lu.indexOf(mots); i >= 0; i = lu.indexOf(mots, i + 1)) {
    const borde = (c: string | undefined) => c === undefined || !/[a-z0-9]/.test(c);
    if (borde(lu[i - 1]) && borde(lu[i + mots.length])) return true;
  }
  return false;
}

/** `calcules`: a day that is none of its own values was computed for it. */
export function champsDits(text: string, valeurs: Valeurs, calcules: boolean): ChampVu[] {
  const lu = plat(text);
  const classes = Object.entries(valeurs) as [ChampVu, Set<string>][];
  const vus = classes.flatMap(([champ, dites]) =>
    [...dites].some((dite) => contient(lu, dite)) ? [champ] : [],
  );
  if (!calcules) return vus;
  const siens = classes.flatMap(([, dites]) => [...dites]);
  const autre = (lu.match(UN_JOUR) ?? []).some((j) => !siens.some((dite) => dite.includes(j)));
  return autre ? [...vus, "echeances"] : vus;
}
