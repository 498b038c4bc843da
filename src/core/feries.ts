/** Public holidays and working days (Monday to Friday, holidays excepted). */
import Holidays from "date-holidays";
import type { Day } from "../model.ts";
import { ajoute, jourDeSemaine } from "./time.ts";

/** A memo, not a state: the holidays of a year never change while the bot runs. */
const annees = new Map<string, ReadonlyMap<Day, string>>();

/** Day → French name. `region` is a code of date-holidays: "67" adds Alsace's two own days. */
export function feries(annee: number, region = ""): ReadonlyMap<Day, string> {
  const key = `${annee}/${region}`;
  const connus = annees.get(key);
  if (connus) return connus;
  const france = region ? new Holidays("FR", region) : new Holidays("FR");
  const publics = france.getHolidays(annee, "fr").filter((h) => h.type === "public");
  const lus = new Map(publics.map((h) => [h.date.slice(0, 10), h.name]));
  annees.set(key, lus);
  return lus;
}

export const ferie = (day: Day, region?: string): string | undefined =>
  feries(Number(day.slice(0, 4)), region).get(day);

export const ouvre = (day: Day, region?: string): boolean =>
  jourDeSemaine(day) <= 5 && ferie(day, region) === undefined;

/** The day itself when it is a working day, else the nearest one after it. */
export function ouvreSuivant(day: Day, region?: string): Day {
  let d = day;
  while (!ouvre(d, region)) d = ajoute(d, { jours: 1 });
  return d;
}

/** The day itself when it is a working day, else the nearest one before it. */
export function ouvrePrecedent(day: Day, region?: string): Day {
  let d = day;
  while (!ouvre(d, region)) d = ajoute(d, { jours: -1 });
  return d;
}
