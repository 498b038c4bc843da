/** The question being asked: reads its answer, or asks it again after something else was said. */
import type { Memory, Turn } from "../model.ts";
import { territoireDe } from "./charte/edition.ts";
import { lisQuestion, repondQuestion } from "./charte/question.ts";
import { territoireDit } from "./charte/territoire.ts";
import { type Contexte, phrase, puis, repond, tour } from "./contexte.ts";
import { declenche, demande, dialogueDe, type EnDialogue, reponds } from "./dialogue/moteur.ts";
import { pourquoi } from "./dialogue/pourquoi.ts";
import { estQuestion } from "./reading/intentions.ts";
import { plat } from "./reading/plat.ts";
import { annule, corrige, demandeCorrection } from "./visite/corriger.ts";
import { avance } from "./visite/ecrire.ts";
import { estAutreVisite } from "./visite/journal.ts";
import { reprends } from "./visite/noter.ts";

type Reponse = { valeur?: string; text: string };

const sansDerniere = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).slice(0, -1),
});

const OUI = /^(?:oui|ouais|ok|yes|exact|c'est ca|vas-y|confirme)\b/;
const NON = /^(?:non|nan|annule[rz]?|garde[rz]?|laisse|stop|surtout pas)\b/;
const POURQUOI = /^(?:pourquoi|pk|pkoi|pq)\b/;

/** `undefined`: what was said does not answer the question that is open. */
export function reponseAttendue(ctx: Contexte, memory: Memory, reponse: Reponse): Turn | undefined {
  const pending = memory.attente?.at(-1);
  if (!pending) return undefined;
  const lu = plat(reponse.text);
  switch (pending.kind) {
    case "territoire": {
      const code = reponse.valeur ?? territoireDit(ctx, reponse.text);
      if (!code) return undefined;
      return retiens(ctx, sansDerniere(memory), code, pending.question);
    }
    case "confirmation":
      if (reponse.valeur === "oui" || OUI.test(lu))
        return agisConfirme(ctx, memory, pending.action);
      if (reponse.valeur === "non" || NON.test(lu))
        return repond(ctx, sansDerniere(memory), phrase(ctx, "rien-change"));
      return undefined;
    case "correction":
      if (reponse.valeur === "annuler" || (NON.test(lu) && lu.length < 8))
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
  const lu = plat(reponse.text);
  if (/^(?:annule[rz]?|abandonne[rz]?|stop|laisse tomber|arrete)\b/.test(lu))
    return demandeAbandon(ctx, memory, pending);
  if (/^recap/.test(lu))
    return demande(
      ctx,
      memory,
      { ...dialogue, champs: dialogue.champs.filter((c) => pending.values[c.champ] !== undefined) },
      pending.values,
    );
  if (POURQUOI.test(lu))
    return puis(
      pourquoi(ctx, memory, dialogue, pending),
      demande(ctx, memory, dialogue, pending.values),
    );
  if (estQuestion(reponse.text) || estAutreVisite(ctx, reponse.text, pending.asking))
    return undefined;
  return reponds(ctx, memory, pending, reponse);
}

/** Keep the draft, drop it, or go on. */
function demandeAbandon(ctx: Contexte, memory: Memory, pending: EnDialogue): Turn {
  const attente = [
    ...(memory.attente ?? []).slice(0, -1),
    { kind: "brouillon", pending, asking: "brouillon" } as const,
  ];
  return repond(ctx, { ...memory, attente }, phrase(ctx, "garder-le-brouillon"), [
    [phrase(ctx, "bouton-garder-brouillon"), { do: "repondre", valeur: "garder" }],
    [phrase(ctx, "bouton-supprimer-brouillon"), { do: "repondre", valeur: "supprimer" }],
    [phrase(ctx, "bouton-continuer"), { do: "repondre", valeur: "continuer" }],
  ]);
}

function brouillon(
  ctx: Contexte,
  memory: Memory,
  { pending }: { pending: NonNullable<Memory["brouillon"]> },
  { valeur, text }: Reponse,
): Turn | undefined {
  const lu = valeur ?? plat(text);
  const reste = sansDerniere(memory);
  if (/^(?:garde|garder|oui)/.test(lu))
    return repond(ctx, { ...reste, brouillon: pending }, phrase(ctx, "brouillon-garde"));
  if (/^(?:supprime|efface|drop|jette|non)/.test(lu))
    return repond(ctx, reste, phrase(ctx, "brouillon-supprime"));
  if (/^(?:continue|reprend)/.test(lu))
    return reprendsBrouillon(ctx, { ...reste, brouillon: pending });
  return undefined;
}

/** « reprends la demande »: the draft put aside comes back with its question. */
export function reprendsBrouillon(ctx: Contexte, memory: Memory): Turn {
  const { brouillon: pending, ...reste } = memory;
  if (!pending) return repond(ctx, memory, phrase(ctx, "pas-de-brouillon"));
  return redemande(ctx, { ...reste, attente: [...(memory.attente ?? []), pending] });
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
