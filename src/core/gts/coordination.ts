/** What whoever coordinates says of a meeting: its month, its papers, who is silent, its day, its decisions. */
import type { Memory, Turn } from "../../model.ts";
import { editionPour } from "../charte/edition.ts";
import { choisi } from "../choix.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { lisDecisions } from "../reading/gts/decisions.ts";
import {
  type DemandeDeCoordination,
  ditDAnnuler,
  ditDEnvoyer,
  lisDemande,
  type MotsDeRevue,
} from "../reading/gts/demandes.ts";
import { lisReponses } from "../reading/gts/reponses.ts";
import { enumere } from "../reading/plat.ts";
import { ouiSeul } from "../reading/reponses.ts";
import { dis } from "../time.ts";
import { aUneRevue } from "./calendrier.ts";
import { deplace, sansDate, surUnFerie } from "./date.ts";
import { sansDecision } from "./decidees.ts";
import { decisions } from "./decisions.ts";
import { phraseDe } from "./dire.ts";
import { envoie } from "./envoyer.ts";
import { APERCUS, gesteGts } from "./gestes.ts";
import { nommeLaSeance, seanceADecider, seanceDite } from "./laquelle.ts";
import { mois } from "./mois.ts";
import { cleDe } from "./rendre.ts";
import { reponds } from "./reponses.ts";
import { relance, sansReponse } from "./sans-reponse.ts";
import { jourDeSeance, seanceCourante, type Tenue } from "./seances.ts";

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

export function deLaCoordination(
  ctx: Contexte,
  memory: Memory,
  code: string,
  text: string,
): Turn | undefined {
  // Where nobody is followed there is nothing to convene: a question about it is the charter's.
  if (!ctx.dossiers.some((d) => d.territoire === code)) return undefined;
  const dit = surCeQuiEstMontre(ctx, memory, text);
  if (dit) return dit;
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

/** « envoie », « annule », said of what was just shown or decided; while no other question is open. */
function surCeQuiEstMontre(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const { offres = [], attente = [] } = memory;
  if (attente.length) return undefined;
  const avec = (geste: string, parmi: typeof offres) =>
    parmi.findLast(({ action }) => action.do === "gts" && action.geste === geste)?.jeton;
  const envoi = avec(
    "envoyer",
    offres.filter((o) => o.lot === offres.at(-1)?.lot),
  );
  // A « oui » counts only if a question was asked: nothing goes out to others on one.
  if (envoi && ouiSeul(text)) return repond(ctx, memory, phrase(ctx, "gts-ecrire-envoie"));
  const annule = ditDAnnuler(text);
  const depuis = offres.findLastIndex(({ action }) => action.do !== "gts") + 1;
  const jeton = ditDEnvoyer(text)
    ? envoi
    : annule && avec("annuler", annule === "decision" ? offres : offres.slice(depuis));
  if (!jeton) return undefined;
  const { action, memory: suite } = choisi(memory, { jeton }, ctx.message.at);
  return action?.do === "gts" ? gesteGts(ctx, suite, action) : undefined;
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

export function presents(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  noms: string[],
): Turn | undefined {
  if (jourDeSeance(t) > ctx.jour) return undefined;
  const fiche = ficheDe(ctx, {
    type: "gts-presents",
    dossier: "",
    values: { ...cleDe(t), noms },
  });
  const text = phraseDe(ctx, t, "gts-presents-notes", { qui: enumere(noms) });
  return { ...repond(ctx, memory, text), fiches: [fiche] };
}
