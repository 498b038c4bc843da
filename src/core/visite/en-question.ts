/** A visit told with a question mark: asked about, and never written by itself. */
import type { Memory, Turn } from "../../model.ts";
import { AFFIRME } from "../charte/demander.ts";
import { lisQuestion } from "../charte/lire.ts";
import { SUR } from "../charte/peser.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { interroge } from "../reading/intentions.ts";
import { lisRoles } from "../reading/roles.ts";
import { estJournal, nommeUnMenage } from "./journal.ts";

const sansInterrogation = (text: string): string => text.replace(/[\s?!]+$/, "");

/** « VAD Mme Martin hier ? »: a question mark keeps a visit from being written, and is asked about. */
export function visiteEnQuestion(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  // « et si rdv tripartite le 28 ? »: supposed, and not done.
  if (/^(?:et )?si\b/i.test(text)) return undefined;
  const affirme = sansInterrogation(text);
  if (!ctx.message.prive || affirme === text || !estJournal(ctx, affirme)) return undefined;
  // Nobody named, and something asked: no visit of a household.
  if (!nommeUnMenage(ctx, text) && interroge(text)) return undefined;
  const { sujet, candidats } = lisQuestion(ctx, text);
  // A single date asks nothing by itself: only sure words, or a computation, make it a question.
  const { dates, prochaine, contre, demandees } = lisRoles(text, ctx.message.at);
  const calcule = dates.length > 1 || prochaine || contre || demandees.some((d) => d !== "rythme");
  const surete = nommeUnMenage(ctx, text) ? SUR + 2 * AFFIRME : SUR;
  if (sujet && (calcule || (candidats[0]?.force ?? 0) >= surete)) return undefined;
  return repond(ctx, memory, phrase(ctx, "visite-a-confirmer"), [
    [phrase(ctx, "bouton-oui-noter"), { do: "dire", text: affirme }],
    [phrase(ctx, "bouton-ne-rien-noter"), { do: "dire", text: phrase(ctx, "non") }],
  ]);
}
