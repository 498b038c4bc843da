/** Is a message the rest of the last question: « et en Charente ? », « et si c'est le 16 ? », « pourquoi ? » */
import { plat } from "./plat.ts";

const DEBUT =
  /^(?:ok |d'accord |ah |oui |bon |super |merci |hm+ |euh )*(?:et|ou alors|ou|mais|sinon|meme (?:question|chose)|pareil|idem|du coup|alors|donc)\b[ ,:]*/;
/** Openings of a fragment that cannot stand alone. */
const FRAGMENT =
  /^(?:(?:c'est (?!pas |quoi|koi)|c (?!pas |quoi|koi)|ca |pour |en |a |au |aux |dans |chez |avec |si |le |la |les |l'|un |une |quand|qd |kan |combien|cb |a partir|jusqu|qui |ki |ou |quel|lequel|laquelle|[a-z]+[a-z ]* aussi\b)|\d)/;
/** « elle démarre quand ? », « du coup il part quel jour ? »: said of what the turn before was about. */
const REPREND =
  /^(?:elles?|ils?|ca|dont|celle|celui|laquelle|lequel)\b|^(?:on|je|nous) (?:veu\w*|voudr\w+|va|vais|peu\w*|souhait\w+|doi\w*) (?:l[ae]|les|en)\b|\b(?:la[- ]?dedans|dedans|du coup|(?:dans|ds) ce cas|ce (?:papier|document|delai|calendrier|total|chiffre|nombre)|avec ca|apres ca)\b/;
/** « ça va ? », « et toi ? »: about nothing at all. */
const POLITESSE =
  /^(?:et )?(?:bonjour |salut |coucou )?(?:(?:comment )?(?:ca|tu|vous) (?:va|vas|allez|roule|gaze)(?: bien)?|ca (?:marche|baigne)|(?:et )?(?:toi|vous))[ ?!.]*$/;
/** Words of a follow-up that name no topic by themselves. */
export const GENERIQUES = new Set(
  "mene menerait donne donnerait partir court courir passe passent exactement precisement combien fois temps quand comment aussi dernier derniere premier premiere delai date limite jour jours heure commence compte compter debut depuis jusqu jusque vrai obligatoire ecrit dit concretement exact maximum minimum".split(
    " ",
  ),
);

/** « et chez nous ? », « et ici ? » */
export const estChezNous = (text: string): boolean =>
  /\b(?:chez (?:nous|moi)|ici|pour nous|notre (?:charte|territoire|departement))\b/.test(
    plat(text),
  );
/** « nous ou la Charente ? », « compare la durée avec l'Alsace »: the person's own territory is meant beside. */
export const avecLeSien = (text: string): boolean =>
  estChezNous(text) ||
  /\b(?:nous ou|ou nous|entre nous et|que nous|compar\w*(?: [a-z']+){0,4} (?:avec|a))\b/.test(
    plat(text),
  );

/** « et celui d'après ? »: how many meetings later than the one said, once for each time it is asked. */
export const seancesPlusLoin = (text: string): number =>
  plat(text).match(/\b(?:celui|le gts|la commission) (?:d['’ ]?apres|encore apres|suivant)\b/g)
    ?.length ?? 0;

/** Words beside a territory that name nothing more: « ailleurs, en Alsace par ex ». */
export const AUTOUR_D_UN_LIEU = new Set(
  "ailleurs ex exemple meme question pareil chez nous moi ici charte texte territoire celui celle ceux celles".split(
    " ",
  ),
);

/** More words than these make a question of its own. */
const MOTS_MAX = { lie: 14, reprend: 10, fragment: 5 };

export type Suite = { /** What is left without « et », « mais ». */ reste: string; lie: boolean };

/** `undefined`: a message of its own. `lie`: it says that it follows. */
export function suiteDe(text: string): Suite | undefined {
  const lu = plat(text);
  if (POLITESSE.test(lu)) return undefined;
  const lie = DEBUT.exec(lu)?.[0];
  const nombre = lu.split(/[\s']+/).length;
  if (lie) return nombre <= MOTS_MAX.lie ? { reste: lu.slice(lie.length), lie: true } : undefined;
  if (nombre <= MOTS_MAX.reprend && REPREND.test(lu)) return { reste: lu, lie: true };
  if (nombre <= MOTS_MAX.fragment && FRAGMENT.test(lu)) return { reste: lu, lie: false };
  return undefined;
}

export const EXPLICATIONS = {
  source:
    /^(?:(?:et |ok |c'est quoi )?(?:la |les |ta |tes |ton )?(?:sources?|cite|citation|reference|texte exact)|c(?:'est)? ecrit ou|ou (?:est-ce que )?c(?:'est)? ecrit|ou tu (?:as )?vu? ca|d'ou (?:ca sort|tu sors ca|ca vient)|quel article|montre(?:-moi)? (?:le texte|la phrase))[ ?!.]*$/,
  pourquoi:
    /^(?:et |ah bon |mais )?(?:pourquoi|pk|pkoi|pq|prk|comment ca|explique[rz]?(?:[- ]moi)?|d'ou (?:ca )?vient ce calcul|comment tu (?:calcules|trouves)|detaille)(?: ca| donc| stp| svp)?[ ?!.]*$/,
  sur: /^(?:(?:t'?es|tu es|tes|t|vous etes|c'est) (?:vraiment |bien )?(?:su?re?s?|certain)(?: de (?:toi|ca|vous))?|sur|vraiment|ah bon|serieux|c'est vrai(?: ca)?|tu confirmes|vous confirmez|certain)[ ?!.]*$/,
} as const;
export type Explication = keyof typeof EXPLICATIONS;
const GENRES = Object.keys(EXPLICATIONS) as Explication[];

/** « t'es sûr ? source ? »: both ask for the sentence. */
export function explicationDe(text: string): Explication | undefined {
  const demandees = plat(text)
    .split(/[?!.,;]+/)
    .filter((partie) => /[a-z]/.test(partie))
    .map((partie) => GENRES.find((e) => EXPLICATIONS[e].test(partie.trim())));
  if (!demandees.length || demandees.includes(undefined)) return undefined;
  return GENRES.find((e) => demandees.includes(e));
}

const COMPARER =
  /\b(?:compar\w*|(?<!comme )partout|(?:tous|toutes) les (?:territoires?|chartes?|departements?|textes)|les (?:4|quatre|5|cinq) (?:territoires?|chartes?|textes|departements?)|chaque (?:territoire|charte|departement)|selon (?:le|les) (?:territoires?|departements?)|tableau comparatif|tableau(?= des (?:durees?|renouvellements?|regles|delais|rythmes?)))\b/;
/** Words that compare only when a place is named. */
const DIFFERENCE =
  /\b(?:differen\w*|diff|versus|vs|par rapport|a cote de|pareil|idem|meme chose|comme (?:en|dans|a|au|chez))\b/;

/** « compare », « partout »; « différence » where a territory is named: several texts side by side. */
export const estComparaison = (text: string, lieuNomme: boolean): boolean =>
  COMPARER.test(plat(text)) || (lieuNomme && DIFFERENCE.test(plat(text)));

/** What is compared, without the words that ask to compare. */
export const sansComparaison = (text: string): string =>
  plat(text).replace(new RegExp(`${COMPARER.source}|${DIFFERENCE.source}`, "g"), " ");
