/** The person's own words; in a sentence, only the place or the name that the field says it takes. */
import { lisExtrait, lisSeul } from "../../reading/extraits.ts";
import type { TypeDeChamp } from "./champ.ts";

export const texte: TypeDeChamp = {
  lit(_ctx, { extrait }, text) {
    if (extrait) return lisExtrait(extrait, text) ?? lisSeul(text);
    return text.trim() || undefined;
  },
  repere: (_ctx, { extrait }, text) => extrait && lisExtrait(extrait, text),
  dit: (_ctx, _champ, value) => String(value),
};
