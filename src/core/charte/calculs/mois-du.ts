/** Whether the month of an interruption is due, and how many months in all. No amount in euros: the text has none. */
import { ecartEnMois } from "../../periodes.ts";
import { dateDe } from "../../reading/roles.ts";
import { dis, disMois } from "../../time.ts";
import { type Calcule, type Donnees, dit, fait } from "./donnees.ts";
import type { Periode } from "./periode.ts";

export function moisDu(d: Donnees, { debut }: Periode): Calcule {
  const apresLe = d.edition["mois-du-apres-le"];
  const interruption = dateDe(d.roles, "interruption")?.jour;
  if (!apresLe || !interruption) return { bloc: "mois-du", faits: [] };
  const du = Number(interruption.slice(8)) > apresLe;
  const verdict = d.roles.paie && d.roles.ferme ? (du ? "oui" : "non") : undefined;
  const n =
    debut && debut <= interruption ? ecartEnMois(debut, interruption) + (du ? 1 : 0) : undefined;
  return {
    bloc: "mois-du",
    faits: [
      fait(d, "fait-interruption", dis(interruption)),
      {
        libelle: dit(d, "fait-mois", { mois: disMois(interruption) }),
        valeur: dit(d, du ? "mois-du" : "mois-non-du", { apres: apresLe }),
      },
      ...(n === undefined
        ? []
        : [fait(d, "fait-total-du", dit(d, "n-mois-depuis", { n, jour: dis(debut!) }))]),
    ],
    ...(verdict && { verdict }),
  };
}
