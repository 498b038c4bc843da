/** A view asked for in words, whatever question was open: that question comes back after it. */
import type { Memory, Turn } from "../../model.ts";
import { redemande } from "../attente.ts";
import { type Contexte, puis } from "../contexte.ts";
import { lisConsultation } from "../reading/consultations.ts";
import { vues } from "./vues.ts";

/** « dossier Mme Martin » answers these. */
const DE_QUI: ReadonlySet<string> = new Set(["dossier", "menage"]);

/** One word may well be the answer itself. The journal's own views come before. */
export function vueDemandee(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const ouverte = memory.attente?.at(-1);
  if (ouverte && (DE_QUI.has(ouverte.asking) || !text.includes(" "))) return undefined;
  if (lisConsultation(text, ctx.message.at)) return undefined;
  const vue = vues(ctx, memory, text);
  return vue && ouverte ? puis(vue, redemande(ctx, vue.memory, false)) : vue;
}
