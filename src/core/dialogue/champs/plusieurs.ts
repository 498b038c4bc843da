/** Several of the answers that the dialog's data lists: « difficultés financières et conflit avec le bailleur ». */
import { lis } from "../../reading/expressions.ts";
import { enumere, plat } from "../../reading/plat.ts";
import type { TypeDeChamp } from "./champ.ts";
import { choixDits } from "./choix.ts";

export const plusieurs: TypeDeChamp = {
  lit(ctx, champ, text) {
    const exact = champ.choix?.find((c) => c.valeur === plat(text));
    return exact ? [exact.valeur] : this.repere!(ctx, champ, text);
  },
  repere(_ctx, champ, text) {
    if (!lis(text).bruts.length) return undefined;
    const dits = choixDits(champ, text).map((c) => c.valeur);
    return dits.length ? dits : undefined;
  },
  dit: (_ctx, champ, value) =>
    Array.isArray(value)
      ? enumere(value.map((v) => champ.choix?.find((c) => c.valeur === v)?.libelle ?? v))
      : String(value),
  boutons: (_ctx, champ) => (champ.choix ?? []).map((c) => [c.libelle, c.valeur] as const),
};
