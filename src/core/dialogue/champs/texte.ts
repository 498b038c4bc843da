/** The person's own words; in a sentence, the place or the name that the field takes, or what follows its label. */
import type { Champ, Dialogue } from "../../../schemas/dialogue.ts";
import type { Contexte } from "../../contexte.ts";
import { lisDates, placesDesDates } from "../../reading/dates-lues.ts";
import { moisSeuls } from "../../reading/durees-dites.ts";
import { apresEtiquette } from "../../reading/etiquettes.ts";
import { lisExtrait, lisLieu, lisSeul, pasUnLieu } from "../../reading/extraits.ts";
import { menagesDe } from "../../reading/menages.ts";
import { estUnOrdre } from "../../reading/ordres.ts";
import { mots, plat } from "../../reading/plat.ts";
import { ouiSeul } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";
import { lieuDuNom, lieuxDe } from "./menage.ts";

/** Where somebody lives who is not known yet; a known household's place is no news. */
const neuf = (champ: Champ, dialogue: Dialogue | undefined): boolean =>
  champ["si-nouveau"] === true || dialogue?.envoi === true;

/** A bare yes or no, a household's name: the answer to something else. */
function neDitRien(ctx: Contexte, champ: Champ, text: string): boolean {
  if (champ["sur-motif"] && moisSeuls(text, true) !== undefined && mots(text).length < 3)
    return true;
  if (!champ["admet-oui"] && (OUI_NON.test(plat(text)) || ouiSeul(text))) return true;
  const dates = placesDesDates(text, ctx.message.at);
  const { surs, doutes } = menagesDe(text, ctx.dossiers, dates);
  const noms = [...surs, ...doutes];
  // A name alone; a name and a day, « fin martin 15 décembre », tell something else.
  return (
    noms.length > 0 &&
    (dates.length > 0 ||
      mots(text).every((m) => noms.some((n) => m.index >= n.debut && m.fin <= n.fin)))
  );
}
const OUI_NON = /^(?:(?:ben |bah )?(?:oui|ok|non|nan|d'? ?accord)(?: c'? ?est (?:ca|bon))?)[ !.]*$/;

/** « à Strasbourg lundi »: the day is no part of the place. */
const sansDates = (ctx: Contexte, text: string): string =>
  placesDesDates(text, ctx.message.at).reduceRight(
    (reste, { debut, fin }) => `${reste.slice(0, debut)};${reste.slice(fin)}`,
    text,
  );

export const texte: TypeDeChamp = {
  lit(ctx, champ, text) {
    const { extrait, apres } = champ;
    if (estUnOrdre(text) || (!extrait && neDitRien(ctx, champ, text))) return undefined;
    if (extrait === "commune" && (pasUnLieu(text) || menagesDe(text, ctx.dossiers).surs.length))
      return undefined;
    if (extrait && lisDates(text, ctx.message.at, "past").length) return undefined;
    if (extrait) return lisExtrait(extrait, text) ?? lisSeul(text);
    return (apres && apresEtiquette(text, apres, [])) ?? (text.trim() || undefined);
  },
  repere(ctx, champ, text, dialogue) {
    const { extrait, apres } = champ;
    if (extrait)
      return (
        lisExtrait(extrait, sansDates(ctx, text)) ??
        (extrait === "commune" && neuf(champ, dialogue)
          ? (lieuDuNom(ctx, text) ?? lisLieu(lieuxDe(ctx), text))
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
