/** The other measures in progress: their keys, or an empty list for none. */

import { editionPour } from "../../charte/edition.ts";
import { dispositifsDe } from "../../charte/sujet.ts";
import { phrase } from "../../contexte.ts";
import { lis } from "../../reading/expressions.ts";
import { enumere } from "../../reading/plat.ts";
import {
  ditAucunAutre,
  estAucun,
  estIncertain,
  sansNies,
  sansSorties,
} from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

/** A list longer than this does not help to answer on a phone. */
const BOUTONS_MAX = 4;

/** « elle touche le rsa »: what somebody lives on is no measure. */
const sansRessources = (text: string): string =>
  text.replace(
    /(?<!\p{L})(?:touch\p{L}*|per[cç]oi\p{L}*|re[cç]oi\p{L}*|b[eé]n[eé]ficiaire|allocataire|ressources?|revenus?|vi(?:t|vent)|avec|au|du)(?: ?:)?(?: (?:le|du|que|seul|avec|uniquement|au))* ?(?:rsa|rmi)(?!\p{L})/giu,
    " ",
  );

export const dispositifs: TypeDeChamp = {
  lit(ctx, champ, text) {
    if (Object.hasOwn(ctx.catalog.dispositifs, text)) return [text];
    const dits = this.repere!(ctx, champ, text);
    return dits ?? (estAucun(text) ? [] : undefined);
  },
  repere(ctx, _champ, dit) {
    const text = sansSorties(sansRessources(dit));
    if (ditAucunAutre(text)) return [];
    const affirme = sansNies(text);
    const dits = dispositifsDe(lis(affirme), ctx.catalog.dispositifs);
    if (dits.length) return estIncertain(affirme) ? undefined : dits;
    // « pas de masp »: named only to say that there is none.
    const nies = affirme !== text && dispositifsDe(lis(text), ctx.catalog.dispositifs).length > 0;
    return nies ? [] : undefined;
  },
  /** « en fait pas de masp » takes one away; « elle a aussi une avdl » adds one. */
  corrige(ctx, avant, text) {
    if (!Array.isArray(avant)) return undefined;
    const lus = (t: string) => dispositifsDe(lis(t), ctx.catalog.dispositifs);
    const affirmes = lus(sansNies(text));
    const nies = lus(text).filter((d) => !affirmes.includes(d));
    if (!affirmes.length && !nies.length) return undefined;
    return [...new Set([...avant.filter((d) => !nies.includes(d)), ...affirmes])];
  },
  dit: (ctx, _champ, value) =>
    Array.isArray(value) && value.length
      ? enumere(value.map((d) => ctx.catalog.dispositifs[d]?.libelle ?? d))
      : phrase(ctx, "aucune-autre-mesure"),
  boutons(ctx, _champ, values) {
    const edition = editionPour(ctx.catalog, String(values.territoire ?? ""), ctx.jour);
    const listes = Object.keys(edition?.cumul.dispositifs ?? {}).slice(0, BOUTONS_MAX);
    return [
      [phrase(ctx, "aucune-autre-mesure"), "aucune"],
      ...listes.map((d) => [ctx.catalog.dispositifs[d]!.libelle, d] as const),
    ];
  },
};
