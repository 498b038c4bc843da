/** One of the answers that the dialog's data lists. */
import type { Champ } from "../../../schemas/dialogue.ts";
import { contient, lis } from "../../reading/expressions.ts";
import { plat } from "../../reading/plat.ts";
import { sansNies } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

/** « sans salaire » is an answer, and denies nothing. */
const NEGATIF = /^(?:sans|pas|aucune?)\b/i;

/** The answers that a text holds, in its own words; what it denies is none, nor « vert-bois » in « hors vert-bois ». */
export function choixDits(champ: Champ, text: string): NonNullable<Champ["choix"]> {
  const [tout, affirme] = [lis(text), lis(sansNies(text))];
  const dit = (m: string) => contient(NEGATIF.test(m) ? tout : affirme, m);
  const dits = (champ.choix ?? []).flatMap((c) => {
    const [plusLong] = [c.libelle, ...c.mots].filter(dit).sort((x, y) => y.length - x.length);
    return plusLong === undefined ? [] : [{ c, mots: ` ${plat(plusLong)} ` }];
  });
  return dits
    .filter(
      ({ c, mots }) => !dits.some((d) => d.c !== c && d.mots !== mots && d.mots.includes(mots)),
    )
    .map(({ c }) => c);
}

export const choix: TypeDeChamp = {
  lit(ctx, champ, text) {
    const exact = champ.choix?.find(
      (c) =>
        plat(c.libelle) === plat(text) ||
        c.valeur === plat(text) ||
        c["en-reponse"]?.some((m) => plat(m) === plat(text)),
    );
    return exact?.valeur ?? this.repere!(ctx, champ, text);
  },
  repere(_ctx, champ, text) {
    const dits = choixDits(champ, text);
    return dits.length === 1 ? dits[0]!.valeur : undefined;
  },
  dit: (_ctx, champ, value) =>
    champ.choix?.find((c) => c.valeur === value)?.libelle ?? String(value),
  boutons: (_ctx, champ) => (champ.choix ?? []).map((c) => [c.libelle, c.valeur] as const),
};
