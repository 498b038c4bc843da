/** Answers a charter question from one edition: its own words and values, or an admission. Never a guess. */
import type { Carte, Day, Dossier, Reply } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import type { Reponse } from "../../schemas/reponse.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { expression, force, lis } from "../reading/expressions.ts";
import { sourcesDe, verdictDe } from "./cumul.ts";
import { dire } from "./dire.ts";
import { enTete, entete, horsPeriode } from "./entete.ts";
import type { Dit } from "./par-mesure.ts";

export type Demande = {
  sujet: string;
  territoire: Territoire;
  edition: Edition;
  dossier?: Dossier;
  jours: Day[];
  nature?: string;
  /** The kinds of measure, by key, that the question or the household decides; none when nothing does. */
  mesures?: string[];
  /** Plain words of the question. */
  question: string;
  dispositifs: string[];
};

/** The answer as a card and its text twin. */
export function repondre(ctx: Contexte, demande: Demande): Reply {
  const { sujet, edition, dispositifs } = demande;
  if (sujet === "cumul" && dispositifs.length) return verdicts(ctx, demande);
  if (sujet === "definition" && dispositifs.length) return sansDefinition(ctx, demande);
  const reponse = edition.reponses[sujet];
  if (!reponse) return silence(ctx, demande);
  return dire(ctx, demande, varie(reponse, demande.question));
}

function varie({ variantes = [], ...reponse }: Reponse, question: string): Dit {
  const lu = lis(question);
  const variante = variantes.find(({ si }) => si.some((e) => force(lu, expression(e)) > 0));
  if (!variante) return reponse;
  const { mesure, citations } = reponse;
  const { si: _, exemples: __, ...sienne } = variante;
  return { ...(mesure && { mesure }), ...sienne, citations: variante.citations ?? citations };
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
  return { text: enTexte(carte), carte, sources: [] };
}

/** The charters name other measures and define none of them. */
function sansDefinition(ctx: Contexte, demande: Demande): Reply {
  const { edition, territoire, dispositifs } = demande;
  const { surtitre, reserve } = entete(ctx, demande, false);
  const [premier] = dispositifs;
  const entree = edition.cumul.dispositifs[premier!];
  const carte: Carte = {
    surtitre,
    titre: phrase(ctx, entree ? "cite-sans-definir" : "ne-cite-pas", {
      lieu: enTete(territoire.lieu),
      dispositif: ctx.catalog.dispositifs[premier!]!.libelle,
    }),
    corps: [
      phrase(ctx, "demander-le-cumul", { dispositif: ctx.catalog.dispositifs[premier!]!.libelle }),
    ],
    faits: [],
    remarques: reserve,
  };
  const sources = sourcesDe(edition, entree?.citations ?? []);
  return { text: enTexte(carte, sources), sources, carte };
}

function verdicts(ctx: Contexte, demande: Demande): Reply {
  const { edition, territoire, dossier } = demande;
  const rendus = demande.dispositifs.map((d) => verdictDe(ctx.catalog, edition, d));
  const { surtitre, reserve } = entete(ctx, demande, horsPeriode(edition, ctx.jour));
  const dit = (v: (typeof rendus)[number]) =>
    phrase(ctx, `verdict-${v.verdict}`, {
      lieu: enTete(territoire.lieu),
      dispositif: enTete(v.libelle),
      mesure: territoire.mesure,
    });
  const carte: Carte = {
    surtitre,
    titre: dit(rendus[0]!),
    ...(dossier && { sousTitre: phrase(ctx, "pour-le-dossier", { menage: situe(dossier) }) }),
    corps: [...rendus[0]!.raisons, ...rendus.slice(1).flatMap((v) => [dit(v), ...v.raisons])],
    faits: [],
    remarques: reserve,
  };
  const sources = rendus
    .flatMap((v) => v.sources)
    .filter((s, i, toutes) => toutes.findIndex((t) => t.extrait === s.extrait) === i);
  return { text: enTexte(carte, sources), sources, carte };
}
