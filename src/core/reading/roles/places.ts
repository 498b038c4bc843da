/** The dates of a question with their place, read looking back and looking ahead, before a role chooses. */
import type { Day, Heure } from "../../../model.ts";
import type { FoundDate } from "../dates.ts";
import { lisDates } from "../dates-lues.ts";

export type Place = {
  texte: string;
  index: number;
  fin: number;
  /** As the reader gives it when it looks back, and when it looks ahead. */
  past: Day;
  future: Day;
  heure?: Heure;
  /** « mars », « fin mars »: a month or a part of one, and on which side of it this day is. */
  mois?: "debut" | "fin";
  /** « la semaine dernière »: its Monday. */
  semaine?: true;
  /** « jusqu'au », « du … au »: which end of an interval it is. */
  borne?: "debut" | "fin";
};

type Lue = Readonly<FoundDate>;

/** The places of what `lu` says, one or, for an interval, two. */
function placesDe(lu: Lue, autre: Lue | undefined): Place[] {
  const { text: texte, index, heure } = lu;
  const base = { texte, index, fin: index + texte.length };
  const jour = (cle: "jour" | "start" | "end") => {
    const past = lu[cle]?.slice(0, 10);
    return past && { past, future: autre?.[cle]?.slice(0, 10) ?? past };
  };
  const seul = jour("jour");
  if (seul) return [{ ...base, ...seul, ...(heure && { heure }) }];
  if (lu.kind !== "interval") return [];
  const [debut, fin] = [jour("start"), jour("end")];
  if (lu.grain === "week") return debut ? [{ ...base, ...debut, semaine: true }] : [];
  if (lu.grain === "month" && debut && fin)
    return [
      { ...base, ...debut, mois: "debut" },
      { ...base, ...fin, mois: "fin" },
    ];
  // « depuis janvier »: a month that nothing closes.
  if (lu.grain === "month" && debut) return [{ ...base, ...debut, mois: "debut" }];
  if (lu.grain !== "day") return [];
  return [
    ...(debut ? [{ ...base, ...debut, borne: "debut" as const }] : []),
    ...(fin ? [{ ...base, ...fin, borne: "fin" as const }] : []),
  ];
}

/** « sous 8 jours », « dans les 15 jours »: a delay, and no day. */
const DELAI =
  /^(?:sous|dans(?: les)?|d'ici|en)\s+(?:les\s+)?\S+\s+(?:jours?|j|heures?|h|semaines?|mois)\b/i;

const APRES_UN_AUTRE =
  /^(?:le |au |du |d[eé]but |fin )*(?:mois|semaine|jour) (?:d'apr[eè]s|suivante?)$/i;

export function lisPlaces(text: string, at: Date): { places: Place[]; fautes: string[] } {
  const avenir = lisDates(text, at, "future");
  const lues = lisDates(text, at, "past").filter((d) => !DELAI.test(d.text));
  // « commission du 1er juin, elle part le mois d'après ? »: after that day, not after today.
  const passe = lues.filter((d, i) => !i || !APRES_UN_AUTRE.test(d.text));
  return {
    places: passe.flatMap((lu) =>
      placesDe(
        lu,
        avenir.find((d) => d.index === lu.index),
      ),
    ),
    fautes: passe.filter((d) => d.motif).map((d) => d.text),
  };
}

/** A year is written in it: « 12/02/2026 », « mars 2025 », « 1.3.26 ». */
export const aSonAnnee = (texte: string): boolean =>
  /(?<!\d)(?:19|20)\d\d(?!\d)|\d[/.-]\d{1,2}[/.-]\d\d(?!\d)/.test(texte);

/** Its month is written, so that only the year is open. */
export const aSonMois = (texte: string): boolean =>
  /\d ?[/.-] ?\d/.test(texte) ||
  /janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]|sept|oct|nov|d[ée]c/i.test(texte);
