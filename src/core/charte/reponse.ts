/** Answers a charter question from one edition: its own words and values, or an admission. Never a guess. */
import type { Carte, Day, Dossier, Reply } from "../../model.ts";
import type { Edition, Reponse, Territoire } from "../../schemas/charte.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { calculs } from "./calculs/index.ts";
import { sourcesDe, verdictDe } from "./cumul.ts";
import { mesureDe } from "./edition.ts";
import { avecValeurs } from "./valeurs.ts";

export type Demande = {
  sujet: string;
  territoire: Territoire;
  edition: Edition;
  dossier?: Dossier;
  jours: Day[];
  nature?: string;
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
  return dire(ctx, demande, reponse);
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

function dire(ctx: Contexte, demande: Demande, reponse: Reponse): Reply {
  const { edition, territoire, dossier } = demande;
  const { surtitre, reserve } = entete(ctx, demande, horsPeriode(edition, ctx.jour));
  const faits = reponse.calcul
    ? calculs[reponse.calcul]({ ...demande, ctx, mesure: mesureDe(edition, reponse.mesure) })
    : [];
  const carte: Carte = {
    surtitre,
    titre: phrase(ctx, "reponse", {
      lieu: enTete(territoire.lieu),
      reponse: enSuite(avecValeurs(ctx.catalog, edition, reponse.reponse, reponse.mesure)),
    }),
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
  const cle = edition.silences.includes(sujet) ? "non-prevu" : "non-encode";
  const { surtitre, reserve } = entete(ctx, demande, false);
  const carte: Carte = {
    surtitre,
    titre: phrase(ctx, cle, {
      lieu: enTete(territoire.lieu),
      titre: edition.titre,
      sujet: ctx.catalog.sujets[sujet]?.titre ?? sujet,
    }),
    corps: [phrase(ctx, "non-prevu-conseil")],
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
