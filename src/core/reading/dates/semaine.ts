/** Weekdays: which Monday « lundi » means, seen from a day. */
import type { Day } from "../../../model.ts";
import { ajoute, jourDeSemaine } from "../../time.ts";
import type { JourPartiel, Leaning } from "./atomes.ts";

/** `strict`: the bounds of a range, where the other end leaves no choice. */
export type Vue = { aujourdhui: Day; leaning: Leaning; strict?: true };
export type Resolu = {
  jour?: Day;
  motif?: "impossible" | "contradiction";
  propositions?: Day[];
  incertain?: true;
};

export const lundiDe = (day: Day): Day => ajoute(day, { jours: 1 - jourDeSemaine(day) });
/** A weekday of the week of `day`. */
export const dansLaSemaine = (day: Day, jds: number): Day =>
  ajoute(lundiDe(day), { jours: jds - 1 });

/**
 * A weekday alone. Conventions: « lundi prochain » is Monday of next week, unsure while this week's
 * is still to come; « lundi dernier » is the last Monday before today; « ce lundi » is this week's;
 * « lundi en huit » is a week after the coming Monday, today counting as coming.
 */
export function jourNomme(
  jds: number,
  { quand }: JourPartiel,
  { aujourdhui, leaning, strict }: Vue,
): Resolu {
  const cette = dansLaSemaine(aujourdhui, jds);
  const plus = (day: Day, semaines: number) => ajoute(day, { semaines });
  const aVenir = cette >= aujourdhui ? cette : plus(cette, 1);
  if (quand === "prochain")
    return { jour: plus(cette, 1), ...(cette > aujourdhui && { incertain: true as const }) };
  if (quand === "dernier") return { jour: cette < aujourdhui ? cette : plus(cette, -1) };
  if (quand === "suivant") return { jour: cette > aujourdhui ? cette : plus(cette, 1) };
  if (quand === "en-huit") return { jour: plus(aVenir, 1) };
  if (quand === "en-quinze") return { jour: plus(aVenir, 2) };
  if (quand === "ce") return { jour: leaning === "future" ? aVenir : cette };
  // Said on a Monday, « lundi » may be today or a week away: today, to be confirmed.
  if (cette === aujourdhui) return { jour: cette, ...(!strict && { incertain: true as const }) };
  const passe = cette < aujourdhui ? cette : plus(cette, -1);
  return { jour: leaning === "past" ? passe : aVenir };
}
