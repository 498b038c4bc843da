/** Lengths between civil days, in the months and weeks that charters count in. */
import type { Day } from "../model.ts";
import { ajoute, finDePeriode, jourDeSemaine } from "./time.ts";

const rangDuMois = (jour: Day): number => Number(jour.slice(0, 4)) * 12 + Number(jour.slice(5, 7));

/** Calendar months from one day's month to another's: March to June is 3. */
export const ecartEnMois = (de: Day, a: Day): number => rangDuMois(a) - rangDuMois(de);

/** The whole months of a measure whose last day is `fin`; undefined when it is not a whole number. */
export function moisEntre(debut: Day, fin: Day): number | undefined {
  const proche = ecartEnMois(debut, fin);
  return [proche, proche + 1].find((n) => n > 0 && finDePeriode(debut, n) === fin);
}

/** The Monday of that day's week. */
export const lundiDe = (jour: Day): Day => ajoute(jour, { jours: 1 - jourDeSemaine(jour) });
