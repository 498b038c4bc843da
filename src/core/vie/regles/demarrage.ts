/** The day from which the measure runs, where the text does not date it. */
import type { Valeur } from "../../../model.ts";
import { dis, finDePeriode } from "../../time.ts";
import { permet, type Regle, refuse } from "../verdict.ts";
import { dejaLa, derniere, jourDit } from "./communs.ts";
import { dureeAdmise, dureeInitiale } from "./duree.ts";
import { plafond } from "./plafond.ts";

export const demarrage: Regle = (cas) => {
  const { dossier, values } = cas;
  if (dossier.statut === "en-cours" || dossier.statut === "terminee")
    return refuse("vie-deja-commencee");
  if (dossier.statut !== "attente") return refuse(`vie-statut-${dossier.statut}`);
  const tard = dejaLa(cas);
  if (tard) return tard;
  const le = jourDit(cas);
  const source =
    dossier.etapes.findLast((e) => e.type === "decision" && e.values.sens === "accordee") ??
    derniere(dossier, "commande");
  const recue = source?.values.le ?? source?.values.recue;
  if (typeof recue === "string" && le < recue)
    return refuse("vie-debut-avant-decision", {
      values: { debut: dis(le), jour: dis(recue) },
      champ: "le",
    });
  const mois: Valeur = values.mois ?? source?.values.mois ?? null;
  if (typeof mois !== "number") return refuse("vie-duree-inconnue", { champ: "mois" });
  const pour = { ...cas, values: { ...values, mois } };
  const trop = plafond(pour, 0, mois) ?? dureeAdmise(pour, dureeInitiale(cas), "duree");
  if (trop) return trop;
  return permet({ ...values, mois, debut: le, fin: finDePeriode(le, mois) });
};
