/** Whether the household named is one that has a dossier already: told apart by a harmless detail. */
import type { Dossier } from "../../../model.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { situe } from "../../dossier/dossiers.ts";
import { menagesDe } from "../../reading/menages.ts";
import { plat } from "../../reading/plat.ts";
import { estNie } from "../../reading/reponses.ts";
import type { TypeDeChamp, Values } from "./champ.ts";

export const NOUVEAU = "nouveau";

/** Those of the same name that the person may see. None in a channel. */
export function homonymes(ctx: Contexte, values: Values): Dossier[] {
  const menage = String(values.menage ?? "");
  if (!menage || !ctx.message.prive) return [];
  const { surs, doutes } = menagesDe(menage, ctx.dossiers);
  const tous = [...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)];
  return [...new Set(tous)].filter((d) => !values.territoire || d.territoire === values.territoire);
}

export const homonyme: TypeDeChamp = {
  lit(ctx, _champ, text, values) {
    const siens = homonymes(ctx, values);
    const exact = siens.find((d) => d.id === text || plat(situe(d)) === plat(text));
    if (exact) return exact.id;
    if (/^(?:(?:c'est )?(?:un |une )?(?:nouveau|nouvelle|autre)|non)\b/.test(plat(text)))
      return NOUVEAU;
    const communes = siens.filter((d) => d.commune && plat(text).includes(plat(d.commune)));
    if (communes.length === 1) return communes[0]!.id;
    const memes = /^(?:oui|c'est|le meme|la meme|ce menage|lui|elle)\b/.test(plat(text));
    return memes && !estNie(text) && siens.length === 1 ? siens[0]!.id : undefined;
  },
  dit(ctx, _champ, value) {
    const connu = ctx.dossiers.find((d) => d.id === value);
    return connu ? situe(connu) : phrase(ctx, "menage-nouveau");
  },
  boutons: (ctx, _champ, values) => [
    ...homonymes(ctx, values).map((d) => [situe(d), d.id] as const),
    [phrase(ctx, "menage-nouveau"), NOUVEAU] as const,
  ],
};
