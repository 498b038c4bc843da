/** Why the measure is asked for, in the charter's own list: several may be said. */
import type { Edition } from "../../../schemas/charte.ts";
import type { Contexte } from "../../contexte.ts";
import { expression, force, lis } from "../../reading/expressions.ts";
import { enumere } from "../../reading/plat.ts";
import { editionDe } from "../charte.ts";
import type { TypeDeChamp, Values } from "./champ.ts";

const liste = (ctx: Contexte, values: Values): NonNullable<Edition["objectifs"]> =>
  editionDe(ctx, values)?.objectifs ?? {};

export const motifs: TypeDeChamp = {
  lit(ctx, _champ, text, values) {
    const objectifs = liste(ctx, values);
    if (Object.hasOwn(objectifs, text)) return [text];
    const lu = lis(text);
    const dits = Object.keys(objectifs).filter((cle) =>
      [objectifs[cle]!.libelle, ...objectifs[cle]!.mots].some((m) => force(lu, expression(m)) > 0),
    );
    return dits.length ? dits : undefined;
  },
  dit: (ctx, _champ, value, values) => {
    const objectifs = liste(ctx, values);
    return Array.isArray(value)
      ? enumere(value.map((c) => objectifs[c]?.libelle ?? c))
      : String(value);
  },
  boutons: (ctx, _champ, values) =>
    Object.entries(liste(ctx, values)).map(([cle, o]) => [o.libelle, cle] as const),
};
