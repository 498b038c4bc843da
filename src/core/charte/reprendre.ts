/** Answers the last question again, with what this message changes: the territory, the measure, the day, the household. */
import type { Dernier, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { nomme, situe } from "../dossier/dossiers.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { estAVenir } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { estChezNous, type Suite, seancesPlusLoin } from "../reading/suites.ts";
import { ditUneIssue } from "./calculs/bilan.ts";
import { roleParDefaut } from "./calculs/lues.ts";
import { editionPour } from "./edition.ts";
import { sansLesDatesDe } from "./effacer.ts";
import { lisQuestion, type QuestionLue } from "./lire.ts";
import { type Reprise, repondQuestion, sienDe } from "./question.ts";
import { encoreNMois, redit } from "./redire.ts";
import { sujetIci } from "./sujet-des-dates.ts";

/** « et schmit ? », where several bear a name like it: never the household of the turn before. */
export function demandeLequel(
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

/** The same topic again, for another territory, measure, date, household or nature. */
export function reprends(
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
  const sien = sienDe(ctx, memory);
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
export const calcule = (ctx: Contexte, dernier: Dernier, calculs: string[]): boolean =>
  territoiresLus(dernier, ctx).some((e) =>
    calculs.includes(e.reponses[dernier.sujet]?.calcul ?? ""),
  );

/** Where the dates of the turn before may be read: those of another measure are not ours. */
export function faitsRepris(
  ctx: Contexte,
  dernier: Dernier,
  lue: QuestionLue,
  reste: string,
): string {
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

export const COMPTENT_DES_MOIS = ["renouvellement", "plafond", "fin"];
/** A topic surer than this is asked about for itself, whatever the day. */
const MEME_JOUR = 0.7;

/** Does it ask the last question again, of another day, meeting, length, issue or end of the other measure? */
export function redemande(
  ctx: Contexte,
  dernier: Dernier,
  { reste, lie }: Suite,
  lue: QuestionLue,
): boolean {
  const datee = (text: string) => lisDates(text, ctx.message.at, "past").length > 0;
  const si = /^si /.test(reste);
  return (
    // « et si elle est reçue le 31 décembre ? »
    (lie &&
      si &&
      datee(reste) &&
      ((lue.candidats[0]?.force ?? 0) < MEME_JOUR || datee(dernier.question))) ||
    // « et celui d'après ? »
    (lie && seancesPlusLoin(reste) > 0 && calcule(ctx, dernier, ["gts"])) ||
    // « et encore 3 après ? »
    (encoreNMois(reste) !== undefined && calcule(ctx, dernier, COMPTENT_DES_MOIS)) ||
    // « et si on arrête là, pas de renouvellement ? » after a bilan.
    (si && calcule(ctx, dernier, ["bilan"]) && ditUneIssue(reste)) ||
    // « et si la curatelle finit le 30 avril ? »
    (dernier.sujet === "cumul" && lue.dispositifs.length > 0 && datee(reste))
  );
}
