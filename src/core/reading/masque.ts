/** Takes out of a question whatever may name somebody. In doubt a word is masked: « … ». */
import type { Dossier } from "../../model.ts";
import { menagesDe } from "./menages.ts";
import { ANNONCE } from "./noms.ts";
import { civilite, type Mot, mots } from "./plat.ts";
import type { Vocabulaire } from "./vocabulaire.ts";

export const MASQUE = "…";

/** What is known of names: of the households seen, and of all the words of households' names. */
export type Noms = { dossiers: Dossier[]; estUnNom(mot: string): boolean };

/** E-mails, links, amounts, telephones and other long numbers, births, streets. */
const CHIFFRES = [
  /[^\s@]+@[^\s@]+/gu,
  /(?:https?:\/\/|www\.)\S+/giu,
  /\d[\d\s.,]*\s?(?:€|k€|euros?\b|eur\b)/giu,
  /(?:\+|00)?\d(?:[\s.\-/]?\d){6,}/gu,
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\d[\p{L}\p{N}]*\d)(?=[\p{L}\p{N}]*\p{L})[\p{L}\p{N}]{5,}/gu,
  /\b(?:n[ée]e?s?|naissance)\b.{0,12}?\d[\d\s/.-]*(?:\p{L}+\s\d{4})?/giu,
  /\b\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av|boulevard|bd|place|impasse|all[ée]e|chemin|quai|route|cours|square)\s(?:[\p{L}'’-]+\s?){1,4}/giu,
];

/** Words after which a name comes, whatever its letters. */
const TITRES = new Set(
  "mlle melle madame monsieur mme mr m dame dames messieurs mesdames".split(" "),
);
const MENAGES = new Set(
  "famille fam menage couple foyer epoux appelle nomme nommee prenom".split(" "),
);
const PARTICULES = new Set(
  "de du d des le la l el al ben bel van von der den da di dos do ait saint st".split(" "),
);

export function masque(text: string, noms: Noms, v: Vocabulaire): string {
  let chiffre = text;
  for (const motif of CHIFFRES) chiffre = chiffre.replace(motif, ` ${MASQUE} `);
  const lus = mots(chiffre);
  const caches = new Set<number>();
  const { surs, doutes, inconnus } = menagesDe(chiffre, noms.dossiers);
  for (const { debut, fin } of [...surs, ...doutes, ...inconnus])
    for (const [i, mot] of lus.entries())
      if (mot.index >= debut && mot.fin <= fin && !civilite(mot.mot) && !v.lieux.has(mot.mot))
        caches.add(i);
  for (const i of lus.keys()) if (suspect(chiffre, lus, i, noms, v)) caches.add(i);
  for (const i of lus.keys()) if (annonce(lus, i)) for (const j of apres(lus, i, v)) caches.add(j);
  return efface(chiffre, lus, caches);
}

/** A capital that the data does not know, or a word of somebody's name. */
function suspect(text: string, lus: Mot[], i: number, noms: Noms, v: Vocabulaire): boolean {
  const { mot, majuscule, index } = lus[i]!;
  if (!/\p{L}/u.test(mot) || v.lieux.has(mot) || civilite(mot) || mot.length < 2) return false;
  const crie = !/\p{Ll}/u.test(text);
  if (noms.estUnNom(mot)) return majuscule || !PARTICULES.has(mot);
  if (!majuscule) return false;
  const avant = lus[i - 1];
  const premier = !avant || /[.!?:;\n]/.test(text.slice(avant.fin, index));
  return premier || crie ? !v.courants.has(mot) : !v.propres.has(mot);
}

const annonce = (lus: Mot[], i: number): boolean => {
  const { mot } = lus[i]!;
  return TITRES.has(mot) || MENAGES.has(mot) || ANNONCE.has(mot);
};

/** The words that name somebody after such a word: the first, then what goes on like a name. */
function apres(lus: Mot[], i: number, v: Vocabulaire): number[] {
  const pris: number[] = [];
  const titre = TITRES.has(lus[i]!.mot);
  for (let j = i + 1; j < lus.length && pris.length < 5; j++) {
    const { mot, majuscule } = lus[j]!;
    const suivant = lus[j + 1];
    const connu = v.courants.has(mot);
    const particule = PARTICULES.has(mot) && suivant && !v.courants.has(suivant.mot);
    if (mot === "et" && suivant && civilite(suivant.mot)) break;
    if (!particule && connu && !(majuscule && titre && pris.length === 0)) break;
    pris.push(j);
  }
  return pris;
}

/** One « … » for neighbours. */
function efface(text: string, lus: Mot[], caches: Set<number>): string {
  let out = "";
  let ici = 0;
  for (const [i, { index, fin }] of lus.entries()) {
    if (!caches.has(i)) continue;
    out += `${text.slice(ici, index)}${MASQUE}`;
    ici = fin;
  }
  return (out + text.slice(ici))
    .replace(/…(?:[\s'’.-]*…)+/gu, MASQUE)
    .replace(/\s+/g, " ")
    .trim();
}
