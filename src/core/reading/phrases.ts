/** The sentences of a message, and the one that asks: what stands before it only tells the story. */

const FIN_DE_PHRASE = /(?<=[.?!;:])\s+/;

export const nombreDeMots = (text: string): number => text.trim().split(/\s+/).length;

/** Parts of at least `mots` words, cut at the ends of sentences or where told. */
export const parties = (text: string, mots: number, ou = FIN_DE_PHRASE): string[] =>
  text.split(ou).filter((p) => nombreDeMots(p) >= mots);

/** Which part asks: the last one with a question mark, else the last one. */
export const laDerniere = (parties: string[]): number => {
  const posee = parties.findLastIndex((p) => p.includes("?"));
  return posee < 0 ? parties.length - 1 : posee;
};

/** Fewer words than this ask nothing by themselves: « c'est bien cela ? », « il en est membre ? ». */
const DIT_QUELQUE_CHOSE = 8;

/** The sentence that asks, where others stand before it; undefined when the whole message asks. */
export function phraseQuiDemande(text: string): string | undefined {
  const toutes = parties(text, 1);
  const posee = toutes.findLastIndex((p) => p.includes("?"));
  const phrase = toutes[posee];
  return toutes.length > 1 && phrase && nombreDeMots(phrase) >= DIT_QUELQUE_CHOSE
    ? phrase
    : undefined;
}
