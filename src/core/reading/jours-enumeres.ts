/** « 3, 17 et 26 février », « lundi 10h et jeudi »: the days of several visits told together. */
import type { Day, Heure } from "../../model.ts";
import { jourDe } from "../time.ts";
import type { Place } from "./clauses.ts";
import { lisDates } from "./dates-lues.ts";

/** Another day this near makes it no list. */
const PORTEE = 60;
const LIEN = /^\s*(?:,|et|puis|&|\+|\/|, et|;)?\s*(?:le|les|au|du)?\s*(?:et)?\s*(?:le|les)?\s*$/i;

/** Empty unless all the days of the text stand side by side, none doubtful. « ou » is a doubt, not a list. */
export function joursEnumeres(text: string, at: Date): (Place & { jour: Day; heure?: Heure })[] {
  const dates = lisDates(text, at, "past").filter((d) => d.jour || d.motif);
  const suite = dates.filter((d, i) => {
    const avant = dates[i - 1];
    const apres = dates[i + 1];
    const lie = (x: typeof d, y: typeof d) =>
      LIEN.test(text.slice(x.index + x.text.length, y.index));
    return (avant && lie(avant, d)) || (apres && lie(d, apres));
  });
  if (suite.length < 2 || suite.some((d) => d.motif || d.incertain)) return [];
  // « hier, demain » is no list of visits.
  if (suite.some((d) => d.jour! > jourDe(at)) && suite.some((d) => d.jour! <= jourDe(at)))
    return [];
  const debut = suite[0]!.index;
  const contigus = suite.filter(
    (_, i) =>
      i === 0 ||
      LIEN.test(text.slice(suite[i - 1]!.index + suite[i - 1]!.text.length, suite[i]!.index)),
  );
  if (
    contigus.length < suite.length ||
    dates.some(
      (d) => !suite.includes(d) && (d.index < debut || d.index < suite.at(-1)!.index + PORTEE),
    )
  )
    return [];
  const cle = (d: (typeof suite)[number]) => `${d.jour} ${d.heure}`;
  return suite
    .filter((d, i) => suite.findIndex((x) => cle(x) === cle(d)) === i)
    .map(({ jour, heure, index, text: dit }) => ({
      jour: jour!,
      ...(heure && { heure }),
      debut: index,
      fin: index + dit.length,
    }));
}
