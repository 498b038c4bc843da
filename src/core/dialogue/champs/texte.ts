/** The person's own words; in a sentence, the place or the name that the field takes, or what follows its label. */
import { lisDates } from "../../reading/dates-lues.ts";
import { apresEtiquette } from "../../reading/etiquettes.ts";
import { lisExtrait, lisSeul } from "../../reading/extraits.ts";
import type { TypeDeChamp } from "./champ.ts";

export const texte: TypeDeChamp = {
  lit(ctx, { extrait, apres }, text) {
    if (extrait && lisDates(text, ctx.message.at, "past").length) return undefined;
    if (extrait) return lisExtrait(extrait, text) ?? lisSeul(text);
    return (apres && apresEtiquette(text, apres, [])) ?? (text.trim() || undefined);
  },
  repere(_ctx, champ, text, dialogue) {
    const { extrait, apres } = champ;
    if (extrait) return lisExtrait(extrait, text);
    if (!apres) return undefined;
    const autres = (dialogue?.champs ?? [])
      .filter((c) => c !== champ && c.type === "texte")
      .flatMap((c) => c.apres ?? []);
    return apresEtiquette(text, apres, autres);
  },
  dit: (_ctx, _champ, value) => String(value),
};
