/** One of the territories whose charter is known. */
import { territoiresDe } from "../../charte/sujet.ts";
import { lis } from "../../reading/expressions.ts";
import { plat } from "../../reading/plat.ts";
import type { TypeDeChamp } from "./champ.ts";

export const territoire: TypeDeChamp = {
  lit(ctx, champ, text) {
    const { territoires } = ctx.catalog;
    const exact = territoires.find(
      (t) => t.territoire === plat(text) || plat(t.nom) === plat(text),
    );
    return exact?.territoire ?? this.repere!(ctx, champ, text);
  },
  repere(ctx, _champ, text) {
    const dits = territoiresDe(lis(text), ctx.catalog);
    return dits.length === 1 ? dits[0]!.territoire : undefined;
  },
  dit: (ctx, _champ, value) =>
    ctx.catalog.territoires.find((t) => t.territoire === value)?.nom ?? String(value),
  boutons: (ctx) => ctx.catalog.territoires.map((t) => [t.nom, t.territoire] as const),
};
