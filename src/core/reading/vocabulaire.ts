/** The words of the charters and of questions, so that what is none of them may be taken for a name. */
import type { Catalog } from "../../schemas/catalog.ts";
import { JAMAIS_UN_NOM } from "./noms.ts";
import { civilite, mots, plat } from "./plat.ts";

export type Vocabulaire = {
  /** Small words and verbs that are nobody's name, even after « Mme ». */
  petits: Set<string>;
  /** Everyday words: the small ones and those of the data, plain. */
  courants: Set<string>;
  /** Those that the charters themselves write. */
  ecrits: Set<string>;
  /** Everyday words, and every word of the known questions, names that they invent included. */
  vus: Set<string>;
  /** Words that the data writes with a capital inside a sentence: acronyms, places, offices. */
  propres: Set<string>;
  /** Words that name a territory: nobody's name, even if somebody bears it. */
  lieux: Set<string>;
};

/** Small words of any question, and verbs that follow « Mme » or « la famille » without being a name. */
const PETITS = `je tu nous vous ils elles leur lui y en ne n pas plus moins tres trop peu si que quoi dont ou est ce qu
  quel quelle quels quelles comment combien pourquoi quand qui ai as a ont avons avez suis es est sommes etes sont
  etait etaient sera seront serait peut peux peuvent pouvez pourrait veut veux veulent voudrait doit dois doivent
  faut faudrait fait font faire dit disent va vont aller refuse refusent accepte demande demandent habite vit
  souhaite souhaitent ne etre avoir deja toujours jamais encore aussi bonjour bonsoir salut merci svp stp
  existe existent avez auriez aurait quelqu quelque quelques meme autre autres celui celle ceux cela ca mon ma mes
  ton ta tes son sa ses notre nos votre vos un une des du de la le les l d et mais donc or ni car selon entre depuis
  pendant apres avant contre vers chez lors alors ainsi parce puisque oui non voila voici peut-on faut-il est-ce`;

const faits = new WeakMap<Catalog["sujets"], Vocabulaire>();

/** Read once for all the data; names that its examples hold are left out. */
export function vocabulaire(catalog: Catalog): Vocabulaire {
  let fait = faits.get(catalog.sujets);
  if (!fait) {
    const petits = new Set([...JAMAIS_UN_NOM, ...PETITS.split(/\s+/)]);
    const courants = new Set(petits);
    const propres = new Set<string>();
    const lus = new Map<string, string>();
    const { sujets, dispositifs, territoires, glossaire, ailleurs, editions } = catalog;
    const chartes = textesDe([editions, dispositifs, territoires, glossaire, ailleurs]);
    for (const texte of new Set(chartes)) apprend(texte, lus, courants, propres);
    const ecrits = new Set(courants);
    for (const texte of new Set(textesDe([sujets, catalog.phrases, catalog.dialogues])))
      apprend(sansNomsDExemple(texte), lus, courants, undefined);
    const fois = comptes(exemplesDe([sujets, editions]), lus);
    for (const [mot, n] of fois) if (n >= QUESTIONS) courants.add(mot);
    const lieux = territoires.flatMap((t) => [t.nom, t.lieu, ...t.mots]);
    fait = {
      petits,
      courants,
      ecrits,
      vus: new Set([...courants, ...fois.keys()]),
      propres,
      lieux: new Set(lieux.flatMap((l) => mots(l).map((m) => m.mot))),
    };
    faits.set(sujets, fait);
  }
  return fait;
}

/** Questions as people type them: they may name somebody. */
const EXEMPLES = "exemples";

/** « bris de glace Schmitt Thann »: a capital inside a sentence of ours is an invented name. */
const sansNomsDExemple = (texte: string): string =>
  texte.replace(/(?<=[\p{L},.«] ?)(?<!^)\b\p{Lu}\p{Ll}[\p{L}'’-]*/gu, " ");

/** Every text inside the data, but for the questions. */
function textesDe(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([cle, v]) => (cle === EXEMPLES ? [] : textesDe(v)));
}

function exemplesDe(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([cle, v]) =>
    cle === EXEMPLES && Array.isArray(v) ? v.map(String) : exemplesDe(v),
  );
}

/** In how many questions a word stands before it is everyone's: an invented name comes back less often. */
const QUESTIONS = 6;

/** In how many questions each word stands. */
function comptes(exemples: string[], lus: Map<string, string>): Map<string, number> {
  const fois = new Map<string, number>();
  for (const exemple of new Set(exemples)) {
    const siens = new Set<string>();
    apprend(exemple, lus, siens, undefined);
    for (const mot of siens) fois.set(mot, (fois.get(mot) ?? 0) + 1);
  }
  return fois;
}

const FIN_DE_PHRASE = /[.!?:;…«"–\n]/;
const MOT = /[\p{L}\p{M}\p{N}]+/gu;

/** `lus`: each word of the data is made plain once. */
function apprend(
  texte: string,
  lus: Map<string, string>,
  courants: Set<string>,
  propres: Set<string> | undefined,
): void {
  let avant: { mot: string; fin: number } | undefined;
  for (const { 0: brut, index } of texte.matchAll(MOT)) {
    const mot = lus.get(brut) ?? plat(brut);
    lus.set(brut, mot);
    const nomme = avant !== undefined && civilite(avant.mot) !== undefined;
    const dedans = avant !== undefined && !FIN_DE_PHRASE.test(texte.slice(avant.fin, index));
    avant = { mot, fin: index + brut.length };
    if (nomme) continue;
    courants.add(mot);
    const sigle = brut.length > 1 && brut === brut.toUpperCase() && brut !== brut.toLowerCase();
    if (/^\p{Lu}/u.test(brut) && (sigle || dedans)) propres?.add(mot);
  }
}
