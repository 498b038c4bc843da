/** Answers a charter question whose topic is known: which territory, which household, which edition. */
import type { Day, Dernier, Dossier, Memory, Reply, Turn } from "../../model.ts";
import { type Contexte, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { manque } from "../questions/manque.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { sansDetours } from "../reading/detours.ts";
import { lis } from "../reading/expressions.ts";
import { estParti } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { jourDeReference } from "../reading/roles.ts";
import { compare } from "./comparer.ts";
import { demandeCondition } from "./condition.ts";
import { demandeQuartier } from "./constater.ts";
import { editionDuDossier, editionPour, territoireDe } from "./edition.ts";
import type { QuestionLue } from "./lire.ts";
import { mesureDuDossier, mesuresNommees } from "./mesures.ts";
import { ajouteAuxFaits } from "./redire.ts";
import { type Demande, repondre } from "./reponse.ts";
import { ailleursDe } from "./sujet.ts";
import { sujetIci } from "./sujet-des-dates.ts";

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

type Lue = QuestionLue & { sujet: string };
/** What a follow-up brings along: the territory and the household of the turn before. */
export type Reprise = {
  /** The answer to the condition inside an item. */
  tenue?: boolean;
  territoire?: string;
  dossier?: string;
  /** The turn before, whose words count for choosing the variant. */
  avant?: string;
  /** Where else dates and facts may be read, when the text itself has none. */
  faits?: string;
};

/**
 * The territory is the one named, else the household's, else the one carried over, else the
 * person's; without any it is asked, and no charter answers meanwhile.
 */
export function repondQuestion(
  ctx: Contexte,
  memory: Memory,
  text: string,
  lue: Lue,
  reprise: Reprise = {},
): Turn {
  const { catalog } = ctx;
  const retenu = {
    sujet: lue.sujet,
    question: text,
    le: ctx.message.at.toISOString(),
    ...(sienDe(ctx, memory) && { chez: sienDe(ctx, memory)! }),
    ...(lue.dispositifs.length && { dispositifs: lue.dispositifs }),
  };
  const part = catalog.sujets[lue.sujet]?.destination;
  const ailleurs =
    lue.territoires.length || part || estParti(text)
      ? undefined
      : ailleursDe(lis(sansDetours(text)), catalog);
  if (ailleurs)
    return manque(
      repond(ctx, { ...memory, dernier: retenu }, phrase(ctx, "sans-charte", { lieu: ailleurs })),
      { raison: "ailleurs", sujet: lue.sujet },
    );
  const lequel = demandeLequel(ctx, memory, text);
  if (lequel) return lequel;
  const dossier =
    dossierNomme(ctx, text) ?? ctx.dossiers.find((d) => d.id && d.id === reprise.dossier);
  const sien = dossier?.territoire ?? reprise.territoire ?? sienDe(ctx, memory);
  const codes = territoiresVises(ctx, lue, sien);
  if (!codes.length) return demandeTerritoire(ctx, memory, text);
  const faits = faitsDe(ctx, text, reprise.faits);
  const avecFaits = { texte: text, faits };
  const demandes = codes
    .flatMap((code) => demandeDe(ctx, avecFaits, lue, code, dossier) ?? [])
    .map((d) => ({
      ...d,
      ...(reprise.avant && { avant: plat(reprise.avant) }),
      ...(reprise.tenue !== undefined && { tenue: reprise.tenue }),
    }));
  if (!demandes.length) return demandeTerritoire(ctx, memory, text);
  const replies: Reply[] =
    demandes.length > 1 ? [compare(ctx, demandes)] : [repondre(ctx, demandes[0]!)];
  const dernier: Dernier = {
    ...retenu,
    ...(faits !== text && { faits }),
    territoires: demandes.map((d) => d.territoire.territoire),
    ...(dossier && { dossier: dossier.id }),
  };
  const dit = tour({ ...memory, dernier }, ...replies);
  const [seule, autre] = demandes;
  return seule && !autre ? demandeQuartier(ctx, demandeCondition(ctx, dit, seule), seule) : dit;
}

/** The territory whose text answers when none is named: the request's, else the one chosen, else the person's. */
export const sienDe = ({ personne }: Contexte, memory: Memory): string | undefined =>
  territoireDeLaDemande(memory) ?? memory.territoire ?? personne.territoire;

/** The territory said in the request that is being written. */
function territoireDeLaDemande({ attente = [] }: Memory): string | undefined {
  const demande = attente.findLast((p) => p.kind === "dialogue");
  const dit = demande?.kind === "dialogue" ? demande.values.territoire : undefined;
  return typeof dit === "string" && dit ? dit : undefined;
}

/** « compare avec la Charente » is one's own and the Charente's; « partout » is all of them. */
function territoiresVises({ catalog }: Contexte, lue: Lue, sien: string | undefined): string[] {
  const { territoires, compare: compares } = lue;
  if (compares && territoires.length === 1 && sien && sien !== territoires[0])
    return [sien, ...territoires];
  if (territoires.length) return territoires;
  if (compares) return catalog.territoires.map((t) => t.territoire);
  return sien ? [sien] : [];
}

/** All that the answer of one territory stands on. */
export function demandeDe(
  ctx: Contexte,
  { texte: text, faits }: { texte: string; faits: string },
  lue: Lue,
  code: string,
  dossier: Dossier | undefined,
): Demande | undefined {
  const { catalog, jour } = ctx;
  const jours = joursDe(ctx, faits);
  const territoire = territoireDe(catalog, code);
  const sien = dossier?.territoire === code ? dossier : undefined;
  const edition = sien
    ? editionDuDossier(catalog, sien, jour)
    : editionPour(catalog, code, jourDuTexte(ctx, faits));
  if (!territoire || !edition) return undefined;
  const question = plat(text);
  const suivie = sien && mesureDuDossier(edition, sien);
  const dites = mesuresNommees(edition, lis(text));
  // What is asked is asked now; the turn before only lends its dates.
  const sujet = sujetIci(ctx, edition, text, lue);
  const voisines = lue.candidats.find((c) => c.sujet === lue.sujet)?.voisines ?? [];
  return {
    sujet,
    dispositifs: lue.dispositifs,
    voisines: sujet === lue.sujet ? voisines : [],
    territoire,
    edition,
    question,
    texte: faits,
    jours,
    mesures: dites.length || suivie === undefined ? dites : [suivie],
    ...(sien && { dossier: sien }),
  };
}

const joursDe = (ctx: Contexte, text: string): Day[] =>
  lisDates(text, ctx.message.at, "past").flatMap((d) => (d.jour && !d.motif ? [d.jour] : []));

/** The words in which facts are read: the text, and the turn before when the text has no date. */
const faitsDe = (ctx: Contexte, text: string, avant: string | undefined): string =>
  avant && !datee(ctx, text) && datee(ctx, avant) ? ajouteAuxFaits(avant, text) : text;

/** A day, a month: « le gts d'avril ». */
const datee = (ctx: Contexte, text: string): boolean =>
  lisDates(text, ctx.message.at, "past").some((d) => (d.jour || d.kind === "interval") && !d.motif);

/** A question about a past day, or that names a year, is answered by the text in force then. */
function jourDuTexte({ message, jour }: Contexte, faits: string): Day {
  // « entre 2024 et 2025 » asks of no one year.
  if (new Set(faits.match(/\b20\d\d\b/g)).size > 1 && !/\d[/-]\d/.test(faits)) return jour;
  const reference = jourDeReference(faits, message.at);
  return reference && reference < jour ? reference : jour;
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
