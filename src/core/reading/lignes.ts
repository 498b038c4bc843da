/** What was typed on several lines, or dictated, as one line of statements. */
import { LONGUEUR_MAX } from "./plat.ts";

/** Line breaks and bullets part statements: « ; », unless a mark does already. */
export const enLigne = (text: string): string =>
  text
    .trim()
    // Dictated marks.
    .replace(/ virgule /gi, ", ")
    .replace(
      /(?<!\b(?:le|un|au|ce|du|rond)) point(?= (?:voil[aà]|merci|point|fin|sa|son|ses|elle|il|on|je|j)\b|$)/gi,
      ".",
    )
    .replace(/([.,;:!?])?[ \t]*\n\s*(?:[-•*–][ \t]*)?/g, (_, marque: string | undefined) =>
      marque ? `${marque} ` : " ; ",
    )
    .replace(/^[-•*–]\s+/, "");

/** The length once runs of white space are one: 28,000 spaces are not a long message. */
export const plieCourt = (text: string): number => {
  let n = 0;
  let blanc = false;
  for (const c of text) {
    const espace = c === " " || c === "\n" || c === "\t" || c === "\r" || c === "\u00a0";
    if (!espace || !blanc) n++;
    blanc = espace;
    if (n > LONGUEUR_MAX) return n;
  }
  return n;
};
