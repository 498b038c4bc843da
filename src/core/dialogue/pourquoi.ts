/** « pourquoi cette question ? »: the charter's own sentence, or the dialog's reason. */
import type { Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { repondre } from "../charte/reponse.ts";
import { type Contexte, phrase, repond, tour } from "../contexte.ts";
import { charteDe } from "./charte.ts";
import type { EnDialogue } from "./moteur.ts";

export function pourquoi(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  { asking, values }: EnDialogue,
): Turn {
  const champ = dialogue.champs.find((c) => c.champ === asking);
  if (!champ) return repond(ctx, memory, phrase(ctx, "pourquoi-confirmer"));
  const charte = charteDe(ctx, values);
  const siennes = charte?.edition.vie?.demande?.champs[champ.champ]?.citations;
  if (charte && siennes) {
    const sources = sourcesDe(charte.edition, siennes);
    const cites = sources.map((s) => `« ${s.extrait} » — ${s.titre}, ${s.section}`);
    return tour(memory, { text: [champ.pourquoi, ...cites].join("\n"), sources });
  }
  const { sujet } = champ;
  if (charte && sujet && charte.edition.reponses[sujet])
    return tour(
      memory,
      { text: champ.pourquoi },
      repondre(ctx, {
        sujet,
        ...charte,
        dispositifs: [],
        jours: [],
        texte: "",
        voisines: [],
        question: "",
      }),
    );
  return repond(ctx, memory, champ.pourquoi);
}
