/** The characters that every kind of file takes: no control, no half of a pair, one kind of line break. */

/** One of these in a Word file, and it cannot be opened; U+FFFE and U+FFFF pass the library. */
const INTERDITS = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without what files forbid. */
export function lisible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(INTERDITS, "");
}
