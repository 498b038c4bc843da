/** One or several of the territories whose charter is known: « Alsace et Loire ». */
import { territoiresDe } from "../../charte/sujet.ts";
import type { Contexte } from "../../contexte.ts";
import { lis } from "../../reading/expressions.ts";
import { enumere, mots, plat } from "../../reading/plat.ts";
import { sansNies } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

/** In a sentence, what says where one works: « Escale Charente » is a name, and no place. */
const lieuxDits = (text: string): string[] =>
  [
    ...plat(text).matchAll(
      /\b(?:en|dans|sur|territoires?|departements?|secteurs?)\b(?:(?!\b(?:association|asso|chez|pour|service)\b)[^,;.])*/g,
    ),
  ].map(([lieu]) => lieu);

/** « loire aussi »: territories, and nothing else. */
function queDesLieux(ctx: Contexte, text: string): boolean {
  const dits = territoiresDe(lis(text), ctx.catalog).flatMap((t) => [t.nom, ...t.mots]);
  const siens = new Set(dits.flatMap((d) => mots(plat(d)).map((m) => m.mot)));
  const AUTOUR = /^(?:et|aussi|egalement|la|le|l|en|dans|plus|ajoute|seulement)$/;
  return dits.length > 0 && mots(plat(text)).every(({ mot }) => siens.has(mot) || AUTOUR.test(mot));
}

export const territoires: TypeDeChamp = {
  lit(ctx, _champ, text) {
    const exact = ctx.catalog.territoires.find(
      (t) => t.territoire === plat(text) || plat(t.nom) === plat(text),
    );
    if (exact) return [exact.territoire];
    const dits = territoiresDe(lis(sansNies(text)), ctx.catalog).map((t) => t.territoire);
    return dits.length ? [...new Set(dits)].sort() : undefined;
  },
  repere(ctx, _champ, text) {
    const seuls = queDesLieux(ctx, text) ? [text] : lieuxDits(text);
    const dits = seuls.flatMap((lieu) =>
      territoiresDe(lis(lieu), ctx.catalog).map((t) => t.territoire),
    );
    return dits.length ? [...new Set(dits)].sort() : undefined;
  },
  /** « et aussi la Loire » adds one; said otherwise, they are said anew. */
  corrige(ctx, avant, text) {
    const dits = territoiresDe(lis(sansNies(text)), ctx.catalog).map((t) => t.territoire);
    if (!dits.length) return undefined;
    const aussi = Array.isArray(avant) && /\b(?:aussi|egalement|et|ajoute|plus)\b/.test(plat(text));
    return [...new Set([...(aussi ? avant : []), ...dits])].sort();
  },
  dit(ctx, _champ, value) {
    const codes = Array.isArray(value) ? value : [String(value)];
    return enumere(
      codes.map((c) => ctx.catalog.territoires.find((t) => t.territoire === c)?.nom ?? c),
    );
  },
  boutons: (ctx) => ctx.catalog.territoires.map((t) => [t.nom, t.territoire] as const),
};
