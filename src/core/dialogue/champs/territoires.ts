/** One or several of the territories whose charter is known: « Alsace et Loire ». */
import { territoiresDe } from "../../charte/sujet.ts";
import { lis } from "../../reading/expressions.ts";
import { enumere, plat } from "../../reading/plat.ts";
import type { TypeDeChamp } from "./champ.ts";

/** In a sentence, what says where one works: « Escale Charente » is a name, and no place. */
const lieuxDits = (text: string): string[] =>
  [
    ...plat(text).matchAll(
      /\b(?:en|dans|sur|territoires?|departements?|secteurs?)\b(?:(?!\b(?:association|asso|chez|pour|service)\b)[^,;.])*/g,
    ),
  ].map(([lieu]) => lieu);

export const territoires: TypeDeChamp = {
  lit(ctx, _champ, text) {
    const exact = ctx.catalog.territoires.find(
      (t) => t.territoire === plat(text) || plat(t.nom) === plat(text),
    );
    if (exact) return [exact.territoire];
    const dits = territoiresDe(lis(text), ctx.catalog).map((t) => t.territoire);
    return dits.length ? [...new Set(dits)].sort() : undefined;
  },
  repere(ctx, _champ, text) {
    const dits = lieuxDits(text).flatMap((lieu) =>
      territoiresDe(lis(lieu), ctx.catalog).map((t) => t.territoire),
    );
    return dits.length ? [...new Set(dits)].sort() : undefined;
  },
  /** « et aussi la Loire » adds one; said otherwise, they are said anew. */
  corrige(ctx, avant, text) {
    const dits = territoiresDe(lis(text), ctx.catalog).map((t) => t.territoire);
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
