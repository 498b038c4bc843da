/** The answer to « votre rendez-vous a-t-il eu lieu ? »: the visit that it became. */
import type { Memory, Presence, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { empreinte } from "../empreinte.ts";
import { plat } from "../reading/plat.ts";
import { ditLaPresence, presenceDe } from "../reading/presence.ts";
import { estNie, estOui } from "../reading/reponses.ts";
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
  const attente = (memory.attente ?? []).filter(
    (p) => p.kind !== "rendez-vous" || p.fiche !== fiche,
  );
  return avance(
    ctx,
    { ...memory, attente },
    {
      message: empreinte(ctx.message.id),
      dossier: dossier.id,
      date: rdv.date,
      heure: rdv.heure,
      ...(rdv.mode && { mode: rdv.mode }),
      presence,
      duree: null,
      note: "",
    },
  );
}

/** « oui », « non elle était absente », « reporté »: how it went, in words. A bare « non » does not say. */
export function presenceDuRdv(text: string): Presence | undefined {
  if (text.split(/\s+/).length > MOTS_MAX) return undefined;
  if (ditLaPresence(text)) return presenceDe(text, []);
  return estOui(text) ||
    (/\b(?:eu lieu|faite?|vue?|rencontree?)\b/.test(plat(text)) && !estNie(text))
    ? "present"
    : undefined;
}
const MOTS_MAX = 8;
