/** The computations that a charter's answer may name. To add one: a file here, a line below. */
import type { CALCULS } from "../../../schemas/reponse.ts";
import { phrase } from "../../contexte.ts";
import { autorite } from "./autorite.ts";
import { commande } from "./commande.ts";
import { depassement } from "./depassement.ts";
import type { Constat, Donnees, Fait } from "./donnees.ts";
import { evolution } from "./evolution.ts";
import { fileActive, fileCalculee } from "./file-active.ts";
import { gts } from "./gts.ts";
import { bilan, depart, fin, plafond, plan } from "./mesure.ts";
import { moisDu } from "./mois-du.ts";
import { bilansEnRoute, duSeulCas } from "./periodiques.ts";
import { rythme } from "./rythme.ts";
import { fileDuSecteur, secteur } from "./secteur.ts";
import { tranches } from "./tranches.ts";

type Calcul = (donnees: Donnees) => Fait[];

/** A measure without any duration has no end to compute: that is said, once its start is known. */
const finOuAucune: Calcul = (d) =>
  d.mesure?.duree && "aucune" in d.mesure.duree && !d.dossier?.fin
    ? [{ libelle: phrase(d.ctx, "fait-fin-prevue"), valeur: phrase(d.ctx, "fin-jamais") }]
    : fin(d);

const auPlus: Calcul = (d) => [...plafond(d), ...depassement(d)];

/** Each gives no fact at all when a date that it needs is not known: nothing is supposed. */
export const calculs: Record<(typeof CALCULS)[number], Calcul> = {
  depart,
  fin: finOuAucune,
  renouvellement: auPlus,
  plafond: auPlus,
  bilan: (d) => [...bilansEnRoute(d), ...bilan(duSeulCas(d))],
  plan: (d) => plan(duSeulCas(d)),
  rythme,
  "mois-du": moisDu,
  gts,
  evolution,
  tranches,
  commande: (d) => commande(duSeulCas(d)),
  autorite,
  secteur: fileDuSecteur,
  "file-active": fileCalculee,
};

/** Those that also word the answer, from the places and numbers of the question. */
export const constats: Partial<
  Record<(typeof CALCULS)[number], (donnees: Donnees) => Constat | undefined>
> = { secteur, "file-active": fileActive };
