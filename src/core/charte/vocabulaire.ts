/** Which words of a question the charters and their known questions never use: many of them, and it is about something else. */
import type { Catalog } from "../../schemas/catalog.ts";
import { lis } from "../reading/expressions.ts";
import { ANNONCE } from "../reading/noms.ts";
import { civilite, mots } from "../reading/plat.ts";
import { racine } from "../reading/racines.ts";
import { motsPleins } from "../reading/traits.ts";

type Donnees = Pick<Catalog, "editions" | "sujets" | "dispositifs" | "glossaire">;

const connus = new WeakMap<Catalog["editions"], Set<string>>();

/** Stems of every word of the data. Built at the first question. */
function vocabulaireDe({ editions, sujets, dispositifs, glossaire }: Donnees): Set<string> {
  let vocabulaire = connus.get(editions);
  if (vocabulaire) return vocabulaire;
  vocabulaire = new Set<string>();
  const apprends = (valeur: unknown): void => {
    if (typeof valeur === "string")
      for (const mot of lis(valeur.replace(/[*|]/g, " ")).plats) vocabulaire!.add(racine(mot));
    else if (typeof valeur === "object" && valeur !== null) Object.values(valeur).forEach(apprends);
  };
  apprends([
    sujets,
    dispositifs,
    glossaire,
    editions.map((e) => [e.reponses, e.cumul, e.secteurs]),
  ]);
  connus.set(editions, vocabulaire);
  return vocabulaire;
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
export function partInconnue(catalog: Donnees, text: string): number {
  const siens = noms(text);
  const pleins = motsPleins(lis(text).plats).filter((mot) => !siens.has(mot));
  if (!pleins.length) return 0;
  const vocabulaire = vocabulaireDe(catalog);
  return pleins.filter((mot) => !vocabulaire.has(racine(mot))).length / pleins.length;
}
