/** How a measure ends: cut short, or at its term. */
import { dis } from "../../time.ts";
import { type Cas, permet, type Regle, refuse, type Verdict } from "../verdict.ts";
import { depuisLeDebut, enCours, jourDit, pasFinie } from "./communs.ts";

/** Not after the term: past it the measure ends, and is not interrupted. */
export const interruption: Regle = (cas) => {
  const arret = enCours(cas) ?? depuisLeDebut(cas);
  if (arret) return arret;
  const { fin: terme } = cas.dossier;
  if (terme && jourDit(cas) > terme)
    return refuse("vie-interruption-apres", {
      values: { jour: dis(jourDit(cas)), fin: dis(terme) },
      champ: "le",
    });
  return permet(cas.values);
};

/** Also of a measure ordered that cannot be set up. */
export const fin: Regle = (cas) =>
  sansMesure(cas) ?? pasFinie(cas) ?? depuisLeDebut(cas) ?? pasTrop(cas) ?? permet(cas.values);

/** Nothing was granted nor ordered: there is nothing to end. */
const sansMesure = ({ dossier }: Cas): Verdict | undefined =>
  dossier.statut === "enquete"
    ? refuse("vie-statut-enquete")
    : dossier.statut === "demande" || dossier.statut === "refusee"
      ? refuse(`vie-statut-${dossier.statut}`)
      : undefined;

/** An end said for a day far beyond the term is a slip of the pen: a renewal comes first. */
const pasTrop = (cas: Cas): Verdict | undefined => {
  const { fin: terme } = cas.dossier;
  const le = jourDit(cas);
  return terme && le > terme && le > cas.jour
    ? refuse("vie-apres-le-terme", { values: { jour: dis(le), fin: dis(terme) }, champ: "le" })
    : undefined;
};
