/** The dates of a text, read once: one turn looks at the same words several times. */
import { type FoundDate, readDates } from "./dates.ts";

/** Enough for the few texts of one turn; the same reading is given back for the same question. */
const GARDEES = 16;
const lues: { text: string; at: number; leaning: string; dates: FoundDate[] }[] = [];

/** As `readDates`. The result is shared: nobody may change it. */
export function lisDates(
  text: string,
  at: Date,
  leaning: "past" | "future",
): readonly Readonly<FoundDate>[] {
  const connue = lues.find((l) => l.text === text && l.at === +at && l.leaning === leaning);
  if (connue) return connue.dates;
  const dates = readDates(text, at, leaning);
  lues.unshift({ text, at: +at, leaning, dates });
  lues.length = Math.min(lues.length, GARDEES);
  return dates;
}

/** Where days and hours stand: no name is looked for there. */
export const placesDesDates = (text: string, at: Date) =>
  lisDates(text, at, "past").map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
