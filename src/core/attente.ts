/** The question being asked: reads its answer. */
import type { Action, Memory, Turn } from "../model.ts";
import { brouillon, demandeAbandon } from "./brouillon.ts";
import { sansCondition, tenueDite } from "./charte/condition.ts";
import { sourcesDe } from "./charte/cumul.ts";
import { territoireDe } from "./charte/edition.ts";

import { lisQuestion } from "./charte/lire.ts";
import { repondQuestion } from "./charte/question.ts";
import { territoireDit } from "./charte/territoire.ts";
import { type Contexte, phrase, puis, repond, tour } from "./contexte.ts";
import { nomNouveau } from "./dialogue/champs/dossier.ts";
import { editionDe } from "./dialogue/charte.ts";
import { declenche } from "./dialogue/declencher.ts";
import { demande, dialogueDe, type EnDialogue, sansDialogue } from "./dialogue/moteur.ts";
import { pourquoi } from "./dialogue/pourquoi.ts";
import { resume } from "./dialogue/recap.ts";
import { reponds } from "./dialogue/repondre.ts";
import { demandeUnDocument } from "./documents/demander.ts";
import { part } from "./gens/partir.ts";
import { suiteAttendue } from "./rappels/attendue.ts";
import { diffuseConfirme } from "./rappels/diffuser.ts";
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
import { etapeLaissee, redemande, sansDerniere } from "./redemander.ts";
import { dansLesReglages } from "./reglages/repondre.ts";
import { reponseALaTransmission } from "./transmission/transmettre.ts";
import { annuleEtape } from "./vie/annuler.ts";
import { corrigeEtape } from "./vie/corriger.ts";
import { estUneEtapeDite, etapeDuDemandeur, nommeUnAutre } from "./vie/dite.ts";
import { annule, annuleTout } from "./visite/annuler.ts";
import { corrige } from "./visite/corriger.ts";
import { retire } from "./visite/faits.ts";
import { estAutreVisite } from "./visite/journal.ts";
import { reprends } from "./visite/reprendre.ts";
import { presenceDuRdv, suiteDuRendezVous } from "./visite/suite-rendez-vous.ts";
import { lisValeurs } from "./visite/valeurs-dites.ts";

type Reponse = { valeur?: string; text: string };

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
    case "remettre":
    case "perso":
    case "remplacant":
      return suiteAttendue(ctx, memory, pending, reponse.text);
    case "transmission":
      return reponseALaTransmission(ctx, memory, pending, reponse);
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
  if (action.do === "diffuser") return diffuseConfirme(ctx, memory, action);
  if (action.do === "partir") return part(ctx, memory, action);
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
  const nouveau = nomNouveau(pending.values.dossier);
  if ((dialogue.envoi || nouveau) && etapeDuDemandeur(ctx, reponse.text, pending)) {
    const menage = nouveau ?? String(pending.values.menage);
    const quoi = { titre: dialogue.titre, menage };
    const dit = repond(ctx, memory, phrase(ctx, "etape-apres-la-demande", quoi));
    return puis(dit, demande(ctx, memory, dialogue, pending));
  }
  if (
    estQuestion(reponse.text) ||
    estAutreVisite(ctx, reponse.text, pending.asking) ||
    demandeUnDocument(ctx, reponse.text) ||
    estUneEtapeDite(ctx, reponse.text, dialogue) ||
    (dialogue.envoi && ouvreUneAutreDemande(ctx, reponse.text))
  )
    return undefined;
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
