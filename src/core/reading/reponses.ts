/** Short answers to a question: yes, no, I do not know, never mind, why. */
import { plat } from "./plat.ts";

const dit = (motif: RegExp) => (text: string) => motif.test(plat(text));

/** So short that it can only be an answer: « oui », « non merci », « laisse tomber va ». */
export const estBref = (text: string): boolean => text.trim().split(/\s+/).length <= 4;

export const estOui = dit(
  /^(?:oui|ouais|ok|yes|bien sur|tout a fait|d'accord|exact|c'est (?:ca|bon)|voila|vas-y|volontiers|une autre|ajoute|confirme[rz]?)\b/,
);
export const estNon = dit(
  /^(?:non|nan|pas du tout|surtout pas|elle refuse|il refuse|refuse?|annule[rz]?|garde[rz]?|laisse|stop)\b/,
);
export const estPourquoi = dit(/^(?:pourquoi|pk|pkoi|pq)\b/);
export const neSaitPas = dit(
  /^(?:je )?(?:ne )?(?:sais|sait) pas|^(?:je )?sais pas|^pas encore|^aucune idee|^a voir|^passer?$|^plus tard$|^jsp$/,
);
/** « annule », « laisse tomber »: the question itself is given up. */
export const renonce = dit(
  /^(?:annule[rz]?|abandonne[rz]?|laisse(?: tomber)?|rien|ne rien noter|non|stop|arrete|oublie)\b/,
);
/** A « non » inside a dialog is an answer; only these words give the dialog up. */
export const abandonne = dit(/^(?:annule[rz]?|abandonne[rz]?|stop|laisse tomber|arrete)\b/);
export const estRecap = dit(/^recap/);
/** The recap is right as it is. */
export const valide = dit(
  /^(?:oui|ok|ouais|c'est bon|c'est ca|exact|valide[rz]?|enregistre[rz]?(?: la demande)?|envoie|confirme[rz]?|parfait|d'accord)\b/,
);
/** « non en fait », « plutôt », « change la nature »: an earlier answer is meant. */
export const rectifie = dit(
  /^(?:non[, ]+(?:en fait|c'est|plutot|je)|en fait|plutot|pardon|erreur|je me suis tromp|change[rz]? |corrige[rz]? )/,
);
export const veutChanger = dit(/^(?:change|corrige|modifie)/);
/** No other measure, no other support. */
export const estAucun = dit(/^(?:non|aucun(?:e)?|rien|nan|pas d'autre|0|neant)\b/);
export const ditAucunAutre = dit(
  /\b(?:pas d'autre|aucune? autre|sans autre) (?:mesure|accompagnement|suivi|dispositif)/,
);

/** What to do with a draft. */
export function sortDuBrouillon(text: string): "garder" | "supprimer" | "continuer" | undefined {
  const lu = plat(text);
  if (/^(?:garde|oui)/.test(lu)) return "garder";
  if (/^(?:supprime|efface|jette|non)/.test(lu)) return "supprimer";
  return /^(?:continue|reprend)/.test(lu) ? "continuer" : undefined;
}

/** A word of fact beside dates: « commission le 12 », « démarré le 1er ». */
export const parleDeCommission = dit(/commission|\bcttf\b|\bctf\b/);
export const parleDeDebut = dit(/debut|demarr|depart|commenc|depuis|a partir|du \d/);
export const parleDeFin = dit(/\bfin\b|termine|echeance|terme|finit/);
export const demandeUneDefinition = dit(
  /\b(?:c(?:'est)? (?:koi|quoi)|qu'est[ -]ce|definition|defini[rt]?|veut dire|signifie)\b/,
);
