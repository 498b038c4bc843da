/** Lengths of time counted from now: « dans 3 jours », « il y a 15 jours », « sous 72h ». */
import { ajoute, heureDe, jourDe } from "../../time.ts";
import type { Contexte, Piece, Regle } from "./atomes.ts";
import { DUREE, lisDuree } from "./durees.ts";
import { NOMBRE, nombreDe } from "./lexique.ts";

/** Now plus or minus a duration: an hour if it holds hours or minutes, else a day. */
function decale(texte: string, sens: 1 | -1, ctx: Contexte): { day: string; at?: Date } {
  const d = lisDuree(texte);
  const plus = { annees: d.annees, mois: d.mois, semaines: d.semaines, jours: d.jours };
  if (!d.minutes) {
    for (const k of ["annees", "mois", "semaines", "jours"] as const) plus[k] *= sens;
    return { day: ajoute(ctx.aujourdhui, plus) };
  }
  const jours = d.jours + 7 * d.semaines + 30 * d.mois;
  const at = new Date(ctx.at.getTime() + sens * (d.minutes + jours * 1440) * 60_000);
  return { day: jourDe(at), at };
}

const point = (texte: string, sens: 1 | -1, ctx: Contexte): Piece => {
  const { day, at } = decale(texte, sens, ctx);
  return at ? { type: "instant", instant: at } : { type: "jour", fixe: day };
};
const limite = (texte: string, sens: 1 | -1, ctx: Contexte): Piece => {
  const { day, at } = decale(texte, sens, ctx);
  const bord = at ? `${day}T${heureDe(at)}` : day;
  const maintenant = at ? `${ctx.aujourdhui}T${heureDe(ctx.at)}` : ctx.aujourdhui;
  const grain = at ? ("minute" as const) : ("day" as const);
  return sens === 1
    ? { type: "ouvert", start: maintenant, end: bord, grain }
    : { type: "ouvert", start: bord, grain };
};
const UNITES = { jour: "jours", semaine: "semaines", mois: "mois", an: "annees", annee: "annees" };
/** « les 3 derniers mois », « les deux prochaines semaines »: counted from today, today included. */
function suivants(n: number, sens: 1 | -1, unite: keyof typeof UNITES, ctx: Contexte): Piece {
  const bord = ajoute(ctx.aujourdhui, { [UNITES[unite]]: sens * n });
  const [start, end] = sens === 1 ? [ctx.aujourdhui, bord] : [bord, ctx.aujourdhui];
  return { type: "ouvert", start, end, grain: "day" };
}

const r = (motif: string) => new RegExp(motif, "g");
export const DECALAGES: readonly Regle[] = [
  [
    r(`\\b(?:l|d|c)es (${NOMBRE}) (proch|derni)[a-z]{3,6} (jour|semaine|mois|annee|an)s?(?![a-z])`),
    ([, n, sens, unite], c) =>
      suivants(nombreDe(n!), sens === "proch" ? 1 : -1, unite as keyof typeof UNITES, c),
  ],
  [r(`\\b(?:dans|d'ici) (?:environ )?la (?:quinzaine|huitaine)\\b`), (m, c) => limite(m[0], 1, c)],
  [r(`\\b(?:sous|d'ici(?: a)?|dans les) (${DUREE})`), (m, c) => limite(m[1]!, 1, c)],
  [r(`\\bdans (?:environ )?(${DUREE})`), (m, c) => point(m[1]!, 1, c)],
  [r(`\\b(?:il y ?a|ya|y a|il ya)(?: environ)? (${DUREE})`), (m, c) => point(m[1]!, -1, c)],
  [
    r(
      `\\bdepuis (?:environ )?(?!(?:0?[7-9]|1\\d|2[0-3]) ?(?:h|heures?)(?![a-z]))(${DUREE})(?! du mat)`,
    ),
    (m, c) => limite(m[1]!, -1, c),
  ],
];
