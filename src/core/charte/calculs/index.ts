/** The computations that a charter's answer may name. To add one: a file here, a line below. */
import type { CALCULS } from "../../../schemas/reponse.ts";
import { commande } from "./commande.ts";
import type { Donnees, Fait } from "./donnees.ts";
import { evolution } from "./evolution.ts";
import { gts } from "./gts.ts";
import { bilan, depart, fin, plafond, plan } from "./mesure.ts";
import { moisDu } from "./mois-du.ts";
import { rythme } from "./rythme.ts";
import { tranches } from "./tranches.ts";

type Calcul = (donnees: Donnees) => Fait[];

/** Each gives no fact at all when a date that it needs is not known: nothing is supposed. */
export const calculs: Record<(typeof CALCULS)[number], Calcul> = {
  depart,
  fin,
  renouvellement: plafond,
  plafond,
  bilan,
  plan,
  rythme,
  "mois-du": moisDu,
  gts,
  commande,
  evolution,
  tranches,
};
