/** The answer to « votre rendez-vous a-t-il eu lieu ? »: the visit that it became. */
import type { Memory, Presence, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { empreinte } from "../empreinte.ts";
import { avance } from "./ecrire.ts";

/** `fiche` is the appointment's; how it was is asked when it was not said then. */
export function suiteDuRendezVous(
  ctx: Contexte,
  memory: Memory,
  fiche: string,
  presence: Presence,
): Turn {
  const dossier = ctx.dossiers.find((d) => d.faits.some((f) => f.fiche === fiche));
  const rdv = dossier?.faits.find((f) => f.fiche === fiche);
  if (!dossier || rdv?.type !== "rendez-vous")
    return repond(ctx, memory, phrase(ctx, "fait-introuvable"));
  return avance(ctx, memory, {
    message: empreinte(ctx.message.id),
    dossier: dossier.id,
    date: rdv.date,
    heure: rdv.heure,
    ...(rdv.mode && { mode: rdv.mode }),
    presence,
    duree: null,
    note: "",
  });
}
