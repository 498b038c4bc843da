/** « demande déposée le 5 janvier, en moyenne quand ? »: an average of the text, counted from the day typed. */

import { dis, disMois } from "../../time.ts";
import { decale } from "../echeances.ts";
import { ecrisQuantite } from "../ecritures.ts";
import { type Donnees, dit, type Fait, fait } from "./donnees.ts";

const moisEtAn = (jour: string): string => `${disMois(jour)} ${jour.slice(0, 4)}`;

/** Nothing without a day, nor where the answer names no average. */
export function delaiMoyen(d: Donnees): Fait[] {
  const cle = d.edition.reponses[d.sujet]?.["delai-moyen"];
  const delai = cle === undefined ? undefined : d.edition.valeurs[cle];
  const dite = d.roles.dates[0];
  const depuis = d.jours[0] ?? dite?.jour;
  if (!depuis || !delai || typeof delai !== "object" || !("unite" in delai)) return [];
  return [
    fait(d, "fait-compte-depuis", dite?.mois ? moisEtAn(depuis) : dis(depuis)),
    fait(
      d,
      "fait-en-moyenne",
      dit(d, dite?.mois ? "en-moyenne-mois" : "en-moyenne", {
        jour: dite?.mois ? moisEtAn(decale(depuis, [delai])) : dis(decale(depuis, [delai])),
        delai: ecrisQuantite(delai),
      }),
    ),
  ];
}
