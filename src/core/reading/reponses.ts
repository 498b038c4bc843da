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
  /^(?:non )?(?:je )?(?:ne )?(?:sais|sait) pas|^(?:je )?sais pas|^pas encore|^aucune idee|^a voir|^passer?$|^plus tard$|^jsp\b(?: (?:encore|trop|moi))?[ .!]*$/,
);
/** « annule », « laisse tomber »: the question itself is given up, and nothing else is said. */
export const renonce = dit(
  /^(?:(?:non )?(?:annule[rz]?|abandonne[rz]?|laisse(?: tomber)?|rien|ne rien noter|stop|arrete|oublie)|non|nan|non merci)(?: (?:tout|ca|va|svp|stp|merci))*[ !.]*$/,
);
/** « annule », « laisse tomber », « stop »: given up in so many words, where a « non » would be an answer. */
export const laisseTomber = dit(
  /^(?:(?:non[ ,]+)?(?:annule[rz]?|abandonne[rz]?|laisse(?:[sz])?(?: tomber)?|stop|arrete|oublie|rien|peu importe)|non merci)(?: (?:tout|ca|va|svp|stp|merci))*[ !.]*$/,
);
/** A yes and nothing else. */
export const ouiSeul = dit(
  /^(?:oui|ouais|ok|yes|exact|voila|c'est (?:ca|elle|lui|eux|bien (?:ca|elle|lui))|une autre)(?: (?:oui|merci|c'est (?:ca|elle|lui)|exact|une autre|elle|lui))*[ !.]*$/,
);
/** A « non » inside a dialog is an answer; only these words give the dialog up. */
export const abandonne = dit(/^(?:annule[rz]?|abandonne[rz]?|stop|laisse tomber|arrete)\b/);
export const estRecap = dit(/^recap/);
/** The recap is right as it is. */
export const valide = dit(
  /^(?:oui|ok|ouais|c'est bon|c'est ca|exact|valide[rz]?|enregistre[rz]?(?: la demande)?|confirme[rz]?|parfait|d'accord)\b/,
);
/** « envoie », « envoie la demande »: it is to go out. */
export const demandeLEnvoi = dit(/^(?:envoi[es]?r?|envoyer|transmets?|transmettre)\b/);
/** The questions that are left may wait. */
export const remetLeReste = dit(
  /^(?:le reste|la suite|tout le reste)(?: (?:plus tard|apres|on verra|demain))?[ !.]*$|^(?:je )?(?:complete\w*|finir\w*|finis) (?:le reste )?(?:plus tard|apres|demain)|^enregistre(?:r|z)?(?: (?:la demande|comme ca|quand meme|deja))*[ !.]*$/,
);
/** « non en fait », « plutôt », « change la nature »: an earlier answer is meant. */
export const rectifie = dit(
  /^(?:non[, ]+(?:en fait|c'est|c'?etait|plutot|je)|en fait|plutot|pardon|erreur|je me suis tromp|change[rz]? |corrige[rz]? )/,
);
export const veutChanger = dit(/^(?:change|corrige|modifie)/);
/** No other measure, no other support. */
export const estAucun = dit(
  /^(?:(?:non|nan)(?: (?:rien|aucune?|merci))?$|aucun(?:e)?\b|rien\b|pas d'autre|0$|neant|(?:elle|il|ils) n'?en a(?:ont)? pas|(?:elle|il) en a pas)/,
);
export const ditAucunAutre = dit(
  /\b(?:pas d'autre|aucune? autre|sans autre) (?:mesure|accompagnement|suivi|dispositif)/,
);

/** What to do with a draft. */
export function sortDuBrouillon(text: string): "garder" | "supprimer" | "continuer" | undefined {
  const lu = plat(text);
  if (
    /^(?:(?:oui|non|ok|nan)[, ]+)?(?:supprime|efface|jette|(?:ne |n')?(?:la |le )?garde[rz]? pas|poubelle)/.test(
      lu,
    )
  )
    return "supprimer";
  if (/^(?:garde|oui)/.test(lu)) return "garder";
  return /^(?:continue|reprend)/.test(lu) ? "continuer" : undefined;
}

/** What to do with a note that says too much. */
export function sortDeLaNote(text: string): "neutre" | "sans" | "garde" | undefined {
  const lu = plat(text);
  if (/^(?:oui|ok|neutre|reformule|enregistre)/.test(lu)) return "neutre";
  if (/^(?:sans|retire|enleve)/.test(lu)) return "sans";
  return /^(?:garde|mes mots|tel quel|comme ca)/.test(lu) ? "garde" : undefined;
}

export const demandeUneDefinition = dit(
  /\b(?:c(?:'?est)? (?:koi|quoi)|k?oi c'est|quoi (?:un|une|le|la|les)\b|qu'?est[ -]ce|keske?c?|definition|defini[rt]?|def|ve?ut? dire|signifie|sigles?|acronyme|abreviation|ca veut dire|sens de)\b/,
);

export const parleDeSigle = dit(/\b(?:sigles?|acronyme|abreviation|ve?ut? dire|signifie)\b/);

/** « le RMI aujourd'hui », « ça s'appelle comment maintenant ». */
export const parleDAujourdhui = dit(
  /\b(?:aujourd'?hui|maintenant|actuel\w*|equivalent|remplace|nouveau nom|de nos jours|correspond)\b/,
);

/** A fact that is past, or not sure: it is asked again rather than taken. */
export const estIncertain = dit(
  /peut[ -]etre|je crois|il me semble|\bavait\b|\baurait\b|\bancien|l'an dernier|l'annee derniere|c'est fini|\bfinie?\b|terminee?|\barretee?\b/,
);
/** The text without where somebody comes from: « sort de chrs », « sortie de prison ». */
export const sansSorties = (text: string): string =>
  text.replace(
    /(?<![\p{L}])(?:sort|sorti|sortie|sortant|sortante|sortis)\s+(?:de\s+|du\s+|d['’]\s*|d['’]un\s+)\p{L}+/giu,
    " ",
  );
/** The text without what it denies or says past: « pas de masp », « plus au chrs ». */
export const sansNies = (text: string): string =>
  sansSorties(
    text.replace(
      /(?<![\p{L}])(?:pas|ni|plus|aucune?|sans)\s+(?:de\s+|d['’]\s*|en\s+|une?\s+|la\s+|le\s+|au\s+|aux\s+|[àa]\s+la\s+|chez\s+)?\p{L}+/giu,
      " ",
    ),
  );
/** « pas trop d'accord », « n'adhère pas »: a yes that is denied is no yes. */
export const estNie = dit(/\bpas\b|\bn'|\bni\b|\bjamais\b|refus|\bcontre\b|\bplus\b|mefian|hesit/);
