/** The thing that somebody probably meant: the nearest name, or the sentence of a source that has most words in common. */
import { closest, distance } from "fastest-levenshtein";

/** The name one or two letters off, or a third of a long one; undefined when none is near. */
export function procheDe(ecrit: string, connus: readonly string[]): string | undefined {
  if (!connus.length) return undefined;
  const plus = closest(ecrit, connus);
  if (distance(ecrit, plus) <= Math.max(2, Math.floor(ecrit.length / 3))) return plus;
  return connus.find((c) => c.includes(ecrit) || ecrit.includes(c));
}

const mots = (texte: string): Set<string> =>
  new Set(
    texte
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]{2,}/g) ?? [],
  );

/** Too few words in common are no likeness. */
const ASSEZ = 0.4;

/** The sentence, or the line, of a source that is most like an extract. */
export function phraseProche(source: string, extrait: string): string | undefined {
  const voulus = mots(extrait);
  let mieux: { phrase: string; part: number } | undefined;
  for (const phrase of source.split(/(?<=[.;:!?])\s+|\n+/)) {
    const lus = mots(phrase);
    const communs = [...lus].filter((m) => voulus.has(m)).length;
    const part = communs / Math.max(1, Math.min(voulus.size, lus.size + 2));
    const plein = part * Math.min(1, communs / Math.max(1, voulus.size * ASSEZ));
    if (plein > (mieux?.part ?? ASSEZ)) mieux = { phrase: phrase.trim(), part: plein };
  }
  return mieux?.phrase;
}
