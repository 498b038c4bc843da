/** Answers a charter question from one edition: its own words and values, or an admission. Never a guess. */
import type { Carte, Day, Dossier, Reply, Source } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { lis } from "../reading/expressions.ts";
import { estAVenir } from "../reading/intentions.ts";
import { avecLectures } from "../reglages/montrer.ts";
import { autre } from "./calculs/autre.ts";
import { donnees } from "./calculs/lues.ts";
import { periodeDe } from "./calculs/periode.ts";
import type { Origine } from "./comprendre.ts";
import { constate } from "./constater.ts";
import { sourcesDe, type Verdict, verdictDe } from "./cumul.ts";
import { dire } from "./dire.ts";
import { enSuite, enTete, entete, horsPeriode } from "./entete.ts";
import type { Proche } from "./index-de-questions.ts";
import { ditEnBref } from "./par-mesure.ts";
import { OU_PAS, varie } from "./varier.ts";

export type Demande = {
  sujet: string;
  territoire: Territoire;
  edition: Edition;
  dossier?: Dossier;
  jours: Day[];
  /** The kinds of measure, by key, that the question or the household decides; none when nothing does. */
  mesures?: string[];
  /** Plain words of the question. */
  question: string;
  /** Plain words of the turn before, when this one only makes it precise. */
  avant?: string;
  /** As typed: where dates and facts are read, in the question and in the one that it follows. */
  texte: string;
  dispositifs: string[];
  /** Whether the condition inside the item holds, when it was asked. */
  tenue?: boolean;
  /** Known questions of the topic that resemble it: the variant of the nearest speaks. */
  voisines: Proche<Origine>[];
};

/** The answer as a card and its text twin, with the readings of its open words. */
export const repondre = (ctx: Contexte, demande: Demande): Reply =>
  avecLectures(ctx, demande, reponseDe(ctx, demande));

function reponseDe(ctx: Contexte, demande: Demande): Reply {
  const { sujet, edition, dispositifs } = demande;
  if (sujet === "cumul" && dispositifs.length) return verdicts(ctx, demande);
  const reponse = edition.reponses[sujet];
  if (!reponse) return silence(ctx, demande);
  return dire(ctx, demande, constate(ctx, demande, varie(reponse, demande)));
}

/** One line for a comparison: the answer's first sentences, or that the text says nothing. */
export function enBref(ctx: Contexte, demande: Demande): { texte: string; sources: Source[] } {
  const { edition, sujet, dispositifs } = demande;
  if (sujet === "cumul" && dispositifs.length) {
    const rendus = dispositifs.map((d) => verdictDe(ctx.catalog, edition, d));
    const texte = rendus
      .map((v) => [phrase(ctx, `bref-${v.verdict}`), ...v.raisons].join(" "))
      .join(" ");
    return { texte, sources: rendus.flatMap((v) => v.sources.slice(0, 1)) };
  }
  const reponse = edition.reponses[sujet];
  if (!reponse) return { texte: phrase(ctx, "bref-non-prevu"), sources: [] };
  return {
    texte: enTete(ditEnBref(ctx.catalog, edition, reponse, demande.mesures)),
    sources: sourcesDe(edition, reponse.citations).slice(0, 2),
  };
}

function silence(ctx: Contexte, demande: Demande): Reply {
  const { sujet, edition, territoire } = demande;
  const propre = ctx.catalog.sujets[sujet]?.territoire;
  const cle = propre || edition.silences.includes(sujet) ? "non-prevu" : "non-encode";
  const { surtitre, reserve } = entete(ctx, demande, false);
  const carte: Carte = {
    surtitre,
    titre: phrase(ctx, cle, {
      lieu: enTete(territoire.lieu),
      titre: edition.titre,
      sujet: ctx.catalog.sujets[sujet]?.titre ?? sujet,
    }),
    corps: [
      edition.interlocuteur
        ? phrase(ctx, "non-prevu-qui", { qui: edition.interlocuteur })
        : phrase(ctx, "non-prevu-conseil"),
    ],
    faits: [],
    remarques: reserve,
  };
  const manque = { raison: cle, territoire: territoire.territoire, sujet } as const;
  return { text: enTexte(carte), carte, sources: [], manque };
}

const verdictsDe = (ctx: Contexte, { edition, dispositifs, question, tenue }: Demande) =>
  dispositifs.map((d) =>
    verdictDe(ctx.catalog, edition, d, lis(question.replace(OU_PAS, " ")), tenue),
  );

/** The verdict hangs on a fact that nobody said. */
export const estSousCondition = (ctx: Contexte, demande: Demande): boolean =>
  demande.sujet === "cumul" && verdictsDe(ctx, demande).some((v) => v.verdict === "sous-condition");

const nomDuVerdict = (verdict: Verdict["verdict"]) =>
  verdict === "sous-condition" ? "a-soumettre" : verdict;

function verdicts(ctx: Contexte, demande: Demande): Reply {
  const { edition, territoire, dossier } = demande;
  const rendus = verdictsDe(ctx, demande);
  const { surtitre, reserve } = entete(ctx, demande, horsPeriode(edition, ctx.jour));
  const aVenir = estAVenir(demande.texte);
  const dit = (v: (typeof rendus)[number]) =>
    aVenir && v.verdict === "interdit"
      ? phrase(ctx, "verdict-pas-encore", {
          lieu: enTete(territoire.lieu),
          dispositif: enTete(v.libelle),
        })
      : v.titre
        ? phrase(ctx, "reponse", { lieu: enTete(territoire.lieu), reponse: enSuite(v.titre) })
        : phrase(ctx, `verdict-${v.verdict}`, {
            lieu: enTete(territoire.lieu),
            dispositif: enTete(v.libelle),
            mesure: territoire.mesure,
          });
  const d = donnees(ctx, demande, undefined);
  // One date typed for several measures says nothing of each.
  const { faits, chevauche } =
    rendus.length === 1
      ? autre(d, periodeDe(d), rendus[0]!.libelle)
      : { faits: [], chevauche: undefined };
  const separes = chevauche === false;
  const carte: Carte = {
    surtitre,
    titre: separes
      ? phrase(ctx, "separes", { lieu: enTete(territoire.lieu), dispositif: rendus[0]!.libelle })
      : dit(rendus[0]!),
    ...(dossier && { sousTitre: phrase(ctx, "pour-le-dossier", { menage: situe(dossier) }) }),
    corps: [
      ...(separes
        ? [
            phrase(ctx, "separes-regle", {
              verdict: phrase(ctx, `nom-du-verdict-${nomDuVerdict(rendus[0]!.verdict)}`),
            }),
          ]
        : []),
      ...rendus[0]!.raisons,
      ...rendus.slice(1).flatMap((v) => [dit(v), ...v.raisons]),
    ],
    faits,
    remarques: reserve,
  };
  const sources = rendus
    .flatMap((v) => v.sources)
    .filter((s, i, toutes) => toutes.findIndex((t) => t.extrait === s.extrait) === i);
  return { text: enTexte(carte, sources), sources, carte };
}
