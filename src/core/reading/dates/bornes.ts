/** Opening and closing words: « depuis lundi », « jusqu'au 15/04 », « dès le 1er mars », « semaine du 9 ». */
import { ajoute } from "../../time.ts";
import type { Atome, Contexte, Leaning } from "./atomes.ts";
import { type Lu, rends } from "./rendu.ts";
import { lundiDe, type Vue } from "./semaine.ts";
import type { Texte } from "./texte.ts";

type Sens = "depuis" | "ouvre" | "apres" | "ferme" | "avant" | "d-ici" | "semaine";
const MOTS: readonly [mot: RegExp, sens: Sens][] = [
  [/\bdepuis (?:le |la |l'|les )?$/, "depuis"],
  [/\b(?:a partir|a compter) (?:du |de |d'|de la )?$|\bdes le $/, "ouvre"],
  [/\bapres (?:le |la |l')?$/, "apres"],
  [/\bjusqu(?:'au|'a|'en|e)(?: le| la)? $|\bau plus tard (?:le |la )?$/, "ferme"],
  [/\bavant (?:le |la |l')?$/, "avant"],
  [/\bd'ici (?:le |au |a |la |l')?$/, "d-ici"],
  [/\b(?:la )?semaine (?:du|commencant le|qui commence le|a partir du) $/, "semaine"],
];
/** « dès » without its accent is « des »: only believed when it was typed with it. */
const DES = /\bd[èÈ]s $/;

function motAvant(a: Atome, t: Texte, ctx: Contexte): [mot: RegExp, sens: Sens] | undefined {
  const trouve = MOTS.find(([mot]) => mot.test(t.avant(a)));
  if (trouve) return trouve;
  return DES.test(ctx.plie.slice(Math.max(0, a.index - 5), a.index))
    ? [/\bdes $/, "ouvre"]
    : undefined;
}

const leaningPour = (sens: Sens, leaning: Leaning): Leaning =>
  sens === "depuis" ? "past" : ["ferme", "avant", "d-ici"].includes(sens) ? "future" : leaning;

/**
 * A piece with such a word before it is one end of an interval: the day named, both for « avant le
 * 12 » and « jusqu'au 12 ». Of a month, « avant » is its eve, « après » its morrow; of « fin mars »,
 * both mean the last day.
 */
export function borne(a: Atome, t: Texte, ctx: Contexte): { lu: Lu; mot: RegExp } | undefined {
  if (a.type !== "jour" && a.type !== "mois" && a.type !== "periode") return undefined;
  const [mot, sens] = motAvant(a, t, ctx) ?? [];
  if (!mot || !sens) return undefined;
  const nomme: Atome = a.type === "mois" ? { ...a, nu: false } : a;
  const { aujourdhui } = ctx;
  const vue: Vue = { aujourdhui, leaning: leaningPour(sens, ctx.leaning) };
  const lu = rends(nomme, ctx, sens === "d-ici" ? { ...vue, strict: true } : vue);
  if (!lu?.start || lu.motif || (lu.kind === "interval" && a.type === "jour")) return undefined;
  const { start, end = start, grain } = lu;
  const entier = lu.end !== undefined && !(a.type === "mois" && a.morceau === "fin");
  const rend = (bornes: { start?: string; end?: string }, g = grain) => ({
    mot,
    lu: { kind: "interval" as const, ...bornes, grain: g },
  });
  if (sens === "semaine") {
    const lundi = lundiDe(start.slice(0, 10));
    return lu.jour ? rend({ start: lundi, end: ajoute(lundi, { jours: 6 }) }, "week") : undefined;
  }
  if (sens === "d-ici") return end >= aujourdhui ? rend({ start: aujourdhui, end }) : undefined;
  if (sens === "avant") return rend({ end: entier ? ajoute(start, { jours: -1 }) : end });
  if (sens === "ferme") return rend({ end });
  return rend({ start: sens === "apres" && entier ? ajoute(end, { jours: 1 }) : start });
}
