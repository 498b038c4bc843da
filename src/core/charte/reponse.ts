/** Answers a charter question from one edition: its own words and values, or an admission. Never a guess. */
import type { Carte, Day, Dossier, Reply } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import type { Reponse, Variante } from "../../schemas/reponse.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { expression, force, lis } from "../reading/expressions.ts";
import { autre } from "./calculs/autre.ts";
import { calcule, donnees } from "./calculs/index.ts";
import { periodeDe } from "./calculs/periode.ts";
import { sourcesDe, verdictDe } from "./cumul.ts";
import { lignesDuTableau } from "./tableau.ts";
import { avecValeurs } from "./valeurs.ts";

export type Demande = {
  sujet: string;
  territoire: Territoire;
  edition: Edition;
  dossier?: Dossier;
  /** The question as typed: its dates and lengths are read for each edition. */
  texte: string;
  dispositifs: string[];
};

/** The answer as a card and its text twin. */
export function repondre(ctx: Contexte, demande: Demande): Reply {
  const { sujet, edition, dispositifs } = demande;
  if (sujet === "cumul" && dispositifs.length) return verdicts(ctx, demande);
  if (sujet === "definition" && dispositifs.length) return sansDefinition(ctx, demande);
  const reponse = edition.reponses[sujet];
  if (!reponse) return silence(ctx, demande);
  return dire(ctx, demande, varie(reponse, demande.texte));
}

/** After « En Alsace : » a sentence goes on in lower case, unless it starts with an acronym. */
const enSuite = (texte: string) =>
  /^\p{Lu}\p{Ll}|^\p{Lu}\s/u.test(texte) ? texte.charAt(0).toLowerCase() + texte.slice(1) : texte;

const enTete = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

function entete(ctx: Contexte, { territoire, edition, sujet }: Demande, horsPeriode: boolean) {
  return {
    surtitre: phrase(ctx, "surtitre", {
      territoire: territoire.nom,
      sujet: ctx.catalog.sujets[sujet]?.titre ?? sujet,
    }),
    reserve: [
      ...(edition.reserve ? [phrase(ctx, "reserve", { reserve: edition.reserve })] : []),
      ...(horsPeriode && !edition.reserve
        ? [phrase(ctx, "derniere-edition", { titre: edition.titre })]
        : []),
    ],
  };
}

/** True when no known edition covers the day: the text used is then named. */
const horsPeriode = (edition: Edition, jour: Day): boolean => {
  const { du, au } = edition["en-vigueur"];
  return (au !== undefined && jour > au) || (du !== undefined && jour < du);
};

/** What is said: the answer itself, or its first variant that the question asks for. */
type Dit = Omit<Reponse, "variantes" | "exemples"> & {
  verdict?: Variante["verdict"];
};

function varie({ variantes = [], ...reponse }: Reponse, question: string): Dit {
  const lu = lis(question);
  const variante = variantes.find(({ si }) => si.some((e) => force(lu, expression(e)) > 0));
  if (!variante) return reponse;
  const { mesure, citations } = reponse;
  return { ...(mesure && { mesure }), ...variante, citations: variante.citations ?? citations };
}

function dire(ctx: Contexte, demande: Demande, reponse: Dit): Reply {
  const { edition, territoire, dossier } = demande;
  const { surtitre, reserve } = entete(ctx, demande, horsPeriode(edition, ctx.jour));
  const calcul = reponse.calcul ?? edition.reponses[demande.sujet]?.calcul;
  const { faits, verdict = reponse.verdict } = calcule(
    donnees(ctx, demande, calcul, reponse.mesure),
    calcul,
  );
  const points = [
    ...(reponse.points ?? []).map((p) =>
      phrase(ctx, "point", { point: avecValeurs(ctx.catalog, edition, p, reponse.mesure) }),
    ),
    ...(reponse.tableau ? lignesDuTableau(ctx, edition.tableaux![reponse.tableau]!) : []),
  ];
  const carte: Carte = {
    surtitre,
    titre: phrase(ctx, verdict ? `reponse-${verdict}` : "reponse", {
      lieu: enTete(territoire.lieu),
      reponse: enSuite(avecValeurs(ctx.catalog, edition, reponse.reponse, reponse.mesure)),
    }),
    ...(points.length && { corps: points }),
    ...(dossier && { sousTitre: phrase(ctx, "pour-le-dossier", { menage: situe(dossier) }) }),
    faits,
    remarques: [
      ...(reponse.lecture ? [phrase(ctx, "lecture", { lecture: reponse.lecture })] : []),
      ...reserve,
    ],
  };
  const sources = sourcesDe(edition, reponse.citations);
  return { text: enTexte(carte, sources), sources, carte };
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
      ...(separes ? [dit(rendus[0]!)] : []),
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
