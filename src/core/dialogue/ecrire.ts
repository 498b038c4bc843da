/** Writes the fiche of a confirmed dialog: all of it, or nothing. */
import type { Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { nomDe } from "../reading/civilites.ts";
import type { Values } from "./champs/champ.ts";
import { dossierDeLaDemande } from "./deja-connu.ts";
import { type EnDialogue, sansDialogue } from "./moteur.ts";

export function ecrisDemande(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  { cle, values: toutes }: EnDialogue,
  values: Values,
  reserves: string[],
): Turn {
  const menage = String(values.menage ?? "");
  const connu = dossierDeLaDemande(ctx, toutes);
  const manquants = Object.keys(values).filter((c) => values[c] === null);
  const fiche = ficheDe(ctx, {
    type: dialogue.enregistre,
    dossier: connu?.id ?? `dossier-${ctx.message.id}`,
    values: { ...values, ...nomDe(menage), reserves, manquants },
  });
  const text = phrase(ctx, "dialogue-enregistre", { merci: dialogue.merci, menage });
  return { ...repond(ctx, sansDialogue(memory, cle), text), fiches: [fiche] };
}
