/** What an order received on a day must lead to, and when. */
import { phrase } from "../../contexte.ts";
import { dis } from "../../time.ts";
import { limiteDe } from "../echeances.ts";
import { type Donnees, disLimite, type Fait } from "./donnees.ts";

export function commande(d: Donnees): Fait[] {
  const [recue] = d.jours;
  if (!recue) return [];
  const dus = Object.values(d.edition.echeances).filter((e) => e.ancre === "commande");
  if (!dus.length) return [];
  return [
    { libelle: phrase(d.ctx, "fait-commande"), valeur: dis(recue) },
    ...dus.map((echeance) => ({
      libelle: echeance.libelle,
      valeur: phrase(d.ctx, "au-plus-tard", {
        jour: disLimite(d, limiteDe(d.edition, echeance, recue, d.territoire.feries).limite),
      }),
    })),
  ];
}
