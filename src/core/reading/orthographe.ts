/** « relogemen », « comande »: a word that nothing knows is read as the charters' word one letter away. */
import { distance } from "fastest-levenshtein";
import type { Catalog } from "../../schemas/catalog.ts";
import { ANNONCE } from "./noms.ts";
import { civilite, mots } from "./plat.ts";
import { vocabulaire } from "./vocabulaire.ts";

/** Shorter words are too near to many others. */
const LETTRES_MIN = 6;

const ranges = new WeakMap<Set<string>, Map<string, string[]>>();

/** The charters' words by their first two letters. */
function parDebut(ecrits: Set<string>): Map<string, string[]> {
  let range = ranges.get(ecrits);
  if (!range) {
    range = new Map();
    for (const mot of ecrits) {
      if (mot.length < LETTRES_MIN - 1 || /\d/.test(mot)) continue;
      const cle = mot.slice(0, 2);
      const siens = range.get(cle);
      if (siens) siens.push(mot);
      else range.set(cle, [mot]);
    }
    ranges.set(ecrits, range);
  }
  return range;
}

/** Names stand as they are: what follows a title, and capitals. Two words as near: left as typed. */
export function corrigeLesFautes(catalog: Catalog, text: string): string {
  const { ecrits, vus, lieux } = vocabulaire(catalog);
  let reste = text;
  const lus = mots(text);
  for (let i = lus.length - 1; i >= 0; i--) {
    const { mot, index, fin, majuscule } = lus[i]!;
    const avant = lus[i - 1]?.mot ?? "";
    if (majuscule || mot.length < LETTRES_MIN || vus.has(mot) || lieux.has(mot)) continue;
    if (/\d/.test(mot) || civilite(avant) || ANNONCE.has(avant)) continue;
    const proches = (parDebut(ecrits).get(mot.slice(0, 2)) ?? []).filter(
      (c) => Math.abs(c.length - mot.length) <= 1 && distance(c, mot) === 1,
    );
    const [seul, autre] = proches;
    if (seul && !autre) reste = reste.slice(0, index) + seul + reste.slice(fin);
  }
  return reste;
}

/** « 24 moi », « jusquau 31 », « le gts davril », « sarrete »: what hurry leaves out of dates and lengths. */
export const enEntier = (text: string): string =>
  text
    .replace(/(\d) ?moi(?![\p{L}])/giu, "$1 mois")
    .replace(/(?<![\p{L}])juska?[ '’]?(?=kan|qd|quand|koi)/giu, "jusqu'à ")
    .replace(/(?<![\p{L}])cmd(?![\p{L}])/giu, "commande")
    .replace(/(?<![\p{L}])jusqu[ '’]?[aà](u?)(?![\p{L}])/giu, "jusqu'à$1")
    .replace(/jusqu'àu/giu, "jusqu'au")
    .replace(/(?<![\p{L}])d ?(?=avril|ao[uû]t|octobre)/giu, "d'")
    .replace(/(?<![\p{L}])s ?(?=arr[êe]t|ach[èe]v)/giu, "s'")
    .replace(/(?<![\p{L}])l(?=ass?ll)/giu, "l'");
