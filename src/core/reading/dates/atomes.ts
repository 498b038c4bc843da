/** The pieces that rules find in a text, before neighbours are joined, and how rules are run. */
import type { Day } from "../../../model.ts";

export type Leaning = "past" | "future";
export type Partie = "matin" | "midi" | "apres-midi" | "soir" | "nuit";
/** What follows or precedes a weekday or a month: « lundi prochain », « mardi en 8 », « ce jeudi ». */
export type Quand = "prochain" | "dernier" | "suivant" | "ce" | "en-huit" | "en-quinze";

/** A day, as little or as much of it as was said. `fixe` is a day that needs no choice. */
export type JourPartiel = {
  jds?: number;
  j?: number;
  m?: number;
  a?: number;
  fixe?: Day;
  /** The same feast in the years around: « vendredi saint 3 avril 2026 » is one day. */
  autresAnnees?: Day[];
  /** « le lendemain », « la veille »: of the day said just before, else of today. */
  relatif?: 1 | -1 | 2 | -2;
  quand?: Quand;
  partie?: Partie;
  /** The 3rd Thursday, of `m` or of the month at hand. -1 is the last. */
  rang?: number;
  /** Only a day if it stands in a list or a range: « les 3 et 17 ». */
  liste?: true;
  /** Said with « le » or a weekday: bare numbers before it are not part of its list. */
  introduit?: true;
};
export type HeurePartielle = {
  h: number;
  min: number;
  /** Minutes were said. */
  fine: boolean;
  partie?: Partie;
  /** Written « 06h30 »: six in the morning, no doubt. */
  sure?: true;
  jusqua?: HeurePartielle;
  /** « à partir de 10h » opens, « avant 16h » closes. */
  borne?: "debut" | "fin";
};
/** ISO order. « un mois et demi » is one month and 15 days. */
export type Duree = {
  annees: number;
  mois: number;
  semaines: number;
  jours: number;
  minutes: number;
};

export type Piece =
  | ({ type: "jour"; heure?: HeurePartielle } & JourPartiel)
  | ({ type: "heure" } & HeurePartielle)
  | { type: "nombre"; n: number }
  | { type: "partie"; partie: Partie }
  | { type: "mois"; m: number; a?: number; quand?: Quand; morceau?: Morceau; nu?: boolean }
  | { type: "periode"; start: Day; end: Day; grain: "day" | "week" | "month" | "year" }
  | { type: "ouvert"; start?: string; end?: string; grain: "minute" | "day" }
  | { type: "duree"; duree: Duree }
  | { type: "instant"; instant: Date };
export type Morceau = "debut" | "mi" | "fin";
/** A piece and where it stands: [index, fin[ in the folded text. */
export type Atome = Piece & Place;
export type Place = { index: number; fin: number };

export type Contexte = {
  at: Date;
  aujourdhui: Day;
  leaning: Leaning;
  /** The folded text as typed; patterns read a bare lower-case copy with the same indexes. */
  plie: string;
};

/** A pattern over the bare text, and what its match means; undefined leaves the words to others. */
export type Regle = readonly [
  motif: RegExp,
  lis: (m: RegExpExecArray, ctx: Contexte) => Piece | undefined,
];

/** Stands for characters already read or masked: no pattern matches it. */
export const VIDE = "¤";
/** Hides places, given in order and apart from each other. */
export function efface(texte: string, places: readonly Place[]): string {
  if (!places.length) return texte;
  let curseur = 0;
  const bouts = places.map(({ index, fin }) => {
    const bout = texte.slice(curseur, index) + VIDE.repeat(fin - index);
    curseur = fin;
    return bout;
  });
  return bouts.join("") + texte.slice(curseur);
}

/** Runs rules in order over `texte`; what one has read, the next no longer sees. */
export function applique(texte: string, regles: readonly Regle[], ctx: Contexte) {
  const atomes: Atome[] = [];
  let reste = texte;
  for (const [motif, lis] of regles) {
    const lus: Atome[] = [];
    // Not matchAll, which copies the pattern at each call: most rules find nothing.
    motif.lastIndex = 0;
    for (let m = motif.exec(reste); m; m = motif.exec(reste)) {
      if (m[0] === "") motif.lastIndex++;
      const piece = lis(m, ctx);
      if (piece) lus.push({ ...piece, index: m.index, fin: m.index + m[0].length });
    }
    if (!lus.length) continue;
    atomes.push(...lus);
    reste = efface(reste, lus);
  }
  return { atomes: atomes.sort((a, b) => a.index - b.index), reste };
}
