/** Reads a charter question: topic, territory, household, dates; asks for what is missing. */
import type { Dossier, Memory, Turn } from "../../model.ts";
import { type Contexte, offre, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { lis, sansExpression } from "../reading/expressions.ts";
import { menagesDe } from "../reading/menages.ts";
import { demandeUneDefinition } from "../reading/reponses.ts";
import { jourDeReference } from "../reading/roles.ts";
import { editionDuDossier, editionPour, territoireDe } from "./edition.ts";
import { repondre } from "./reponse.ts";
import { ailleursDe, dispositifsDe, sujetsDe, territoiresDe } from "./sujet.ts";
import { sujetDesDates, sujetIci } from "./sujet-des-dates.ts";

/** Below this, the words recognised are too few to answer on: guesses are offered instead. */
const FORCE_SURE = 6;

export type QuestionLue = {
  sujet: string | undefined;
  /** The runners-up, for « vouliez-vous dire ». */
  proches: string[];
  dispositifs: string[];
  territoires: string[];
};

/** A device named beside « cumul » words, or with no topic of its own, is a cumul question. */
export function lisQuestion(ctx: Contexte, text: string): QuestionLue {
  const { catalog } = ctx;
  const lu = lis(sansMenages(ctx, text));
  const dispositifs = dispositifsDe(lu, catalog.dispositifs);
  const trouves = sujetsDe(lu, catalog.sujets);
  const territoires = territoiresDe(lu, catalog).map((t) => t.territoire);
  const [premier] = trouves;
  const surs = trouves.filter((t) => t.force >= FORCE_SURE);
  const cumul = surs.find((t) => t.sujet === "cumul");
  const sujet =
    dispositifs.length && demandeUneDefinition(text)
      ? "definition"
      : dispositifs.length && (cumul || !premier || premier.force < 2 * FORCE_SURE)
        ? "cumul"
        : (surs[0]?.sujet ??
          sujetDesDates(ctx, text, territoires, dossierNomme(ctx, text) !== undefined));
  return { sujet, proches: trouves.slice(0, 3).map((t) => t.sujet), dispositifs, territoires };
}

/** « M. Loire », « Mme Charente »: a household's name names no territory. */
function sansMenages(ctx: Contexte, text: string): string {
  const { surs, doutes } = menagesDe(text, ctx.dossiers);
  let reste = text;
  for (const { debut, fin } of [...surs, ...doutes])
    reste = reste.slice(0, debut) + " ".repeat(fin - debut) + reste.slice(fin);
  return reste;
}

/** Several households of the person's own bear the name: which one is meant decides the charter. */
function demandeLequel(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  if (!ctx.message.prive) return undefined;
  const { surs, doutes } = menagesDe(text, ctx.dossiers);
  const candidats = [
    ...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)]),
  ];
  if (candidats.length < 2) return undefined;
  const boutons = candidats
    .slice(0, 5)
    .map(
      (d) =>
        [
          situe(d),
          { do: "dire", text: `${text} (${[d.prenom, d.commune].join(" ").trim()})` },
        ] as const,
    );
  return repond(ctx, memory, phrase(ctx, "quel-menage-question"), boutons);
}

/** The household that the question names, when it names exactly one of the person's own. */
function dossierNomme(ctx: Contexte, text: string): Dossier | undefined {
  if (!ctx.message.prive) return undefined;
  const { surs } = menagesDe(text, ctx.dossiers);
  return surs.length === 1 ? surs[0]!.dossier : undefined;
}

/**
 * The whole answer to a question whose topic is known. The territory is the one named, else the
 * household's, else the person's; without any it is asked, and no charter answers meanwhile.
 */
export function repondQuestion(
  ctx: Contexte,
  memory: Memory,
  text: string,
  lue: QuestionLue & { sujet: string },
): Turn {
  const { catalog, personne, jour } = ctx;
  const ailleurs = lue.territoires.length ? undefined : ailleursDe(lis(text), catalog);
  if (ailleurs)
    return repond(
      ctx,
      { ...memory, dernier: { sujet: lue.sujet, question: text } },
      phrase(ctx, "sans-charte", { lieu: ailleurs }),
    );
  const lequel = demandeLequel(ctx, memory, text);
  if (lequel) return lequel;
  const dossier = dossierNomme(ctx, text);
  const codes = lue.territoires.length
    ? lue.territoires
    : [dossier?.territoire ?? memory.territoire ?? personne.territoire].filter(
        (t) => t !== undefined,
      );
  if (!codes.length) return demandeTerritoire(ctx, memory, text);
  const reference = jourDeReference(text, ctx.message.at);
  const replies = codes.flatMap((code) => {
    const territoire = territoireDe(catalog, code);
    const sien = dossier?.territoire === code ? dossier : undefined;
    const edition = sien
      ? editionDuDossier(catalog, sien, jour)
      : editionPour(catalog, code, reference && reference < jour ? reference : jour);
    if (!territoire || !edition) return [];
    return repondre(ctx, {
      ...lue,
      sujet: sujetIci(ctx, edition, text, lue),
      territoire,
      edition,
      texte: text,
      ...(sien && { dossier: sien }),
    });
  });
  if (!replies.length) return demandeTerritoire(ctx, memory, text);
  const dernier = {
    sujet: lue.sujet,
    question: text,
    ...(codes.length === 1 && { territoire: codes[0]! }),
    ...(dossier && { dossier: dossier.id }),
  };
  return tour({ ...memory, dernier }, ...replies);
}

/** Four buttons, and no charter answers meanwhile. `question` is empty when there was none. */
export function demandeTerritoire(ctx: Contexte, memory: Memory, question: string): Turn {
  const pending = { kind: "territoire", question, asking: "territoire" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "territoire"), pending];
  return repond(
    ctx,
    { ...memory, attente },
    phrase(ctx, question ? "quel-territoire" : "votre-territoire"),
    ctx.catalog.territoires.map((t) => [t.nom, enReponse(pending, t.territoire)] as const),
  );
}

/** « MASP », alone: three things may be meant, and none is guessed. */
export function dispositifSeul(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const lu = lis(text);
  const [premier, autre] = dispositifsDe(lu, ctx.catalog.dispositifs);
  if (!premier || autre || text.includes("?")) return undefined;
  const { libelle, mots } = ctx.catalog.dispositifs[premier]!;
  if (!mots.some((m) => sansExpression(lu, m).bruts.length === 0)) return undefined;
  const territoire = territoireDe(ctx.catalog, memory.territoire ?? ctx.personne.territoire);
  const mesure = territoire?.mesure ?? "ASLL";
  const cumul = phrase(ctx, "bouton-cumul", { dispositif: libelle, mesure });
  const definition = phrase(ctx, "bouton-definition", { dispositif: libelle });
  return repond(ctx, memory, phrase(ctx, "que-voulez-vous-savoir", { dispositif: libelle }), [
    [cumul, { do: "dire", text: cumul }],
    [definition, { do: "dire", text: definition }],
    [
      phrase(ctx, "bouton-nouvelle-demande"),
      { do: "dire", text: phrase(ctx, "bouton-nouvelle-demande") },
    ],
  ]);
}

/** « Vouliez-vous dire… »: up to three topics, each a button that asks it in full. */
export function propose(ctx: Contexte, memory: Memory, sujets: string[]): Turn {
  const boutons = sujets
    .slice(0, 3)
    .map(
      (s) =>
        [ctx.catalog.sujets[s]!.titre, { do: "dire", text: ctx.catalog.sujets[s]!.titre }] as const,
    );
  const offert = offre(ctx, memory, boutons);
  return tour(offert.memory, { text: phrase(ctx, "vouliez-vous-dire"), choices: offert.choices });
}
