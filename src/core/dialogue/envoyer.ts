/** « envoie »: refused by the name of what is missing; else written, with the text to hand on and to whom. */
import type { Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { documentDeDemande } from "../documents/demande.ts";
import { enumere } from "../reading/plat.ts";
import { editionDe } from "./charte.ts";
import { manquants } from "./completude.ts";
import { conclus } from "./conclure.ts";
import { demande, type EnDialogue } from "./moteur.ts";

export function envoie(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const edition = editionDe(ctx, pending.values);
  const quoi = manquants(ctx, dialogue, pending.values);
  const regle = edition?.vie?.demande;
  const sources = edition && regle?.citations ? sourcesDe(edition, regle.citations) : [];
  const cites = sources.map((s) => `« ${s.extrait} » — ${s.titre}, ${s.section}`);
  if (quoi.length) {
    const dit = phrase(ctx, "demande-incomplete", { quoi: enumere(quoi.map((q) => `« ${q} »`)) });
    const text = [dit, phrase(ctx, "demande-incomplete-pieces"), ...cites].join("\n");
    return puis(tour(memory, { text, sources }), demande(ctx, memory, dialogue, pending));
  }
  const ecrite = conclus(ctx, memory, dialogue, pending);
  if (!edition || !ecrite.fiches.length) return ecrite;
  const menage = String(pending.values.menage ?? "");
  const dite = regle?.destinataire
    ? phrase(ctx, "demande-envoyee", { menage, destinataire: regle.destinataire })
    : phrase(ctx, "demande-envoyee-sans", { menage });
  const prete = repond(ctx, ecrite.memory, [dite, ...cites].join("\n"));
  const document = documentDeDemande(ctx, dialogue, edition, pending.values);
  return puis(ecrite, {
    ...prete,
    replies: [{ ...prete.replies[0]!, sources, document }],
  });
}
