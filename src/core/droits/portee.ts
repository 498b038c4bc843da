/** How many households a request for access would open: shown to whoever decides, who may see none of them. */
import type { Registre } from "../dossier/dossiers.ts";
import { type Compte, personneDuCompte } from "../gens/comptes.ts";
import { visibles } from "./visibles.ts";

export const visiblesDe = (registre: Registre, compte: Compte, at: Date): number =>
  visibles(registre, personneDuCompte(compte.id, compte), at).length;
