/** What a message says of a review meeting: whoever coordinates prepares, sends and decides; a worker answers. */
import type { Day, Memory, Turn } from "../../model.ts";
import { editionPour } from "../charte/edition.ts";
import { choisi } from "../choix.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { lisDecisions } from "../reading/gts/decisions.ts";
import {
  type DemandeDeCoordination,
  ditDAnnuler,
  ditDEnvoyer,
  lisDemande,
  type MotsDeRevue,
} from "../reading/gts/demandes.ts";
import {
  collegueDit,
  demandeQuand,
  demandeSesSituations,
  estVerification,
  lisReponses,
  ouvreUneReponse,
  repondEnPlein,
} from "../reading/gts/reponses.ts";
import { enumere, mots, plat } from "../reading/plat.ts";
import { ajoute, dis } from "../time.ts";
import { territoiresVus } from "../vues/secteurs.ts";
import { aUneRevue, moisDe } from "./calendrier.ts";
import { deplace, sansDate, surUnFerie } from "./date.ts";
import { sansDecision } from "./decidees.ts";
import { decisions } from "./decisions.ts";
import { phraseDe } from "./dire.ts";
import { envoie } from "./envoyer.ts";
import { APERCUS, gesteGts } from "./gestes.ts";
import { mesSituations } from "./mes-situations.ts";
import { mois } from "./mois.ts";
import { cleDe } from "./ordre-du-jour.ts";
import { presentation, verification } from "./presenter.ts";
import { coordonne, reponds } from "./reponses.ts";
import { relance, sansReponse } from "./sans-reponse.ts";
import {
  derniereSeance,
  jourDeSeance,
  prochaineSeance,
  seanceCourante,
  seanceDe,
  type Tenue,
} from "./seances.ts";

/** `undefined`: it is about something else, or the person's text knows no such meeting. */
export function gts(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const code = territoiresVus(ctx, memory).find((c) =>
    aUneRevue(editionPour(ctx.catalog, c, ctx.jour)),
  );
  if (!code) return undefined;
  if (!ctx.message.prive && reponseEnPublic(ctx, text))
    return repond(ctx, memory, phrase(ctx, "en-prive"));
  const dit = coordonne(ctx)
    ? deLaCoordination(ctx, memory, code, text)
    : duTravailleur(ctx, memory, code, text);
  return dit && !ctx.message.prive ? repond(ctx, memory, phrase(ctx, "en-prive")) : dit;
}

/** Where others read no dossier is seen: a known name in what sounds like an answer or a decision is enough. */
const reponseEnPublic = (ctx: Contexte, text: string): boolean =>
  ouvreUneReponse(text) && mots(text).some(({ mot }) => ctx.estUnNom(mot));

function motsDe(ctx: Contexte, code: string): MotsDeRevue {
  const edition = editionPour(ctx.catalog, code, ctx.jour);
  if (!aUneRevue(edition)) throw new Error(`${code}: no review meeting`);
  const { revue } = edition.gts;
  return {
    seance: revue.mots,
    theorique: revue.theorique.mots,
    definitif: revue.definitif.mots,
    "proces-verbal": revue["proces-verbal"].mots,
  };
}

function deLaCoordination(
  ctx: Contexte,
  memory: Memory,
  code: string,
  text: string,
): Turn | undefined {
  const jeton = ditDEnvoyer(text)
    ? montree(memory, "envoyer")
    : ditDAnnuler(text)
      ? montree(memory, "annuler")
      : undefined;
  if (jeton) {
    const { action, memory: suite } = choisi(memory, { jeton });
    return action?.do === "gts" ? gesteGts(ctx, suite, action) : undefined;
  }
  const lue = lisDemande(text, ctx.message.at, motsDe(ctx, code));
  if (lue) return demande(ctx, memory, code, text, lue);
  const ajout = ajoutDit(ctx, memory, code, text);
  if (ajout) return ajout;
  const t = seanceADecider(ctx, code, text);
  if (!t) return undefined;
  const siens = ctx.dossiers.filter((d) => d.territoire === code);
  const lues = lisDecisions(text, siens, ctx.message.at);
  return lues && decisions(ctx, memory, t, lues);
}

/** « ajoute leroy au gts (refus) », said by whoever convenes it. */
function ajoutDit(ctx: Contexte, memory: Memory, code: string, text: string): Turn | undefined {
  const t = seanceCourante(ctx, code);
  if (!t?.dates || !nommeLaSeance(t, text)) return undefined;
  const siens = ctx.dossiers.filter((d) => d.territoire === code);
  const lues = lisReponses(text, siens, ctx.message.at, true);
  const ajouts = lues?.lues.every((l) => l.sens === "ajout") && !lues.tous ? lues : undefined;
  return ajouts && reponds(ctx, memory, t, ajouts);
}

const nommeLaSeance = ({ revue }: Tenue, text: string): boolean =>
  [...revue.mots, ...revue.theorique.mots, ...revue.definitif.mots].some((m) =>
    plat(text).includes(plat(m)),
  );

/** The button that sends what was just shown, or takes back what was just decided; while no other question is open. */
function montree(
  { offres = [], attente = [] }: Memory,
  geste: "envoyer" | "annuler",
): string | undefined {
  const recentes =
    geste === "envoyer" ? offres.filter((o) => o.lot === offres.at(-1)?.lot) : offres;
  const bouton = recentes.findLast(({ action }) => action.do === "gts" && action.geste === geste);
  return attente.length ? undefined : bouton?.jeton;
}

function demande(
  ctx: Contexte,
  memory: Memory,
  code: string,
  text: string,
  lue: DemandeDeCoordination,
): Turn | undefined {
  if (lue.quoi === "ferie") return surUnFerie(ctx, memory, code, text);
  if (lue.quoi === "deplace") return deplace(ctx, memory, code, lue);
  const { t, autre } = seanceDite(ctx, code, text, lue);
  if (!t) return undefined;
  const dit = surLaSeance(ctx, memory, t, lue);
  return autre && dit
    ? {
        ...dit,
        replies: [
          { text: phraseDe(ctx, t, "gts-autre-jour", { jour: dis(autre) }) },
          ...dit.replies,
        ],
      }
    : dit;
}

function surLaSeance(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  lue: DemandeDeCoordination,
): Turn | undefined {
  if (lue.quoi === "presents") return presents(ctx, memory, t, lue.noms);
  if (!t.dates) return sansDate(ctx, memory, t);
  switch (lue.quoi) {
    case "etat":
      return mois(ctx, memory, t);
    case "sans-reponse":
      return sansReponse(ctx, memory, t);
    case "relance":
      return relance(ctx, memory, t, lue.reste);
    case "piece": {
      const piece = lue.piece ?? (t.etat.envois.theorique ? "definitif" : "theorique");
      // The final agenda is looked at before it goes: what is still missing is said with it.
      return lue.envoyer && piece !== "definitif"
        ? envoieOuMontre(ctx, memory, t, piece)
        : APERCUS[piece](ctx, memory, t);
    }
  }
  return undefined;
}

/** Sent at once when it was asked for in so many words; the theoretical one, and what is not full, is shown first. */
const envoieOuMontre = (
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  piece: "theorique" | "proces-verbal",
): Turn =>
  piece === "theorique" || manqueAuPv(ctx, t)
    ? APERCUS[piece](ctx, memory, t)
    : envoie(ctx, memory, t, piece);

/** Minutes without their decisions or without who was there are looked at first. */
const manqueAuPv = (ctx: Contexte, t: Tenue): boolean =>
  t.etat.presents.length === 0 || sansDecision(ctx, t).length > 0;

/** « du 19 mars », « de novembre »; else the one under way. `autre`: that month's is on another day. */
function seanceDite(
  ctx: Contexte,
  code: string,
  text: string,
  lue: DemandeDeCoordination,
): { t?: Tenue | undefined; autre?: Day } {
  const penche = lue.quoi === "piece" && lue.piece === "proces-verbal" ? "past" : "future";
  const dite =
    lue.quoi === "presents"
      ? undefined
      : lisDates(text, ctx.message.at, penche).find((d) => d.kind !== "duration" && d.start);
  const jour = dite?.jour ?? dite?.start?.slice(0, 10);
  if (jour) {
    const t = seanceDe(ctx, code, moisDe(jour));
    const ailleurs = t && dite?.jour && dite.jour !== jourDeSeance(t);
    return { t, ...(ailleurs && { autre: dite.jour! }) };
  }
  const tenue = lue.quoi === "presents" || (lue.quoi === "piece" && lue.piece === "proces-verbal");
  return { t: tenue ? seanceTenue(ctx, code) : seanceCourante(ctx, code) };
}

/** The one to write up: the last, unless it is long past and was run without the bot. */
function seanceTenue(ctx: Contexte, code: string): Tenue | undefined {
  const derniere = derniereSeance(ctx, code);
  const proche =
    derniere && ctx.jour <= ajoute(jourDeSeance(derniere), { jours: JOURS_POUR_ECRIRE });
  return derniere && (proche || derniere.etat.envois.theorique)
    ? derniere
    : seanceCourante(ctx, code);
}

/** Decisions are told on the day, or soon after it. */
const JOURS_POUR_DECIDER = 20;
const JOURS_POUR_ECRIRE = 10;

function seanceADecider(ctx: Contexte, code: string, text: string): Tenue | undefined {
  const derniere = derniereSeance(ctx, code);
  if (!derniere?.etat.envois.theorique) return undefined;
  const nommee = nommeLaSeance(derniere, text);
  const fin = ajoute(jourDeSeance(derniere), { jours: JOURS_POUR_DECIDER });
  if (ctx.jour > fin) return undefined;
  // Once the minutes are out, only what is said of the meeting itself is.
  return derniere.etat.envois["proces-verbal"] && !nommee ? undefined : derniere;
}

function presents(ctx: Contexte, memory: Memory, t: Tenue, noms: string[]): Turn | undefined {
  if (jourDeSeance(t) > ctx.jour) return undefined;
  const fiche = ficheDe(ctx, {
    type: "gts-presents",
    dossier: "",
    values: { ...cleDe(t), noms },
  });
  const text = phraseDe(ctx, t, "gts-presents-notes", { qui: enumere(noms) });
  return { ...repond(ctx, memory, text), fiches: [fiche] };
}

function duTravailleur(
  ctx: Contexte,
  memory: Memory,
  code: string,
  text: string,
): Turn | undefined {
  // Nothing was ever sent: only a question about it is of a meeting.
  const rien = !ctx.gts.seances.size && !ouvreUneReponse(text);
  if (rien && !demandeSesSituations(text) && !collegueDit(text)) return undefined;
  const t = prochaineSeance(ctx, code);
  if (!t?.dates) return undefined;
  const envoye = t.etat.envois.theorique !== undefined;
  const nomme = nommeLaSeance(t, text);
  if (demandeSesSituations(text))
    return envoye ? mesSituations(ctx, memory, t) : pasEncore(ctx, memory, t, text);
  const collegue = collegueDit(text);
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
