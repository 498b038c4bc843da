/** The last look before anything is written: nothing goes into a dossier that its author may not see. */
import type { Fiche, Personne } from "../../model.ts";
import type { Registre } from "../dossier/dossiers.ts";

/** What somebody who is not let in may write. */
const AU_SEUIL: ReadonlySet<string> = new Set(["acces-demande", "question"]);

/** True when one of these fiches is of a household that exists and is not among `vus`, or comes of somebody not let in. */
export function ecritAilleurs(
  { dossiers, ou }: Pick<Registre, "dossiers" | "ou">,
  personne: Personne,
  vus: ReadonlySet<string>,
  fiches: readonly Fiche[],
): boolean {
  if (personne.acces) return fiches.some((f) => !AU_SEUIL.has(f.type));
  return fiches.some((f) => {
    // It says that a dossier was opened, and changes nothing in it.
    if (f.type === "bris-de-glace") return false;
    const remplacee = f.remplace === undefined ? undefined : ou.get(f.remplace);
    return [f.dossier, remplacee].some((id) => id && dossiers.has(id) && !vus.has(id));
  });
}
