/** Asks chrono-node for what our own rules left. Only its certain day and month are believed. */
import * as chrono from "chrono-node/fr";
import { ecris, existe } from "../../time.ts";
import type { FoundDate } from "../dates.ts";
import { type Contexte, VIDE } from "./atomes.ts";

/** Without such words there is nothing to ask, and asking is slow. */
const MOIS = /\d[ ,.-]{0,3}(?:de ?)?(?:janv|fev|mars|avr|mai|juin|juil|aou|sep|oct|nov|dec)/;

/**
 * `reste` is the text with all that was read or masked hidden. Noon of today in UTC is the
 * reference: chrono then never meets a clock change, whatever the zone of the machine. Weekdays
 * alone (« Sam »), hours (« a 3 ») and offsets (« de 4 ans ») are where it errs: not believed.
 */
export function lisReste(reste: string, { aujourdhui, leaning, plie }: Contexte): FoundDate[] {
  if (!MOIS.test(reste)) return [];
  const utile = reste.replaceAll(VIDE, " ");
  const reference = { instant: new Date(`${aujourdhui}T12:00:00Z`), timezone: 0 };
  const lus = chrono.parse(utile, reference, { forwardDate: leaning === "future" });
  return lus.flatMap(({ index, text, start }): FoundDate[] => {
    const sur = start.isCertain("day") && start.isCertain("month") && MOIS.test(text);
    if (!sur) return [];
    const [a, m, j] = [start.get("year")!, start.get("month")!, start.get("day")!];
    if (!existe(a, m, j)) return [];
    const jour = ecris(a, m, j);
    const dit = plie.slice(index, index + text.length);
    return [{ text: dit, index, kind: "date", start: jour, grain: "day", jour }];
  });
}
