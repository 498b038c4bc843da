/** The household says no, or is not met: written as said, decided by nobody here. */
import { dis } from "../../time.ts";
import { permet, type Regle, refuse } from "../verdict.ts";
import { deja, dejaLa } from "./communs.ts";

export const refus: Regle = (cas) => {
  const { statut } = cas.dossier;
  if (statut === "enquete") return refuse("vie-statut-enquete");
  if (statut === "terminee" || statut === "refusee")
    return statut === "terminee"
      ? refuse("vie-terminee", { values: { jour: cas.dossier.fin ? dis(cas.dossier.fin) : "" } })
      : refuse("vie-statut-refusee");
  return dejaLa(cas) ?? deja(cas, "refus") ?? permet(cas.values);
};
