/** Pieces of work beside the measure: a diagnostic, a qualification. */
import { permet, type Regle, refuse } from "../verdict.ts";
import { deja, dejaLa, enCours } from "./communs.ts";

export const diagnostic: Regle = (cas) => {
  const { statut } = cas.dossier;
  if (statut === "terminee" || statut === "refusee") return refuse("vie-deja-finie");
  return dejaLa(cas) ?? deja(cas, "diagnostic") ?? permet(cas.values);
};

export const qualification: Regle = (cas) => enCours(cas) ?? dejaLa(cas) ?? permet(cas.values);
