/** The rule of each step. To add one: a file here, a line below, a dialog of that name. */
import type { TypeDEtape } from "../../../schemas/vie.ts";
import type { Regle } from "../verdict.ts";
import { acte } from "./acte.ts";
import { bilan } from "./bilan.ts";
import { changement, demenagement } from "./changements.ts";
import { commande } from "./commande.ts";
import { decision } from "./decision.ts";
import { diagnostic, qualification } from "./demarches.ts";
import { demarrage } from "./demarrage.ts";
import { enquete } from "./enquete.ts";
import { fin, interruption } from "./fin.ts";
import { refus } from "./refus.ts";
import { renouvellement } from "./renouvellement.ts";
import { suspension } from "./suspension.ts";

export const regles: Record<TypeDEtape, Regle> = {
  commande,
  decision,
  demarrage,
  plan: acte,
  contrat: acte,
  diagnostic,
  bilan,
  renouvellement,
  suspension,
  interruption,
  fin,
  refus,
  demenagement,
  changement,
  qualification,
  enquete,
};
