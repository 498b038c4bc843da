/** What is said once for several entries: « lundi : », « 3 vad auj : », « dettes au 1er mars : ». */
import type { Place } from "./clauses.ts";
import { debutDePhrase } from "./coupes.ts";
import type { FoundDate } from "./dates.ts";
import { modeDe } from "./intentions.ts";

/** Where a heading with a day of its own starts, between two places. */
export const titreApres = (tetes: Tete[], de: number, a: number): number | undefined =>
  tetes.find((t) => t.date && t.debut >= de && t.fin <= a)?.debut;

const DIT_POUR_TOUS = /\b(?:dettes?|impay[ée]s?)\b/i;
export type Tete = Place & { text: string; date: boolean };

/** What stands before the first entry, and the headings « lundi : » further on. */
export function tetesDe(
  text: string,
  clauses: Place[],
  dates: readonly FoundDate[],
  premiere: Place,
) {
  const sienne = clauses.findLast((c) => c.debut <= premiere.debut)!;
  const dite = (c: Place) => dates.some((d) => d.jour && d.index >= c.debut && d.index < c.fin);
  const utile = (c: Place) => {
    const dit = text.slice(c.debut, c.fin);
    return dite(c) || DIT_POUR_TOUS.test(dit) || modeDe(dit) !== undefined;
  };
  // A line that holds a day and nothing else is a heading too.
  const seulUnJour = (c: Place) =>
    (c.debut === 0 || text[c.debut - 1] === ";") &&
    text[c.fin] === ";" &&
    /^[\s;]*(?:(?:ma |la )?journ[ée]e (?:du |de |d['’])?|le |du |d['’])?$/iu.test(
      dates.reduce(
        (r, d) => (d.jour && !d.heure ? r.replace(d.text, "") : r),
        text.slice(c.debut, c.fin),
      ),
    );
  const tetes: Tete[] = clauses
    .filter((c) => (text[c.fin] === ":" || seulUnJour(c)) && utile(c))
    .filter((c) => c.fin <= premiere.debut || !contient(c, premiere))
    .map((c) => ({ ...c, text: text.slice(c.debut, c.fin), date: dite(c) }));
  const avant = { debut: 0, fin: sienne.debut, text: text.slice(0, sienne.debut), date: false };
  const ditAvant = clauses.some((c) => c.fin <= sienne.debut && utile(c));
  const toutes = ditAvant && !tetes.some((t) => t.fin <= sienne.debut) ? [avant, ...tetes] : tetes;
  const titre = tetes.findLast((t) => t.fin <= premiere.debut)?.fin ?? 0;
  const apres = Math.max(debutDePhrase(text, 0, premiere.debut) ?? 0, titre && titre + 1);
  return { tetes: toutes, apres };
}
const contient = (c: Place, m: Place) => m.debut >= c.debut && m.debut < c.fin;
