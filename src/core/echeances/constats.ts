/** The looks that a reminder may name: each finds what is due for a household. One line a look. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { NomDeConstat, Rappel } from "../../schemas/rappel.ts";
import type { Constat } from "./a-faire.ts";
import { acte } from "./acte.ts";
import { echeances } from "./charte.ts";
import type { Due, Lieu } from "./de-la-charte.ts";
import { rendezVous } from "./rendez-vous.ts";
import { compteur, intervalle } from "./rythme.ts";
import { sollicitations } from "./sollicitations.ts";
import { plafond, renouvellementPossible, terme } from "./terme.ts";

/** `dues`: the deadlines of the charter that are open, worked out once for all the looks. */
export type Vu = {
  lieu: Lieu;
  edition: Edition;
  dossier: Dossier;
  rappel: Rappel;
  dues: readonly Due[];
};
export type Regard = (vu: Vu) => Constat[];

export const CONSTATS: Record<NomDeConstat, Regard> = {
  echeance: echeances,
  compteur,
  intervalle,
  sollicitations,
  acte,
  terme,
  "renouvellement-possible": renouvellementPossible,
  plafond,
  "rendez-vous": rendezVous,
  // A whole team's: see collectif.ts.
  collectif: () => [],
};
