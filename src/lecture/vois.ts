/** All that the reader sees in one text, without any dossier: what `npm run lire` prints. */
import { readDates } from "../core/reading/dates.ts";
import { modeDe, parleDeContact } from "../core/reading/intentions.ts";
import { menagesDe } from "../core/reading/menages.ts";
import { lisMontants } from "../core/reading/montants.ts";
import { lisVisite } from "../core/reading/visite.ts";
import type { Mode, Presence } from "../model.ts";

export type Penchant = "past" | "future";

export type DateVue = {
  kind: "date" | "datetime" | "interval" | "duration" | "heure";
  /** A day, an hour of a day, or a length in ISO 8601; absent when the day must be asked. */
  start?: string;
  end?: string;
  grain: string;
  text: string;
  /** Why there is no day, and what it may be. */
  motif?: "impossible" | "contradiction";
  propositions?: string[];
};

export type Vu = {
  dates: DateVue[];
  /** Names as typed, with their title. */
  persons: string[];
  /** Euros. */
  amounts: { value: number; text: string }[];
  mode?: Mode;
  presence?: Presence;
};

/** `leaning`: a journal looks back, a reminder ahead. */
export function vois(text: string, at: Date, leaning: Penchant): Vu {
  const dates = readDates(text, at, leaning);
  const hors = dates.map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const mode = modeDe(text);
  const presence = parleDeContact(text) ? lisVisite(text, at).presence : undefined;
  return {
    dates: dates.map(
      ({ kind, start, end, grain, text: dit, motif, propositions, heure, heureFin }) => ({
        kind,
        ...((start ?? (kind === "heure" ? heure : undefined)) && { start: start ?? heure! }),
        ...((end ?? (kind === "heure" ? heureFin : undefined)) && { end: end ?? heureFin! }),
        grain,
        text: dit,
        ...(motif && { motif }),
        ...(propositions && { propositions }),
      }),
    ),
    persons: menagesDe(text, [], hors).inconnus.map((i) => i.nom),
    amounts: lisMontants(text).map(({ valeur, text: dit }) => ({ value: valeur, text: dit })),
    ...(mode && { mode }),
    ...(presence && { presence }),
  };
}
