/** Makes a text show exactly as it was typed: no markdown, no link, no mention, no template. */

/** Control and format characters (bidi, zero width, tags) hide or reorder what is read. */
const INVISIBLES = /(?![\n\t])\p{Cc}|\p{Cf}|\p{Cs}|\u034f|[\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

/** The text without what cannot be seen. One kind of line break. */
export function visible(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(INVISIBLES, "");
}

/** At most `max` characters, the last one « … » when something is missing. Never half an emoji. */
export function coupe(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, Math.max(0, max - 1)).replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * For TextBlock and FactSet, which read markdown and `{{DATE()}}`. As few backslashes as can be:
 * some mobile clients show them. A line break needs two to be seen.
 */
export function litteral(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/[{$](?=\{)/g, "$&\\")
    .replace(/(?<=\b[a-z][a-z+.-]{1,15}):(?=\/\/)/gi, "\\:")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^[ \t]+/gm, "")
    .replace(/^(?:[-+#>=|]|:(?=-))/gm, "\\$&")
    .replace(/^(\d{1,9})([.)])/gm, "$1\\$2")
    .replace(/\n+/g, "\n\n");
}
