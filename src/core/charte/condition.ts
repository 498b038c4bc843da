/** A condition inside an item of the list (« exercée par un travailleur social »): asked when nobody said it. */
import type { Memory, Pending, Turn } from "../../model.ts";
import { type Contexte, offre, phrase } from "../contexte.ts";
import { enReponse } from "../question-ouverte.ts";
import { lis } from "../reading/expressions.ts";
import { estQuestion } from "../reading/intentions.ts";
import { estBref, estNon, estOui, neSaitPas } from "../reading/reponses.ts";
import { type Condition, dite, entreeDe } from "./cumul.ts";
import { editionPour } from "./edition.ts";
import { type Demande, estSousCondition } from "./reponse.ts";
import { dispositifsDe } from "./sujet.ts";

type EnCondition = Extract<Pending, { kind: "condition" }>;

/** The answer with the question below it; the answer as it is when nothing is left to ask. */
export function demandeCondition(ctx: Contexte, turn: Turn, demande: Demande): Turn {
  const { edition, dispositifs, sujet, territoire, tenue } = demande;
  const [dispositif] = dispositifs;
  if (sujet !== "cumul" || !dispositif || tenue !== undefined) return turn;
  const condition = entreeDe(ctx.catalog, edition, dispositif)?.condition;
  const [reply] = turn.replies;
  if (!condition || !reply || !estSousCondition(ctx, demande)) return turn;
  const pending: EnCondition = {
    kind: "condition",
    territoire: territoire.territoire,
    dispositifs,
    question: demande.question,
    asking: "condition",
  };
  const attente = [...(turn.memory.attente ?? []).filter((p) => p.kind !== "condition"), pending];
  const offert = offre(ctx, { ...turn.memory, attente }, [
    [phrase(ctx, "oui"), enReponse(pending, "oui")],
    [phrase(ctx, "non"), enReponse(pending, "non")],
    [phrase(ctx, "bouton-je-ne-sais-pas"), enReponse(pending, "sais-pas")],
  ]);
  const posee = { text: condition.question, choices: offert.choices };
  return { ...turn, memory: offert.memory, replies: [...turn.replies, posee] };
}

/** More words than these, and asking: a question of its own. */
const MOTS_D_UNE_REPONSE = 9;

/** `undefined`: what was said does not answer. */
export function tenueDite(
  ctx: Contexte,
  pending: EnCondition,
  valeur: string | undefined,
  text: string,
): boolean | "inconnue" | undefined {
  // « tutelle aux prestations familiales » is another question, and no answer to « par qui ? ».
  const nommes = dispositifsDe(lis(text), ctx.catalog.dispositifs);
  if (nommes.some((d) => !pending.dispositifs.includes(d))) return undefined;
  if (estQuestion(text) && !estBref(text) && text.split(/\s+/).length > MOTS_D_UNE_REPONSE)
    return undefined;
  const edition = editionPour(ctx.catalog, pending.territoire, ctx.jour);
  const condition = edition && entreeDe(ctx.catalog, edition, pending.dispositifs[0]!)?.condition;
  const sue = condition && valeur === undefined ? diteEnReponse(condition, text) : undefined;
  if (sue !== undefined) return sue;
  if (valeur === "sais-pas" || (valeur === undefined && neSaitPas(text))) return "inconnue";
  if (valeur === "oui" || (valeur === undefined && estOui(text) && estBref(text))) return true;
  if (valeur === "non" || (valeur === undefined && estNon(text) && estBref(text))) return false;
  return undefined;
}

const diteEnReponse = (condition: Condition, text: string) =>
  dite(condition, lis(text)) ?? dite(condition, lis(`${condition.reprise ?? ""} ${text}`));

export const sansCondition = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter((p) => p.kind !== "condition"),
});
