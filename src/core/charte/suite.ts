/** The rest of the last charter question: what it does not say again is carried over; a new subject drops it. */
import type { Dernier, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { nomme, situe } from "../dossier/dossiers.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { expression, force, lis } from "../reading/expressions.ts";
import { estAVenir } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { demandeUneDefinition } from "../reading/reponses.ts";
import { lisRoles } from "../reading/roles.ts";
import {
  AUTOUR_D_UN_LIEU,
  estChezNous,
  estComparaison,
  explicationDe,
  GENERIQUES,
  sansComparaison,
  seancesPlusLoin,
  suiteDe,
} from "../reading/suites.ts";
import { motsPleins } from "../reading/traits.ts";
import { roleParDefaut } from "./calculs/lues.ts";
import { editionPour } from "./edition.ts";
import { explique } from "./expliquer.ts";
import { lisQuestion, type QuestionLue } from "./lire.ts";
import { type Reprise, repondQuestion } from "./question.ts";
import { redit, sansLesDatesDe } from "./redire.ts";
import { sujetIci } from "./sujet-des-dates.ts";

/** After « et », a topic of its own may be this much less sure. */
const ASSEZ = 0.42;
const MEME_JOUR = 0.7;
/** The topic of the turn before stands unless another is surer by this much. */
const MEME = 0.25;
const COMPTENT_DES_MOIS = ["renouvellement", "plafond", "fin"];
/** A question older than this, in minutes, is not followed up without « et ». */
const FRAICHEUR_MIN = 30;

export function suite(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const { dernier } = memory;
  const explication = explicationDe(text);
  if (explication) return explique(ctx, memory, explication);
  if (dernier && estComparaison(text, true)) {
    const reste = sansComparaison(text);
    const lue = { ...lisQuestion(ctx, reste), compare: true };
    // « MASP 2, c'est pareil ? »: as the measure of the turn before, not as another territory.
    const autreMesure = lue.dispositifs.length > 0 && !lue.territoires.length;
    if (!autreChose(ctx, reste, lue) && !(autreMesure && !estComparaison(text, false)))
      return reprends(ctx, memory, dernier, reste, lue, {});
  }
  const seule = dernier && mesureSeule(ctx, memory, dernier, text);
  if (seule) return seule;
  const dit = dernier && suiteDe(text);
  if (!dernier || !dit || (!dit.lie && !frais(ctx, dernier))) return undefined;
  const { reste, lie } = dit;
  // « 6+6+6+3 ça passe ? » after a question on the file: a whole question of its own.
  if (!lie && lisRoles(reste, ctx.message.at).suite && !calcule(ctx, dernier, COMPTENT_DES_MOIS))
    return undefined;
  const territoire = dernier.territoires?.length === 1 ? dernier.territoires[0] : undefined;
  const reprise: Reprise = {
    ...(territoire && { territoire }),
    ...(dernier.dossier && { dossier: dernier.dossier }),
  };
  const lequel = demandeLequel(ctx, memory, dernier, reste);
  if (lequel) return lequel;
  const lue = lisQuestion(ctx, reste, territoire);
  const appele = sujetAppele(ctx, dernier.sujet, reste);
  if (appele)
    return repondQuestion(
      ctx,
      memory,
      reste,
      { ...lue, sujet: appele },
      {
        ...reprise,
        faits: faitsRepris(ctx, dernier, lue, reste),
      },
    );
  // « et si elle est reçue le 31 décembre ? »: the same question on another day.
  const autreJour =
    lie &&
    /^si /.test(reste) &&
    lisDates(reste, ctx.message.at, "past").length > 0 &&
    ((lue.candidats[0]?.force ?? 0) < MEME_JOUR ||
      lisDates(dernier.question, ctx.message.at, "past").length > 0);
  const plusLoin = lie && seancesPlusLoin(reste) > 0 && calcule(ctx, dernier, ["gts"]);
  if (autreJour || plusLoin || !autreChose(ctx, reste, lue)) {
    // « le 15 », after a question that had no date: the 15th of what?
    const sansObjet =
      !lie &&
      !lue.territoires.length &&
      !lue.dispositifs.length &&
      lisDates(reste, ctx.message.at, "past").length > 0 &&
      !lisDates(dernier.question, ctx.message.at, "past").length;
    return sansObjet ? undefined : reprends(ctx, memory, dernier, reste, lue, reprise);
  }
  const meme = lue.candidats.find((c) => c.sujet === dernier.sujet);
  const [premier] = lue.candidats;
  const tient = (meme?.force ?? 0) + (lie ? MEME : MEME / 2) >= (premier?.force ?? 0);
  const precise = estPrecise(ctx, dernier.sujet, territoire, reste, lue);
  if (precise || generique(ctx, reste) || (meme && meme.force >= MEME && tient))
    return repondQuestion(
      ctx,
      memory,
      reste,
      { ...lue, sujet: dernier.sujet },
      { ...reprise, faits: faitsRepris(ctx, dernier, lue, reste), avant: dernier.question },
    );
  if (lue.sujet && !lie) return undefined;
  if (lue.sujet || (lie && premier && premier.force >= ASSEZ))
    return repondQuestion(
      ctx,
      memory,
      reste,
      { ...lue, sujet: lue.sujet ?? premier!.sujet },
      { ...reprise, faits: faitsRepris(ctx, dernier, lue, reste) },
    );
  return undefined;
}

/** « MAJ », « MASP 2 c'est pareil ? » after a question on cumul: the same of that measure. */
function mesureSeule(
  ctx: Contexte,
  memory: Memory,
  dernier: Dernier,
  text: string,
): Turn | undefined {
  if (dernier.sujet !== "cumul" || !frais(ctx, dernier) || demandeUneDefinition(text))
    return undefined;
  const reste = sansComparaison(text);
  const lue = { ...lisQuestion(ctx, reste), compare: false };
  const avaient = dernier.dispositifs ?? [];
  const nouvelle = lue.dispositifs.some((d) => !avaient.includes(d));
  if (!nouvelle || lue.territoires.length || autreChose(ctx, reste, lue)) return undefined;
  const [territoire, autre] = dernier.territoires ?? [];
  const reprise = territoire && !autre ? { territoire } : {};
  return reprends(ctx, memory, dernier, reste, lue, {
    ...reprise,
    ...(dernier.dossier && { dossier: dernier.dossier }),
  });
}

/** « et schmit ? », where several bear a name like it: never the household of the turn before. */
function demandeLequel(
  ctx: Contexte,
  memory: Memory,
  { question }: Dernier,
  reste: string,
): Turn | undefined {
  if (!ctx.message.prive) return undefined;
  const { surs, doutes } = menagesDe(reste, ctx.dossiers);
  const candidats = doutes.flatMap((d) => d.candidats);
  if (surs.length || !candidats.length) return undefined;
  const anciens = menagesDe(question, ctx.dossiers);
  const sans = [...anciens.surs, ...anciens.doutes].reduce(
    (q, { debut, fin }) => q.slice(0, debut) + " ".repeat(fin - debut) + q.slice(fin),
    question,
  );
  const boutons = [...new Set(candidats)].slice(0, 5).map(
    (d) =>
      [
        situe(d),
        {
          do: "dire",
          text: `${sans.trim()} ${nomme(d)} (${[d.prenom, d.commune].join(" ").trim()})`,
        },
      ] as const,
  );
  return repond(ctx, memory, phrase(ctx, "quel-menage-question"), boutons);
}

/** More words than these have a subject of their own. */
const MOTS_D_UNE_PRECISION = 2;

/** As sure as this, a few words have a topic of their own. */
const AUTRE_SUJET = 1;

/** « le bailleur aussi ? » after « qui peut demander ? »: a variant of the same answer. */
function estPrecise(
  ctx: Contexte,
  sujet: string,
  territoire: string | undefined,
  reste: string,
  { candidats }: QuestionLue,
): boolean {
  const lu = lis(reste);
  const court = motsPleins(lu.plats).length <= MOTS_D_UNE_PRECISION;
  const edition = territoire && editionPour(ctx.catalog, territoire, ctx.jour);
  const sur = candidats.find((c) => c.sujet !== sujet && c.force >= AUTRE_SUJET);
  return Boolean(
    edition &&
      court &&
      !sur &&
      edition.reponses[sujet]?.variantes?.some(({ si }) =>
        si.some((e) => force(lu, expression(e)) > 0),
      ),
  );
}

/** « à partir de quand ça court ? », « et ça se passe où ? »: nothing in it names a topic. */
function generique(ctx: Contexte, reste: string): boolean {
  const lue = lisQuestion(ctx, reste);
  if (lue.territoires.length || lue.dispositifs.length) return false;
  return motsPleins(lis(reste).plats).every((mot) => GENERIQUES.has(mot));
}

const frais = (ctx: Contexte, { le }: Dernier): boolean =>
  le !== undefined && +ctx.message.at - Date.parse(le) <= FRAICHEUR_MIN * 60_000;

/** « et combien de fois ? » after a duration means renewals: the data says so. */
function sujetAppele(ctx: Contexte, avant: string, reste: string): string | undefined {
  const lu = lis(reste);
  const suites = ctx.catalog.sujets[avant]?.suites ?? {};
  return Object.keys(suites).find((s) => suites[s]!.some((e) => force(lu, expression(e)) > 0));
}

/** Words that are no territory, other measure, date, household or nature: a topic may be in them. */
function autreChose(ctx: Contexte, reste: string, lue: QuestionLue): boolean {
  const dates = lisDates(reste, ctx.message.at, "past");
  const { surs, doutes } = menagesDe(reste, ctx.dossiers);
  let nu = reste;
  for (const { debut, fin } of [
    ...dates.map((d) => ({ debut: d.index, fin: d.index + d.text.length })),
    ...surs,
    ...doutes,
  ])
    nu = nu.slice(0, debut) + " ".repeat(fin - debut) + nu.slice(fin);
  const dits = new Set(
    [
      ...ctx.catalog.territoires
        .filter((t) => lue.territoires.includes(t.territoire))
        .flatMap((t) => [t.nom, ...t.mots]),
      ...lue.dispositifs.flatMap((d) => ctx.catalog.dispositifs[d]!.mots),
      ...ctx.catalog.editions.flatMap((e) =>
        Object.values(e.mesures).flatMap((m) => [
          ...Object.keys(m.natures ?? {}),
          ...(m.mots ?? []),
        ]),
      ),
    ].flatMap((mot) => plat(mot).split(/[^a-z0-9]+/)),
  );
  return motsPleins(lis(nu).plats).some((mot) => !dits.has(mot) && !AUTOUR_D_UN_LIEU.has(mot));
}

/** The same topic again, for another territory, measure, date, household or nature. */
function reprends(
  ctx: Contexte,
  memory: Memory,
  dernier: Dernier,
  reste: string,
  lue: QuestionLue,
  reprise: Reprise,
): Turn {
  const avant = lisQuestion(ctx, dernier.question, reprise.territoire);
  const dispositifs = lue.dispositifs.length ? lue.dispositifs : (dernier.dispositifs ?? []);
  const sujet = lue.dispositifs.length ? "cumul" : dernier.sujet;
  // A place asked of the sectors stands in the place of the one before.
  const lieux = territoiresLus(dernier, ctx).some((e) =>
    ["secteur", "file-active"].includes(e.reponses[sujet]?.calcul ?? ""),
  );
  const anciens = dernier.territoires ?? [];
  const sien = memory.territoire ?? ctx.personne.territoire;
  const retour = sien && estChezNous(reste) ? [sien] : undefined;
  const territoires = lue.compare
    ? [...new Set(lue.territoires.length ? [...anciens, ...lue.territoires] : [])]
    : (retour ?? (lue.territoires.length ? lue.territoires : anciens));
  const change = lue.territoires.length > 0 && !lue.territoires.includes(reprise.territoire ?? "");
  const { dossier, ...sansDossier } = reprise;
  const posee = sansAutreMesure(ctx, dernier, lue, reste, dernier.question);
  return repondQuestion(
    ctx,
    memory,
    lieux && !/\d/.test(reste)
      ? reste
      : redit(ctx, posee, reste, {
          dispositifs,
          attendu: territoiresLus(dernier, ctx)
            .map((e) => roleParDefaut(e, sujetIci(ctx, e, posee, { sujet, dispositifs })))
            .find(Boolean),
        }),
    { ...avant, sujet, dispositifs, territoires, compare: lue.compare || avant.compare },
    change || !dossier ? sansDossier : reprise,
  );
}

/** One of these computations answered the turn before. */
const calcule = (ctx: Contexte, dernier: Dernier, calculs: string[]): boolean =>
  territoiresLus(dernier, ctx).some((e) =>
    calculs.includes(e.reponses[dernier.sujet]?.calcul ?? ""),
  );

/** Where the dates of the turn before may be read: those of another measure are not ours. */
function faitsRepris(ctx: Contexte, dernier: Dernier, lue: QuestionLue, reste: string): string {
  const { dispositifs: avaient = [], faits = dernier.question } = dernier;
  return lue.dispositifs.length || !avaient.length
    ? sansAutreMesure(ctx, dernier, lue, reste, faits)
    : sansLesDatesDe(ctx, faits, avaient);
}

/** The dates of the other measure fall when another one is named, or the same in another state. */
function sansAutreMesure(
  ctx: Contexte,
  { dispositifs: avaient = [] }: Dernier,
  { dispositifs }: QuestionLue,
  reste: string,
  dit: string,
): string {
  const change = dispositifs.some((d) => !avaient.includes(d)) || estAVenir(reste);
  return avaient.length && change ? sansLesDatesDe(ctx, dit, avaient) : dit;
}

const territoiresLus = ({ territoires = [] }: Dernier, ctx: Contexte) =>
  territoires.flatMap((t) => editionPour(ctx.catalog, t, ctx.jour) ?? []);
