/** What the question's own places and numbers make of an answer, where the data names such a computation. */
import type { Turn } from "../../model.ts";
import { type Contexte, offre } from "../contexte.ts";
import type { Donnees } from "./calculs/donnees.ts";
import { constats } from "./calculs/index.ts";
import { donnees } from "./calculs/lues.ts";
import { quartiersAChoisir } from "./calculs/secteur.ts";
import type { Dit } from "./par-mesure.ts";
import type { Demande } from "./reponse.ts";

const donneesDe = (ctx: Contexte, demande: Demande, mesure?: string): Donnees =>
  donnees(ctx, demande, undefined, mesure);

/** The sentence found stands in the place of the answer's; its citations stand first. */
export function constate(ctx: Contexte, demande: Demande, dit: Dit): Dit {
  const { calcul, citations, mesure } = dit;
  const constat = calcul && constats[calcul]?.(donneesDe(ctx, demande, mesure));
  return constat
    ? { ...dit, ...constat, citations: [...(constat.citations ?? []), ...citations] }
    : dit;
}

/** « Angoulême » is three sectors: a button for each, below the answer that says so. */
export function demandeQuartier(ctx: Contexte, turn: Turn, demande: Demande): Turn {
  const { edition, sujet } = demande;
  const [reply, ...autres] = turn.replies;
  if (!reply || edition.reponses[sujet]?.calcul !== "secteur") return turn;
  const boutons = quartiersAChoisir(donneesDe(ctx, demande));
  if (!boutons.length) return turn;
  const { memory, choices } = offre(ctx, turn.memory, boutons);
  return { ...turn, memory, replies: [{ ...reply, choices }, ...autres] };
}
