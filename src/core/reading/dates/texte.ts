/** The bare text that patterns read, and how neighbouring pieces are looked at and joined. */
import type { Atome } from "./atomes.ts";

/**
 * Lower case, no accents, straight apostrophes and dashes, and the same length as `plie`, so that
 * an index in one is an index in the other.
 */
export const net = (plie: string): string =>
  plie
    .replace(/[A-Z\u0080-\uffff]/g, (c) => {
      const nu = c.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      return nu.length === 1 ? nu : c;
    })
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—‑−]/g, "-")
    .replace(/(\d)t(?=\d\d:\d\d)/g, "$1 ");

/** Between two items of a list, the second said bare. */
export const LISTE_NUE = /^(?:, ?(?:et )?| et | ou | puis | & )$/;
export const LISTE = /^(?:\/|, ?(?:et )?| et | ou | puis | & )(?:le |les |du )?$/;
export const PLAGE = /^ ?(?:-|au|a|jusqu'au|jusqu'a|->|>) ?(?:le )?$/;
export const ENTRE = /\bentre (?:le )?$/;

/** What stands before a piece (30 characters at most), and between two of them. */
export type Texte = {
  avant: (a: { index: number }) => string;
  entre: (a: Atome, b: Atome) => string;
};
export const texteDe = (texte: string): Texte => ({
  avant: (a) => texte.slice(Math.max(0, a.index - 30), a.index),
  entre: (a, b) => texte.slice(a.fin, b.index),
});

/** Replaces each pair of neighbours that the rule joins or rewrites, left to right. */
export function joins(
  atomes: readonly Atome[],
  regle: (gauche: Atome, droite: Atome) => Atome[] | undefined,
): Atome[] {
  const faits: Atome[] = [];
  for (const droite of atomes) {
    const gauche = faits.at(-1);
    const neufs = gauche && regle(gauche, droite);
    if (neufs) faits.splice(-1, 1, ...neufs);
    else faits.push(droite);
  }
  return faits;
}
