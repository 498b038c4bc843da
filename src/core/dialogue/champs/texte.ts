/** The person's own words; in a sentence, the place or the name that the field takes, or what follows its label. */
import type { Champ, Dialogue } from "../../../schemas/dialogue.ts";
import { lieuxConnus } from "../../charte/secteur.ts";
import type { Contexte } from "../../contexte.ts";
import { lisDates } from "../../reading/dates-lues.ts";
import { apresEtiquette } from "../../reading/etiquettes.ts";
import { lisExtrait, lisLieu, lisSeul } from "../../reading/extraits.ts";
import type { TypeDeChamp } from "./champ.ts";

/** Where somebody lives who is not known yet; a known household's place is no news. */
const neuf = (champ: Champ, dialogue: Dialogue | undefined): boolean =>
  champ["si-nouveau"] === true || dialogue?.envoi === true;

const communes = (ctx: Contexte): string[] =>
  ctx.dossiers.flatMap((d) => (d.commune ? [d.commune] : []));

export const texte: TypeDeChamp = {
  lit(ctx, { extrait, apres }, text) {
    if (extrait && lisDates(text, ctx.message.at, "past").length) return undefined;
    if (extrait) return lisExtrait(extrait, text) ?? lisSeul(text);
    return (apres && apresEtiquette(text, apres, [])) ?? (text.trim() || undefined);
  },
  repere(ctx, champ, text, dialogue) {
    const { extrait, apres } = champ;
    if (extrait)
      return (
        lisExtrait(extrait, text) ??
        (extrait === "commune" && neuf(champ, dialogue)
          ? lisLieu([...new Set([...lieuxConnus(ctx.ecrites), ...communes(ctx)])], text)
          : undefined)
      );
    if (!apres) return undefined;
    const autres = (dialogue?.champs ?? [])
      .filter((c) => c !== champ && c.type === "texte")
      .flatMap((c) => c.apres ?? []);
    return apresEtiquette(text, apres, autres);
  },
  dit: (_ctx, _champ, value) => String(value),
};
