/** The question being asked: reads its answer, or asks it again after something else was said. */
import type { Memory, Turn } from "../model.ts";
import { brouillon, demandeAbandon } from "./brouillon.ts";
import { territoireDe } from "./charte/edition.ts";
import { lisQuestion, repondQuestion } from "./charte/question.ts";
import { territoireDit } from "./charte/territoire.ts";
import { type Contexte, phrase, puis, repond, tour } from "./contexte.ts";
import { declenche, demande, dialogueDe, type EnDialogue, reponds } from "./dialogue/moteur.ts";
import { pourquoi } from "./dialogue/pourquoi.ts";
import { estQuestion } from "./reading/intentions.ts";
import { abandonne, estNon, estOui, estPourquoi, estRecap } from "./reading/reponses.ts";
import { annule } from "./visite/annuler.ts";
import { corrige, demandeCorrection } from "./visite/corriger.ts";
import { avance } from "./visite/ecrire.ts";
import { estAutreVisite } from "./visite/journal.ts";
import { reprends } from "./visite/noter.ts";

type Reponse = { valeur?: string; text: string };

const sansDerniere = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).slice(0, -1),
});

/** `undefined`: what was said does not answer the question that is open. */
export function reponseAttendue(ctx: Contexte, memory: Memory, reponse: Reponse): Turn | undefined {
  const pending = memory.attente?.at(-1);
  if (!pending) return undefined;
  switch (pending.kind) {
    case "territoire": {
      const code = reponse.valeur ?? territoireDit(ctx, reponse.text);
      if (!code) return undefined;
      return retiens(ctx, sansDerniere(memory), code, pending.question);
    }
    case "confirmation":
      if (reponse.valeur === "oui" || estOui(reponse.text))
        return agisConfirme(ctx, memory, pending.action);
      if (reponse.valeur === "non" || estNon(reponse.text))
        return repond(ctx, sansDerniere(memory), phrase(ctx, "rien-change"));
      return undefined;
    case "correction":
      if (reponse.valeur === "annuler" || (estNon(reponse.text) && reponse.text.length < 8))
        return repond(ctx, sansDerniere(memory), phrase(ctx, "rien-change"));
      if (estQuestion(reponse.text)) return undefined;
      return corrige(ctx, memory, pending.fiche, reponse.text);
    case "visite":
      if (
        reponse.valeur === undefined &&
        (estQuestion(reponse.text) ||
          declenche(ctx, reponse.text) ||
          estAutreVisite(ctx, reponse.text, pending.asking))
      )
        return undefined;
      return reprends(ctx, memory, pending, reponse);
    case "brouillon":
      return brouillon(ctx, memory, pending, reponse);
    case "dialogue":
      return dansLeDialogue(ctx, memory, pending, reponse);
  }
}

function agisConfirme(
  ctx: Contexte,
  memory: Memory,
  action: { do: string; fiche?: string },
): Turn | undefined {
  return action.do === "annuler-visite"
    ? annule(ctx, sansDerniere(memory), action.fiche!)
    : undefined;
}

function dansLeDialogue(
  ctx: Contexte,
  memory: Memory,
  pending: EnDialogue,
  reponse: Reponse,
): Turn | undefined {
  const dialogue = dialogueDe(ctx, pending.dialogue);
  if (!dialogue) return undefined;
  if (reponse.valeur !== undefined) return reponds(ctx, memory, pending, reponse);
  if (abandonne(reponse.text)) return demandeAbandon(ctx, memory, pending);
  if (estRecap(reponse.text))
    return demande(
      ctx,
      memory,
      { ...dialogue, champs: dialogue.champs.filter((c) => pending.values[c.champ] !== undefined) },
      pending.values,
    );
  if (estPourquoi(reponse.text))
    return puis(
      pourquoi(ctx, memory, dialogue, pending),
      demande(ctx, memory, dialogue, pending.values),
    );
  if (estQuestion(reponse.text) || estAutreVisite(ctx, reponse.text, pending.asking))
    return undefined;
  return reponds(ctx, memory, pending, reponse);
}

/** Remembers the territory that somebody chose, says so, and answers what had been asked. */
export function retiens(ctx: Contexte, memory: Memory, code: string, question?: string): Turn {
  const territoire = territoireDe(ctx.catalog, code);
  if (!territoire) return repond(ctx, memory, phrase(ctx, "reponse-illisible"));
  const suite = { ...memory, territoire: code };
  const dit = repond(ctx, suite, phrase(ctx, "territoire-retenu", { nom: territoire.nom }));
  if (!question) return dit;
  const lue = lisQuestion(ctx, question);
  if (!lue.sujet) return dit;
  const reponse = repondQuestion(ctx, suite, question, {
    ...lue,
    sujet: lue.sujet,
    territoires: [code],
  });
  return puis(reponse, { ...dit, memory: reponse.memory });
}

/**
 * Asks the open question once more, as it was. Says nothing when none is open, or when only a
 * charter question waited for its territory: it is dropped, since something else was said.
 */
export function redemande(ctx: Contexte, memory: Memory): Turn {
  const pending = memory.attente?.at(-1);
  switch (pending?.kind) {
    case undefined:
      return tour(memory);
    case "dialogue": {
      const dialogue = dialogueDe(ctx, pending.dialogue);
      return dialogue ? demande(ctx, memory, dialogue, pending.values) : tour(memory);
    }
    case "visite":
      return avance(ctx, memory, pending.brouillon);
    case "correction":
      return demandeCorrection(ctx, memory, pending.fiche);
    case "brouillon":
      return demandeAbandon(ctx, memory, pending.pending as EnDialogue);
    case "territoire":
      return redemande(ctx, sansDerniere(memory));
    case "confirmation":
      return repond(ctx, memory, phrase(ctx, "oui-ou-non"), [
        [phrase(ctx, "oui"), { do: "repondre", valeur: "oui" }],
        [phrase(ctx, "non"), { do: "repondre", valeur: "non" }],
      ]);
  }
}
