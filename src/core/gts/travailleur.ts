/** What a worker says of a meeting: their households, their answers, what they have verified, who presents. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, repond } from "../contexte.ts";
import {
  collegueDit,
  demandeQuand,
  demandeSesSituations,
  estVerification,
  seraLaMeme,
} from "../reading/gts/presentation.ts";
import { lisReponses, ouvreUneReponse, repondEnPlein } from "../reading/gts/reponses.ts";
import { phraseDe } from "./dire.ts";
import { nommeLaSeance } from "./laquelle.ts";
import { mesSituations } from "./mes-situations.ts";
import { presentation, verification } from "./presenter.ts";
import { reponds } from "./reponses.ts";
import { prochaineSeance, type Tenue } from "./seances.ts";

export function duTravailleur(
  ctx: Contexte,
  memory: Memory,
  code: string,
  text: string,
): Turn | undefined {
  // Nothing was ever sent: only a question about it is of a meeting.
  const rien = !ctx.gts.seances.size && !ouvreUneReponse(text);
  if (rien && !demandeSesSituations(text) && !collegueDit(text) && !seraLaMeme(text))
    return undefined;
  const t = prochaineSeance(ctx, code);
  if (!t?.dates) return undefined;
  const envoye = t.etat.envois.theorique !== undefined;
  const nomme = nommeLaSeance(t, text);
  if (demandeSesSituations(text))
    return envoye ? mesSituations(ctx, memory, t) : pasEncore(ctx, memory, t, text);
  const collegue = seraLaMeme(text) ? ctx.personne.nom : collegueDit(text);
  if (collegue && (envoye || nomme)) return presentation(ctx, memory, t, text, collegue);
  if (!envoye) return nomme ? ajouteAvant(ctx, memory, t, text) : undefined;
  if (estVerification(text)) return verification(ctx, memory, t, text);
  // « dupont non », while something else is asked, may well be its answer.
  if (memory.attente?.length && !nomme && !repondEnPlein(text)) return undefined;
  const lues = lisReponses(text, ctx.dossiers, ctx.message.at, nomme);
  return lues && reponds(ctx, memory, t, lues);
}

/** « ajoute leroy au gts (refus) », before anything was sent: it is on the agenda that will be. */
function ajouteAvant(ctx: Contexte, memory: Memory, t: Tenue, text: string): Turn | undefined {
  const lues = lisReponses(text, ctx.dossiers, ctx.message.at, true);
  const ajouts = lues?.lues.length && lues.lues.every((l) => l.sens === "ajout") && !lues.tous;
  return ajouts ? reponds(ctx, memory, t, lues) : undefined;
}

/** A question about the delay is the charter's own while nothing was sent. */
const pasEncore = (ctx: Contexte, memory: Memory, t: Tenue, text: string): Turn | undefined =>
  demandeQuand(text) ? undefined : repond(ctx, memory, phraseDe(ctx, t, "gts-rien-recu"));
