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
  // Not a date: « le 16/06/2026 » names nobody.
  /(?<!\d)(?<!\d[/.-])(?!\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?![\s./-]?\d))\+?\d(?:[\s.\-/]?\d){4,}(?:-\p{L}{1,3}\b)?/gu,
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\d[\p{L}\p{N}]*\d)(?=[\p{L}\p{N}]*\p{L})[\p{L}\p{N}]{5,}/gu,
  /\b(?:n[ée]e?s?|naissance)\b.{0,12}?\d[\d\s/.-]*(?:\p{L}+\s\d{4})?/giu,
  /\b\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|av|boulevard|bd|place|impasse|all[ée]e|chemin|quai|route|cours|square)\s(?:[\p{L}'’-]+\s?){1,4}/giu,
];

/** After these any word names somebody; after the second ones, any word that the data does not know. */
const TITRES = new Set(
  "mlle melle madame monsieur mme mr m dame dames messieurs mesdames".split(" "),
);
const MENAGES = new Set(
  "famille fam menage couple foyer epoux appelle nomme nommee prenom".split(" "),
);
const VERBES = new Set(
  "peut peuvent a ont est sont veut veulent doit doivent va vont aura aurait avait etait demande refuse souhaite".split(
    " ",
  ),
);
const PARTICULES = new Set(
  "de du d des le la les l el al ben bel van von der den da di dos do ait saint st".split(" "),
);

export function masque(text: string, noms: Noms, v: Vocabulaire): string {
  const chiffre = CHIFFRES.reduce((t, motif) => t.replace(motif, ` ${MASQUE} `), text);
  const lus = mots(chiffre);
  const { surs, doutes } = menagesDe(chiffre, noms.dossiers);
  const siens = [...surs, ...doutes];
  const caches = new Set<number>();
  for (const [i, mot] of lus.entries()) {
    const nomme = siens.some(({ debut, fin }) => mot.index >= debut && mot.fin <= fin);
    if ((nomme && !civilite(mot.mot) && !v.lieux.has(mot.mot)) || suspect(chiffre, lus, i, noms, v))
      caches.add(i);
    if (TITRES.has(mot.mot)) for (const j of apres(lus, i, v.petits)) caches.add(j);
    if (MENAGES.has(mot.mot) || ANNONCE.has(mot.mot))
      for (const j of apres(lus, i, v.courants)) caches.add(j);
    if (ouvre(chiffre, lus, i)) for (const j of sujet(lus, i, v)) caches.add(j);
  }
  return efface(chiffre, lus, caches);
}

const ouvre = (text: string, lus: Mot[], i: number): boolean =>
  i === 0 || /[.!?:;\n]/.test(text.slice(lus[i - 1]!.fin, lus[i]!.index));

/**
 * A word that the data does not know, with its capital or not, or a word of somebody's name. Were
 * only known names masked, what is not masked would tell that nobody bears it.
 */
function suspect(text: string, lus: Mot[], i: number, noms: Noms, v: Vocabulaire): boolean {
  const { mot, majuscule } = lus[i]!;
  if (!/\p{L}/u.test(mot) || v.lieux.has(mot) || civilite(mot) || mot.length < 2) return false;
  if (noms.estUnNom(mot) && !PARTICULES.has(mot) && !v.courants.has(mot)) return true;
  if (!majuscule) return !v.courants.has(mot) && !v.petits.has(mot);
  const crie = !/\p{Ll}/u.test(text);
  return ouvre(text, lus, i) || crie ? !v.courants.has(mot) : !v.propres.has(mot);
}

/** The words that go on like a name after one that announces it; `connus` are none. */
function apres(lus: Mot[], i: number, connus: Set<string>): number[] {
  const pris: number[] = [];
  const titre = TITRES.has(lus[i]!.mot);
  for (let j = i + 1; j < lus.length && pris.length < 5; j++) {
    const { mot, majuscule } = lus[j]!;
    const suivant = lus[j + 1];
    const particule = PARTICULES.has(mot) && suivant && !connus.has(suivant.mot);
    if (civilite(mot) || (connus.has(mot) && !particule && !(majuscule && (titre || pris.length))))
      break;
    pris.push(j);
  }
  return pris;
}

/** « karim haddad peut avoir… »: words that nothing knows, then a verb: somebody. */
function sujet(lus: Mot[], i: number, v: Vocabulaire): number[] {
  const pris: number[] = [];
  let j = i;
  while (lus[j] && !v.courants.has(lus[j]!.mot)) pris.push(j++);
  return lus[j] && VERBES.has(lus[j]!.mot) ? pris : [];
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
