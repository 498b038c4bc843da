/** « pourquoi cette question ? »: the charter's own sentence, or the dialog's reason. */
import type { Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { editionPour, territoireDe } from "../charte/edition.ts";
import { repondre } from "../charte/reponse.ts";
import { type Contexte, phrase, repond, tour } from "../contexte.ts";
import type { EnDialogue } from "./moteur.ts";

export function pourquoi(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  { asking, values }: EnDialogue,
): Turn {
  const champ = dialogue.champs.find((c) => c.champ === asking);
  if (!champ) return repond(ctx, memory, phrase(ctx, "pourquoi-confirmer"));
  const territoire = territoireDe(ctx.catalog, String(values.territoire ?? ""));
  const edition = territoire && editionPour(ctx.catalog, territoire.territoire, ctx.jour);
  const { sujet } = champ;
  if (territoire && edition && sujet && edition.reponses[sujet])
    return tour(
      memory,
      { text: champ.pourquoi },
      repondre(ctx, {
        sujet,
        territoire,
        edition,
        dispositifs: [],
        jours: [],
        texte: "",
        voisines: [],
        question: "",
      }),
    );
  return repond(ctx, memory, champ.pourquoi);
}
