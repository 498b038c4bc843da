/** Whether a follow-up has a subject of its own, or only makes the last question precise. */
import type { Dernier } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { expression, force, lis } from "../reading/expressions.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { AUTOUR_D_UN_LIEU, GENERIQUES } from "../reading/suites.ts";
import { motsPleins } from "../reading/traits.ts";
import { editionPour } from "./edition.ts";
import { lisQuestion, type QuestionLue } from "./lire.ts";

/** More words than these have a subject of their own. */
const MOTS_D_UNE_PRECISION = 2;

/** As sure as this, a few words have a topic of their own. */
const AUTRE_SUJET = 1;

/** « le bailleur aussi ? » after « qui peut demander ? »: a variant of the same answer. */
export function estPrecise(
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
export function generique(ctx: Contexte, reste: string): boolean {
  const lue = lisQuestion(ctx, reste);
  if (lue.territoires.length || lue.dispositifs.length) return false;
  return motsPleins(lis(reste).plats).every((mot) => GENERIQUES.has(mot));
}

/** « et combien de fois ? » after a duration means renewals: the data says so. */
export function sujetAppele(ctx: Contexte, avant: string, reste: string): string | undefined {
  const lu = lis(reste);
  const suites = ctx.catalog.sujets[avant]?.suites ?? {};
  return Object.keys(suites).find((s) => suites[s]!.some((e) => force(lu, expression(e)) > 0));
}

/** Words that are no territory, other measure, date, household or nature: a topic may be in them. */
export function autreChose(ctx: Contexte, reste: string, lue: QuestionLue): boolean {
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

/** « et si elle est judiciaire ? » after an AEMO: the measure that both words name together. */
export function plusPrecise(
  ctx: Contexte,
  { sujet, dispositifs: avaient = [] }: Dernier,
  reste: string,
): string | undefined {
  if (sujet !== "cumul" || motsPleins(lis(reste).plats).length > MOTS_D_UNE_PRECISION)
    return undefined;
  const { dispositifs } = ctx.catalog;
  const bases = avaient.flatMap(
    (d) => dispositifs[d]?.mots.flatMap((m) => m.split(" ")[0] ?? []) ?? [],
  );
  const dits = lis(reste).plats;
  return Object.keys(dispositifs).find(
    (d) =>
      !avaient.includes(d) &&
      dispositifs[d]!.mots.some((m) => {
        const [base, precision, autre] = plat(m).split(" ");
        return precision && !autre && bases.includes(base!) && dits.includes(precision);
      }),
  );
}

/** « et si elle finit le 30 ? », « qui signe dans ce cas ? » after a cumul: of the measure that was asked about. */
export function duMemeDispositif(
  ctx: Contexte,
  { dispositifs = [] }: Dernier,
  reste: string,
): string {
  const [seul, autre] = dispositifs;
  const mot = seul && !autre && ctx.catalog.dispositifs[seul]?.mots[0];
  if (!mot) return reste;
  return reste
    .replace(
      /^si (?:elle|il|celle-ci|celui-ci|ca)(?= (?:a |est |sera |va )?(?:fini|s'arret|arret|termin|cess|levee?|prend fin|s'achev|expir))/,
      `si ${mot}`,
    )
    .replace(/\b(?:dans|ds) ce cas(?:-la)?\b/, `pour une ${mot}`);
}
