/** The assessment handed in: of a measure that has begun. */
import { permet, type Regle, refuse } from "../verdict.ts";
import { deja, dejaLa, depuisLeDebut } from "./communs.ts";

export const bilan: Regle = (cas) => {
  const { statut } = cas.dossier;
  if (statut !== "en-cours" && statut !== "terminee") return refuse(`vie-statut-${statut}`);
  return dejaLa(cas) ?? depuisLeDebut(cas) ?? deja(cas, "bilan") ?? permet(cas.values);
};
