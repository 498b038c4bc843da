/** « note privée : … »: kept for the worker, in no bilan and no export. */
import type { Memory, Turn } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { empreinte } from "../empreinte.ts";
import { menagesDe } from "../reading/menages.ts";
import { avance } from "./ecrire.ts";
import { menageDe } from "./lire.ts";
import { trouve } from "./trouver.ts";

const PRIVEE =
  /^\s*(?:note[rz]?|m[ée]mo)\s+(?:en\s+)?(?:priv[ée]e?|perso(?:nnelle)?|confidentielle?)\s*(?:sur|pour|:|,|-)?\s*/i;

/** A visit older than this is not what the note speaks of: it is asked. */
const RECENTE_MS = 60 * 60_000;

/** Of the household named before the colon, else of the visit just told; else it is asked. */
export function notePrivee(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const debut = PRIVEE.exec(text);
  if (!debut) return undefined;
  const reste = text.slice(debut[0].length);
  const deuxPoints = reste.indexOf(":");
  const tete = deuxPoints > 0 && deuxPoints < LONGUEUR_D_UN_NOM ? reste.slice(0, deuxPoints) : "";
  // « note privée : Mme Keller a l'air épuisée »: of the household that it names, if it names one.
  const enTete = tete ? menageDe(menagesDe(tete, ctx.dossiers)) : undefined;
  const nomme = enTete ?? menageDe(menagesDe(reste, ctx.dossiers));
  const note = (enTete ? reste.slice(deuxPoints + 1) : reste).trim();
  const derniere = trouve(ctx, memory.derniereVisite);
  const recente = derniere && +ctx.message.at - Date.parse(derniere.visite.at) <= RECENTE_MS;
  const dossier =
    typeof nomme === "string" ? nomme : !nomme && recente ? derniere.dossier.id : undefined;
  return avance(ctx, memory, {
    message: empreinte(ctx.message.edits ?? ctx.message.id),
    heure: null,
    duree: null,
    note,
    sansVisite: true,
    privee: true,
    ...(dossier && { dossier }),
    ...(nomme && typeof nomme !== "string" && { doute: nomme }),
  });
}
const LONGUEUR_D_UN_NOM = 40;
