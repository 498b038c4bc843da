/** Which words of a question the charters and their known questions never use: many of them, and it is about something else. */
import type { Catalog } from "../../schemas/catalog.ts";
import { lis } from "../reading/expressions.ts";
import { ANNONCE } from "../reading/noms.ts";
import { civilite, mots } from "../reading/plat.ts";
import { racine } from "../reading/racines.ts";
import { motsPleins } from "../reading/traits.ts";
import { vocabulaire } from "../reading/vocabulaire.ts";

const connues = new WeakMap<Set<string>, Set<string>>();

/** Stems of every word of the data. Built at the first question. */
function racinesDe(catalog: Catalog): Set<string> {
  const { vus } = vocabulaire(catalog);
  let racines = connues.get(vus);
  if (!racines) {
    racines = new Set([...vus].map(racine));
    connues.set(vus, racines);
  }
  return racines;
}

/** Names of people: what follows a title, and capitals inside a sentence. */
function noms(text: string): Set<string> {
  const lus = mots(text);
  return new Set(
    lus
      .filter((mot, i) => {
        const avant = lus[i - 1]?.mot ?? "";
        return (i > 0 && mot.majuscule) || civilite(avant) !== undefined || ANNONCE.has(avant);
      })
      .map(({ mot }) => mot),
  );
}

/** The share of the words that carry a subject and stand nowhere in the data, 0 to 1; names of people aside. */
export function partInconnue(catalog: Catalog, text: string): number {
  const siens = noms(text);
  const pleins = motsPleins(lis(text).plats).filter((mot) => !siens.has(mot));
  if (!pleins.length) return 1;
  const racines = racinesDe(catalog);
  return pleins.filter((mot) => !racines.has(racine(mot))).length / pleins.length;
}
