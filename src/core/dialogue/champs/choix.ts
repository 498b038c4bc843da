/** One of the answers that the dialog's data lists. */
import { contient, lis } from "../../reading/expressions.ts";
import { plat } from "../../reading/plat.ts";
import { sansNies } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

export const choix: TypeDeChamp = {
  lit(ctx, champ, text) {
    const exact = champ.choix?.find(
      (c) => plat(c.libelle) === plat(text) || c.valeur === plat(text),
    );
    return exact?.valeur ?? this.repere!(ctx, champ, text);
  },
  repere(_ctx, champ, text) {
    const lu = lis(sansNies(text));
    const dits = champ.choix?.filter((c) => [c.libelle, ...c.mots].some((m) => contient(lu, m)));
    return dits?.length === 1 ? dits[0]!.valeur : undefined;
  },
  dit: (_ctx, champ, value) =>
    champ.choix?.find((c) => c.valeur === value)?.libelle ?? String(value),
  boutons: (_ctx, champ) => (champ.choix ?? []).map((c) => [c.libelle, c.valeur] as const),
};
