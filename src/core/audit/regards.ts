/** Which households somebody sees, as the audit journal asks: one at a time, whoever they stand in for included. */
import type { Dossier, Personne } from "../../model.ts";
import type { Registre } from "../dossier/dossiers.ts";
import { brisesPar } from "../droits/bris.ts";
import { travailleDans } from "../droits/territoires.ts";
import { regardSur } from "../droits/voir.ts";

/** `personnes`: they, and those whom they stand in for. */
export function regardsDe(registre: Registre, personnes: readonly Personne[], at: Date) {
  const [moi] = personnes;
  const duSien = (d: Dossier) => personnes.some((p) => regardSur(p, d) !== "rien");
  const ouverts = new Set(moi ? brisesPar(registre.bris, moi, at) : []);
  return {
    voit: (d: Dossier): boolean => ouverts.has(d.id) || duSien(d),
    apercoit: (d: Dossier): boolean => personnes.some((p) => travailleDans(p, d.territoire)),
    /** Those that they see for no other reason. */
    bris: new Set(
      [...ouverts].filter((id) => {
        const d = registre.dossiers.get(id);
        return d && !duSien(d);
      }),
    ),
  };
}
