/** How many households a request for access would open: shown to whoever decides. */
import type { Contexte } from "../contexte.ts";
import type { Registre } from "../dossier/dossiers.ts";
import { type Compte, personneDuCompte } from "../gens/comptes.ts";
import { visibles } from "./visibles.ts";
import { regardSur } from "./voir.ts";

/** Of those that the one who decides sees. */
export function visiblesPour({ dossiers }: Pick<Contexte, "dossiers">, compte: Compte): number {
  const personne = personneDuCompte(compte.id, compte);
  return dossiers.filter((d) => regardSur(personne, d) !== "rien").length;
}

/** Of all of them. */
export const visiblesDe = (registre: Registre, compte: Compte, at: Date): number =>
  visibles(registre, personneDuCompte(compte.id, compte), at).length;
