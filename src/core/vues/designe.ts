/** A household as nobody else is named among those seen: the first name only where nothing else tells two apart. */
import type { Dossier } from "../../model.ts";
import { situe } from "../dossier/dossiers.ts";

export function designe(d: Dossier, autres: readonly Dossier[]): string {
  const double = autres.some(
    (x) => x !== d && x.nom === d.nom && x.commune === d.commune && x.civilite === d.civilite,
  );
  return double ? [situe(d), d.prenom].filter(Boolean).join(", ") : situe(d);
}
