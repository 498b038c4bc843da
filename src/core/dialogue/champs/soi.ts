/** The name of whoever speaks: first name and family name, « je suis Zoé Kahn ». */

import { territoiresDe } from "../../charte/sujet.ts";
import { lis } from "../../reading/expressions.ts";
import { estQuestion } from "../../reading/intentions.ts";
import { estUnOrdre } from "../../reading/ordres.ts";
import { mots, plat } from "../../reading/plat.ts";
import type { TypeDeChamp } from "./champ.ts";

/** Words before a name, in an answer or at the head of a sentence. */
const DEVANT =
  /^(?:(?:bonjour|bonsoir|salut|bjr|slt|hello|coucou)\b[\s,!.]*)?(?:(?:moi[\s,]*)?(?:c'est|c est|je suis|jsuis|je m'appelle|je m appelle|moi,? c'est|mon nom(?: est| c'est)?|ici)\s*:?\s+)?(?:(?:mme|mr?|madame|monsieur)\.?\s+)?/iu;
/** What only a sentence about oneself begins with. */
const SE_NOMME =
  /\b(?:je m'appelle|je m appelle|mon nom est|je suis|jsuis|moi c'est|c'est|ici)\s+(?:(?:mme|mr?|madame|monsieur)\.?\s+)?((?:\p{Lu}[\p{L}'’-]+)(?:\s+(?:(?:de|du|des|le|la|ben|el|da|van|von)\s+)?\p{Lu}[\p{L}'’-]+){1,3})/u;
/** « je suis julie klein »: whatever else begins so. */
const SE_DIT =
  /^(?:bonjour,? |slt,? |salut,? )?(?:je suis|jsuis|je m'appelle|moi c'est|c'est|mon nom)\s/iu;
const NOM = /^\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){1,4}$/u;
const LONGUEUR_MAX = 60;
/** In a name's place, of a trade or a wish. */
const PAS_UN_NOM =
  /\b(?:nouve(?:au|lle)|oui|non|ok|pas|une?|les|je|tu|vous|acces|bonjour|stagiaire|interim|cesf|educ\w*|assistante?|sociale?|coord\w*|intervenante?|instruc\w*|referente?|travailleu\w+|association|asso|admin\w*|veux|voudrais|faire|svp|merci|sais|quoi|pourquoi|pour|mme|mr|gts|visite|aide|c|cest|tout|prochaine?|territoires?|role|nom|prenom|accompagne\w*|demandes?|bon)\b/;

/** « zoé kahn » and « ZOÉ KAHN » are « Zoé Kahn ». */
const ecrit = (nom: string): string =>
  nom
    .trim()
    .replace(/\s+/g, " ")
    .split(/(?<=[\s'’-])/u)
    .map((m) => {
      const bas = m.toLocaleLowerCase("fr");
      return bas.charAt(0).toLocaleUpperCase("fr") + bas.slice(1);
    })
    .join("");

function nomSeul(text: string, estUnLieu: (nom: string) => boolean): string | undefined {
  const nu = text
    .trim()
    .replace(DEVANT, "")
    .replace(/[\s.!,]+$/u, "")
    .replace(/^(\p{L}[\p{L}'’-]*),\s*(\p{L}[\p{L}'’-]*)$/u, "$2 $1");
  if (nu.length > LONGUEUR_MAX || !NOM.test(nu) || PAS_UN_NOM.test(plat(nu))) return undefined;
  return estUnLieu(nu) ? undefined : ecrit(nu);
}

export const soi: TypeDeChamp = {
  lit(ctx, champ, text) {
    if (estQuestion(text) || (estUnOrdre(text) && !SE_DIT.test(text))) return undefined;
    const lieu = (nom: string) => {
      const dits = territoiresDe(lis(nom), ctx.catalog).flatMap((t) => [t.nom, ...t.mots]);
      const siens = new Set(dits.flatMap((d) => mots(plat(d)).map((m) => m.mot)));
      return dits.length > 0 && mots(plat(nom)).some((m) => siens.has(m.mot));
    };
    return (
      nomSeul(text, lieu) ??
      nomSeul(text.split(/[,;(]/u)[0] ?? "", lieu) ??
      this.repere?.(ctx, champ, text)
    );
  },
  repere(_ctx, _champ, text) {
    const dit = SE_NOMME.exec(text)?.[1];
    return dit && !PAS_UN_NOM.test(plat(dit)) ? ecrit(dit) : undefined;
  },
  dit: (_ctx, _champ, value) => String(value),
};
