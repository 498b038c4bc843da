/** Finds a visit that still stands, among those that the person may see. */
import type { Dossier, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";

export type Ecrite = { dossier: Dossier; visite: Dossier["visites"][number] };

/** By its fiche: undefined when it was corrected, cancelled, or is not theirs to see. */
export function trouve(ctx: Contexte, fiche: string | undefined): Ecrite | undefined {
  for (const dossier of ctx.dossiers) {
    const visite = dossier.visites.find((v) => v.fiche === fiche);
    if (visite) return { dossier, visite };
  }
  return undefined;
}

export const perimee = (ctx: Contexte, memory: Memory): Turn =>
  repond(ctx, memory, phrase(ctx, "visite-introuvable"));
