/** The words of the charters and of questions, so that what is none of them may be taken for a name. */
import type { Catalog } from "../../schemas/catalog.ts";
import { JAMAIS_UN_NOM } from "./noms.ts";
import { civilite, mots } from "./plat.ts";

export type Vocabulaire = {
  /** Small words and verbs that are nobody's name, even after « Mme ». */
  petits: Set<string>;
  /** Everyday words: the small ones and those of the data, plain. */
  courants: Set<string>;
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
    const { sujets, dispositifs, territoires, glossaire, ailleurs, editions } = catalog;
    for (const texte of textesDe([editions, dispositifs, territoires, glossaire, ailleurs]))
      apprend(texte, courants, propres);
    for (const texte of textesDe([sujets, catalog.phrases, catalog.dialogues]))
      apprend(texte, courants, undefined);
    const lieux = territoires.flatMap((t) => [t.nom, t.lieu, ...t.mots]);
    fait = {
      petits,
      courants,
      propres,
      lieux: new Set(lieux.flatMap((l) => mots(l).map((m) => m.mot))),
    };
    faits.set(sujets, fait);
  }
  return fait;
}

/** Every text inside the data. */
function textesDe(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textesDe);
}

function apprend(texte: string, courants: Set<string>, propres: Set<string> | undefined): void {
  const lus = mots(texte);
  for (const [i, { mot, majuscule, index, fin }] of lus.entries()) {
    const avant = lus[i - 1];
    if (avant && civilite(avant.mot)) continue;
    courants.add(mot);
    const brut = texte.slice(index, fin);
    const sigle = brut.length > 1 && brut === brut.toUpperCase() && /\p{L}/u.test(brut);
    const dedans = avant !== undefined && !/[.!?:;…«"–\n]/.test(texte.slice(avant.fin, index));
    if (majuscule && (sigle || dedans)) propres?.add(mot);
  }
}
