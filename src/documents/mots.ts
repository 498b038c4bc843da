/** Words as Word accepts them: one character that XML forbids, and the whole file cannot be opened. */
import { type IRunOptions, TextRun } from "docx";
import { lisible } from "./lisible.ts";

/** One run a line, so that line breaks are seen. */
export function mots(text: string, style: Omit<IRunOptions, "text" | "break"> = {}): TextRun[] {
  return lisible(text)
    .split("\n")
    .map((ligne, i) => new TextRun({ ...style, text: ligne, ...(i > 0 && { break: 1 }) }));
}
