/** A view asked for in words, whatever question was open: that question comes back after it. */
import type { Memory, Pending, Turn } from "../../model.ts";
import { acces } from "../audit/demander.ts";
import { type Contexte, puis } from "../contexte.ts";
import { dialogueDe } from "../dialogue/moteur.ts";
import { lisConsultation } from "../reading/consultations.ts";
import { redemande } from "../redemander.ts";
import { vues } from "./vues.ts";

/** « dossier Mme Martin » answers these. */
const DE_QUI: ReadonlySet<string> = new Set(["dossier", "menage"]);

/** The question open takes any words: a view asked for would be written as its answer. */
function prendTout(ctx: Contexte, ouverte: Pending): boolean {
  if (ouverte.kind !== "dialogue") return true;
  const { champs = [] } = dialogueDe(ctx, ouverte.dialogue) ?? {};
  return champs.find((c) => c.champ === ouverte.asking)?.type === "texte";
}

/** Before the answer to an open question, where any words would be one. */
export const vueAvant = (ctx: Contexte, memory: Memory, text: string): Turn | undefined => {
  const ouverte = memory.attente?.at(-1);
  return ouverte && !prendTout(ctx, ouverte) ? undefined : vueDemandee(ctx, memory, text);
};

const laSienne = (ctx: Contexte, memory: Memory, text: string): Turn | undefined =>
  lisConsultation(text, ctx.message.at) ? undefined : vues(ctx, memory, text);

/** One word may well be the answer itself. The journal's own views come before. */
export function vueDemandee(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const ouverte = memory.attente?.at(-1);
  if (ouverte && (DE_QUI.has(ouverte.asking) || !text.includes(" "))) return undefined;
  const vue = acces(ctx, memory, text) ?? laSienne(ctx, memory, text);
  return vue && ouverte ? { ...vue, ...puis(vue, redemande(ctx, vue.memory, false)) } : vue;
}
