/** « demande déposée le 5 janvier, en moyenne quand ? »: an average of the text, counted from the day typed. */

import { dis } from "../../time.ts";
import { decale } from "../echeances.ts";
import { ecrisQuantite } from "../ecritures.ts";
import { type Donnees, dit, type Fait, fait } from "./donnees.ts";

/** Nothing without a day, nor where the answer names no average. */
export function delaiMoyen(d: Donnees): Fait[] {
  const cle = d.edition.reponses[d.sujet]?.["delai-moyen"];
  const delai = cle === undefined ? undefined : d.edition.valeurs[cle];
  const depuis = d.jours[0];
  if (!depuis || !delai || typeof delai !== "object" || !("unite" in delai)) return [];
  return [
    fait(d, "fait-compte-depuis", dis(depuis)),
    fait(
      d,
      "fait-en-moyenne",
      dit(d, "en-moyenne", { jour: dis(decale(depuis, [delai])), delai: ecrisQuantite(delai) }),
    ),
  ];
}
