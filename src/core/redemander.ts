/** Asks the open question again after something else was said, and puts it aside when nobody answers. */
import type { Memory, Pending, Turn } from "../model.ts";
import { demandeAbandon, metDeCote } from "./brouillon.ts";
import { demandeTerritoire } from "./charte/question.ts";
import { type Contexte, phrase, repond, tour } from "./contexte.ts";
import { nomNouveau } from "./dialogue/champs/dossier.ts";
import { dossierDit } from "./dialogue/charte.ts";
import { demande, dialogueDe, type EnDialogue } from "./dialogue/moteur.ts";
import { situe } from "./dossier/dossiers.ts";
import { enReponse, questionDe } from "./question-ouverte.ts";
import { redemandeRendezVous } from "./rappels/rendez-vous-passes.ts";
import { demandeReglage } from "./reglages/questionner.ts";
import { dis } from "./time.ts";
import { redemandeTransmission } from "./transmission/transmettre.ts";
import { demandeCorrection } from "./visite/corriger.ts";
import { avance } from "./visite/ecrire.ts";

export const sansDerniere = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).slice(0, -1),
});

/** Asked again for nothing more often than this, a question is put aside, and that is said. */
const RELANCES_MAX = { visite: 1, dialogue: 2, reglage: 1 };
const MISE_DE_COTE = {
  visite: "visite-laissee",
  dialogue: "brouillon-mis-de-cote",
  reglage: "reglage-laisse",
} as const;

/**
 * Asks the open question once more, as it was, after something else was said. A visit or a dialog
 * comes back a few times and is then put aside; any other question is dropped at once: a « oui »
 * said later must not answer it. `compte` is false when nothing else was understood.
 */
export function redemande(ctx: Contexte, memory: Memory, compte = true): Turn {
  const pending = memory.attente?.at(-1);
  if (!pending) return tour(memory);
  const revient =
    pending.kind === "visite" || pending.kind === "dialogue" || pending.kind === "reglage";
  // Of several appointments asked about the same morning, the next one is asked again, once.
  const rendezVous = pending.kind === "rendez-vous" && !pending.relances;
  if (compte && !revient && !rendezVous) return redemande(ctx, laisse(ctx, memory, pending));
  const relances = (pending.relances ?? 0) + (compte ? 1 : 0);
  if (revient && relances > RELANCES_MAX[pending.kind] && estUneEtape(ctx, pending))
    return repond(ctx, laisse(ctx, memory, pending), etapeLaissee(ctx, pending));
  if (revient && relances > RELANCES_MAX[pending.kind])
    return repond(
      ctx,
      laisse(ctx, memory, pending),
      phrase(ctx, MISE_DE_COTE[pending.kind], { quoi: laissee(ctx, pending) }),
    );
  const turn = repose(ctx, memory, pending);
  const attente = (turn.memory.attente ?? []).map((p) =>
    questionDe(p) === questionDe(pending) ? { ...p, relances } : p,
  );
  return { ...turn, memory: { ...turn.memory, attente } };
}

/** « de Mme Martin (Colmar), lundi 2 mars 2026 »: what is put aside, as far as it was known. */
function laissee(ctx: Contexte, pending: Pending): string {
  if (pending.kind !== "visite") return "";
  const { dossier: id, date, doute } = pending.brouillon;
  const dossier = ctx.dossiers.find((d) => d.id === id);
  const qui = dossier ? situe(dossier) : doute?.sur === "dossier" ? doute.nom : null;
  const dits = [qui, date && dis(date)].filter(Boolean).join(", ");
  return dits && ` (${dits})`;
}

/** « Fin de mesure, Mme Morel (Feurs) »: which step is left, as far as it was told. */
export function etapeLaissee(ctx: Contexte, pending: Pending): string {
  if (pending.kind !== "dialogue") return phrase(ctx, "etape-laissee", { quoi: "" });
  const menage = dossierDit(ctx, pending.values);
  const nom = menage ? situe(menage) : nomNouveau(pending.values.dossier);
  const quoi = [dialogueDe(ctx, pending.dialogue)?.titre, nom].filter(Boolean).join(", ");
  return phrase(ctx, "etape-laissee", { quoi: quoi && ` (${quoi})` });
}

/** A dialog that no recap ends: it is short, and kept as no draft. */
const estUneEtape = (ctx: Contexte, p: Pending): boolean =>
  p.kind === "dialogue" && dialogueDe(ctx, p.dialogue)?.confirme === false;

/** Without that question; a request is kept as a draft. */
function laisse(ctx: Contexte, memory: Memory, pending: Pending): Memory {
  const reste = sansDerniere(memory);
  if (estUneEtape(ctx, pending)) return reste;
  if (pending.kind === "dialogue") return metDeCote(reste, pending);
  if (pending.kind === "brouillon") return metDeCote(reste, pending.pending);
  return reste;
}

function repose(ctx: Contexte, memory: Memory, pending: Pending): Turn {
  switch (pending.kind) {
    case "dialogue": {
      const dialogue = dialogueDe(ctx, pending.dialogue);
      return dialogue ? demande(ctx, memory, dialogue, pending) : tour(memory);
    }
    case "visite":
      return avance(ctx, memory, pending.brouillon);
    case "correction":
      return demandeCorrection(ctx, memory, pending.fiche);
    case "brouillon":
      return demandeAbandon(ctx, memory, pending.pending as EnDialogue);
    case "reglage":
      return demandeReglage(ctx, memory, pending);
    case "territoire":
      return demandeTerritoire(ctx, sansDerniere(memory), pending.question);
    case "rendez-vous":
      return redemandeRendezVous(ctx, memory, pending.fiche);
    case "transmission":
      return redemandeTransmission(ctx, memory, pending);
    case "condition":
    case "remettre":
    case "perso":
    case "remplacant":
      return tour(memory);
    case "confirmation":
      return repond(ctx, memory, phrase(ctx, "oui-ou-non"), [
        [phrase(ctx, "oui"), enReponse(pending, "oui")],
        [phrase(ctx, "non"), enReponse(pending, "non")],
      ]);
  }
}
