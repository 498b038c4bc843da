/** Words as Word accepts them: one character that XML forbids, and the whole file cannot be opened. */
import { type IRunOptions, TextRun } from "docx";

/** The library lets U+FFFE and U+FFFF through, and half a pair becomes a stain. */
const INTERDITS = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without what XML forbids; one kind of line break. */
export function lisible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(INTERDITS, "");
}

/** One run a line, so that line breaks are seen. */
export function mots(text: string, style: Omit<IRunOptions, "text" | "break"> = {}): TextRun[] {
  return lisible(text)
    .split("\n")
    .map((ligne, i) => new TextRun({ ...style, text: ligne, ...(i > 0 && { break: 1 }) }));
}
