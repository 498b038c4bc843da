/** What an order received on a day must lead to, and when. */
import { dateDe, type Role } from "../../reading/roles.ts";
import { dis } from "../../time.ts";
import { limiteDe } from "../echeances.ts";
import { type Calcule, type Donnees, disLimite, dit, fait } from "./donnees.ts";
import { rendu } from "./rendu.ts";

const VISITES: Role[] = ["visite", "premiere-visite"];
const REMISE: Role[] = ["remise"];

export function commande(d: Donnees): Calcule {
  const recue = dateDe(d.roles, "commande");
  const dus = Object.values(d.edition.echeances).filter((e) => e.ancre === "commande");
  if (!recue || !dus.length) return { bloc: "commande", faits: [] };
  return {
    bloc: "commande",
    faits: [
      fait(
        d,
        "fait-commande",
        recue.semaine ? dit(d, "compte-du-lundi", { jour: dis(recue.jour) }) : dis(recue.jour),
      ),
      ...dus.flatMap((echeance) => {
        const { limite } = limiteDe(d.edition, echeance, recue.jour, d.territoire.feries);
        return [
          {
            libelle: echeance.libelle,
            valeur: dit(d, "au-plus-tard", { jour: disLimite(d, limite) }),
          },
          ...rendu(
            d,
            limite,
            echeance.libelle,
            ...(echeance["ferme-par"] === "visite" ? VISITES : REMISE),
          ).faits,
        ];
      }),
    ],
  };
}
