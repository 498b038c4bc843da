/** What a message says of a review meeting, by whoever says it: in private only. */
import type { Memory, Turn } from "../../model.ts";
import { editionPour } from "../charte/edition.ts";
import { type Contexte, enPrive } from "../contexte.ts";
import { ouvreUneReponse } from "../reading/gts/reponses.ts";
import { mots } from "../reading/plat.ts";
import { territoiresVus } from "../vues/secteurs.ts";
import { aUneRevue } from "./calendrier.ts";
import { deLaCoordination } from "./coordination.ts";
import { duTravailleur } from "./travailleur.ts";
import { coordonne } from "./une-reponse.ts";

/** `undefined`: it is about something else, or the person's text knows no such meeting. */
export function gts(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const code = territoiresVus(ctx, memory).find((c) =>
    aUneRevue(editionPour(ctx.catalog, c, ctx.jour)),
  );
  if (!code) return undefined;
  if (!ctx.message.prive && reponseEnPublic(ctx, text)) return enPrive(ctx, memory);
  const dit = coordonne(ctx)
    ? deLaCoordination(ctx, memory, code, text)
    : duTravailleur(ctx, memory, code, text);
  return dit && !ctx.message.prive ? enPrive(ctx, memory) : dit;
}

/** Where others read no dossier is seen: a known name in what sounds like an answer or a decision is enough. */
const reponseEnPublic = (ctx: Contexte, text: string): boolean =>
  ouvreUneReponse(text) && mots(text).some(({ mot }) => ctx.estUnSien(mot));
