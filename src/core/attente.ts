/** The question being asked: reads its answer, or asks it again after something else was said. */
import type { Action, Memory, Pending, Turn } from "../model.ts";
import { brouillon, demandeAbandon, metDeCote } from "./brouillon.ts";
import { sansCondition, tenueDite } from "./charte/condition.ts";
import { sourcesDe } from "./charte/cumul.ts";
import { territoireDe } from "./charte/edition.ts";

import { lisQuestion } from "./charte/lire.ts";
import { demandeTerritoire, repondQuestion } from "./charte/question.ts";
import { territoireDit } from "./charte/territoire.ts";
import { type Contexte, phrase, puis, repond, tour } from "./contexte.ts";
import { nomNouveau } from "./dialogue/champs/dossier.ts";
import { dossierDit, editionDe } from "./dialogue/charte.ts";
import { declenche } from "./dialogue/declencher.ts";
import { demande, dialogueDe, type EnDialogue, reponds, sansDialogue } from "./dialogue/moteur.ts";
import { pourquoi } from "./dialogue/pourquoi.ts";
import { resume } from "./dialogue/recap.ts";
import { demandeUnDocument } from "./documents/demander.ts";
import { situe } from "./dossier/dossiers.ts";
import { enReponse, questionDe } from "./question-ouverte.ts";
import { estCorrection, estQuestion } from "./reading/intentions.ts";
import { estUnOrdre } from "./reading/ordres.ts";
import {
  abandonne,
  estBref,
  estNon,
  estOui,
  estPourquoi,
  estRecap,
  laisseTomber,
} from "./reading/reponses.ts";
import { sensible } from "./reading/sensible.ts";
import { suiteDe } from "./reading/suites.ts";
import { demandeReglage } from "./reglages/questionner.ts";
import { dansLesReglages } from "./reglages/repondre.ts";
import { dis } from "./time.ts";
import { annuleEtape } from "./vie/annuler.ts";
import { corrigeEtape } from "./vie/corriger.ts";
import { estUneEtapeDite, etapeDuDemandeur, nommeUnAutre } from "./vie/dite.ts";
import { annule, annuleTout } from "./visite/annuler.ts";
import { corrige, demandeCorrection } from "./visite/corriger.ts";
import { avance } from "./visite/ecrire.ts";
import { retire } from "./visite/faits.ts";
import { estAutreVisite } from "./visite/journal.ts";
import { reprends } from "./visite/reprendre.ts";
import { presenceDuRdv, suiteDuRendezVous } from "./visite/suite-rendez-vous.ts";
import { lisValeurs } from "./visite/valeurs-dites.ts";

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
      if (reponse.valeur === undefined && laisseTomber(reponse.text))
        return repond(ctx, sansDerniere(memory), phrase(ctx, "question-laissee"));
      const dit = estBref(reponse.text) ? territoireDit(ctx, reponse.text) : undefined;
      const code = reponse.valeur ?? dit;
      if (!code) return undefined;
      return retiens(ctx, sansDerniere(memory), code, pending.question);
    }
    case "condition": {
      if (reponse.valeur === undefined && laisseTomber(reponse.text))
        return repond(ctx, sansCondition(memory), phrase(ctx, "question-laissee"));
      const tenue = tenueDite(ctx, pending, reponse.valeur, reponse.text);
      if (tenue === undefined) return undefined;
      const suite = sansCondition(memory);
      if (tenue === "inconnue") return repond(ctx, suite, phrase(ctx, "condition-inconnue"));
      const { question, territoire, dispositifs } = pending;
      const lue = lisQuestion(ctx, question, territoire);
      const reprise = { territoire, tenue };
      return repondQuestion(
        ctx,
        suite,
        question,
        { ...lue, sujet: "cumul", dispositifs, territoires: [territoire] },
        reprise,
      );
    }
    case "confirmation":
      if (reponse.valeur === "oui" || (estOui(reponse.text) && estBref(reponse.text)))
        return agisConfirme(ctx, memory, pending.action);
      if (reponse.valeur === "non" || (estNon(reponse.text) && estBref(reponse.text)))
        return repond(ctx, sansDerniere(memory), phrase(ctx, "rien-change"));
      return undefined;
    case "correction":
      if (reponse.valeur === "annuler" || (estNon(reponse.text) && reponse.text.length < 12))
        return repond(ctx, sansDerniere(memory), phrase(ctx, "rien-change"));
      if (estQuestion(reponse.text)) return undefined;
      return corrige(ctx, memory, pending.fiche, reponse.text);
    case "rendez-vous": {
      const presence = estQuestion(reponse.text) ? undefined : presenceDuRdv(reponse.text);
      return presence && suiteDuRendezVous(ctx, sansDerniere(memory), pending.fiche, presence);
    }
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
    case "reglage":
      if (reponse.valeur === undefined && estUnOrdre(reponse.text) && !laisseTomber(reponse.text))
        return undefined;
      return dansLesReglages(ctx, memory, pending, reponse);
  }
}

function agisConfirme(ctx: Contexte, memory: Memory, action: Action): Turn | undefined {
  const suite = sansDerniere(memory);
  if (action.do === "annuler-etape") return annuleEtape(ctx, suite, action.fiche);
  if (action.do === "annuler-visite") return annule(ctx, suite, action.fiche);
  if (action.do === "retirer") return retire(ctx, suite, action.fiche);
  return action.do === "annuler-tout" ? annuleTout(ctx, suite, action.fiches) : undefined;
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
  if (abandonne(reponse.text) && estBref(reponse.text))
    return dialogue.confirme
      ? demandeAbandon(ctx, memory, pending)
      : repond(ctx, sansDialogue(memory, pending.cle), etapeLaissee(ctx, pending));
  if (estRecap(reponse.text))
    return puis(
      tour(memory, resume(ctx, dialogue, pending.values)),
      demande(ctx, memory, dialogue, pending),
    );
  if (estPourquoi(reponse.text))
    return puis(pourquoi(ctx, memory, dialogue, pending), demande(ctx, memory, dialogue, pending));
  // « martin le 15 », said while the day of another household is asked: of nobody.
  if (pending.asking !== "dossier" && nommeUnAutre(ctx, reponse.text, pending)) return undefined;
  const trop = sensible(reponse.text);
  if (trop)
    return puis(disSensible(ctx, memory, pending, trop), demande(ctx, memory, dialogue, pending));
  if (
    memory.derniereEtape &&
    memory.derniereEtape !== pending.etape &&
    estCorrection(reponse.text)
  ) {
    const corrigee = corrigeEtape(ctx, memory, reponse.text);
    if (corrigee) return puis(corrigee, redemande(ctx, corrigee.memory));
  }
  const visite = memory.derniereVisite;
  if (
    visite &&
    visite !== pending.visite &&
    estCorrection(reponse.text) &&
    lisValeurs(ctx, reponse.text).jour
  ) {
    const corrigee = corrige(ctx, memory, visite, reponse.text);
    if (corrigee) return puis(corrigee, redemande(ctx, corrigee.memory));
  }
  if (
    estQuestion(reponse.text) ||
    estAutreVisite(ctx, reponse.text, pending.asking) ||
    demandeUnDocument(ctx, reponse.text) ||
    estUneEtapeDite(ctx, reponse.text, dialogue) ||
    (dialogue.envoi && ouvreUneAutreDemande(ctx, reponse.text))
  )
    return undefined;
  if (dialogue.envoi && etapeDuDemandeur(ctx, reponse.text, pending)) {
    const menage = String(pending.values.menage);
    const dit = repond(ctx, memory, phrase(ctx, "etape-apres-la-demande", { menage }));
    return puis(dit, demande(ctx, memory, dialogue, pending));
  }
  // « et en Charente », said of a charter answer, changes nothing in the request.
  if (memory.dernier && suiteDe(reponse.text)?.lie && territoireDit(ctx, reponse.text))
    return undefined;
  return reponds(ctx, memory, pending, reponse);
}

/** « nouvelle demande pour Mme Faure », said in the middle of another. */
const ouvreUneAutreDemande = (ctx: Contexte, text: string): boolean =>
  !estBref(text) && declenche(ctx, text)?.envoi === true;

/** What says more of a person than housing needs is not kept: it is to be said again without. */
function disSensible(
  ctx: Contexte,
  memory: Memory,
  { values }: EnDialogue,
  { raison, mots }: NonNullable<ReturnType<typeof sensible>>,
): Turn {
  const edition = editionDe(ctx, values);
  const [dite] = edition?.reponses.confidentialite?.citations ?? [];
  const sources = edition && dite ? sourcesDe(edition, [dite]) : [];
  const text = phrase(ctx, "passage-sensible", {
    mots: mots.join(", "),
    raison: phrase(ctx, `sensible-${raison}`),
  });
  const cites = sources.map((s) => `« ${s.extrait} » — ${s.titre}, ${s.section}`);
  return tour(memory, { text: [text, ...cites].join("\n"), sources });
}

/** Remembers the territory that somebody chose, says so, and answers what had been asked. */
export function retiens(ctx: Contexte, memory: Memory, code: string, question?: string): Turn {
  const territoire = territoireDe(ctx.catalog, code);
  if (!territoire) return repond(ctx, memory, phrase(ctx, "reponse-illisible"));
  const suite: Memory = {
    ...memory,
    territoire: code,
    ...(memory.dernier && { dernier: { ...memory.dernier, territoires: [code] } }),
  };
  const dit = repond(ctx, suite, phrase(ctx, "territoire-retenu", { nom: territoire.nom }));
  if (!question) return dit;
  const lue = lisQuestion(ctx, question, code);
  if (!lue.sujet) return dit;
  const reponse = repondQuestion(ctx, suite, question, {
    ...lue,
    sujet: lue.sujet,
    territoires: [code],
  });
  return puis(reponse, { ...dit, memory: reponse.memory });
}

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
  if (compte && !revient) return redemande(ctx, laisse(ctx, memory, pending));
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
function etapeLaissee(ctx: Contexte, pending: Pending): string {
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
    case "condition":
    case "rendez-vous":
      return tour(memory);
    case "confirmation":
      return repond(ctx, memory, phrase(ctx, "oui-ou-non"), [
        [phrase(ctx, "oui"), enReponse(pending, "oui")],
        [phrase(ctx, "non"), enReponse(pending, "non")],
      ]);
  }
}
