/** Start, end, cap and bilan of a measure, from its own dates. */
import type { Day } from "../../../model.ts";
import type { Duree } from "../../../schemas/mesure.ts";
import { phrase } from "../../contexte.ts";
import { moisEntre } from "../../periodes.ts";
import { parleDeCommission, parleDeDebut, parleDeFin } from "../../reading/reponses.ts";
import { dis, finDePeriode, finDuMois, premierDuMoisSuivant } from "../../time.ts";
import { limiteDe } from "../echeances.ts";
import { ecrisQuantite } from "../ecritures.ts";
import { type Donnees, disLimite, disReste, type Fait } from "./donnees.ts";

const enMois = (duree: Duree | undefined): number | undefined =>
  duree && "fixe" in duree && duree.fixe.unite === "mois" ? duree.fixe.valeur : undefined;

/** The duration that the charter gives to that nature of measure, when it is a single one. */
function moisPrevus({ mesure, nature }: Donnees): number | undefined {
  const selon = mesure?.["duree-selon"]?.find((d) => d.nature === nature)?.duree;
  return enMois(selon ?? mesure?.duree);
}

const fait = (d: Donnees, libelle: Parameters<typeof phrase>[1], valeur: string): Fait => ({
  libelle: phrase(d.ctx, libelle),
  valeur,
});

/** The first day of the measure: the dossier's, or computed from a commission typed in the question. */
function debutDe(d: Donnees): { debut: Day; commission?: Day } | undefined {
  if (d.dossier?.debut) return { debut: d.dossier.debut };
  const [jour] = d.jours;
  if (!jour) return undefined;
  if (d.edition.depart && parleDeCommission(d.question))
    return { debut: premierDuMoisSuivant(jour), commission: jour };
  return parleDeDebut(d.question) ? { debut: jour } : undefined;
}

/** CeA: commission → 1st of the next month, meeting and signatures before the end of that month. */
export function depart(d: Donnees): Fait[] {
  const trouve = debutDe(d);
  if (!trouve) return [];
  const { debut, commission } = trouve;
  const butee = d.edition.depart?.butee ? finDuMois(debut) : undefined;
  return [
    ...(commission ? [fait(d, "fait-commission", dis(commission))] : []),
    fait(d, "fait-depart", dis(debut)),
    ...(butee ? [fait(d, "fait-butee", disLimite(d, butee))] : []),
    ...fin(d, false),
  ];
}

/** The end of the measure as decided, or as the charter's duration gives it from the start. */
export function fin(d: Donnees, avecDebut = true): Fait[] {
  if (d.dossier?.fin) return [fait(d, "fait-fin-actuelle", disReste(d, d.dossier.fin))];
  const trouve = debutDe(d);
  const mois = moisPrevus(d);
  if (!trouve || !mois) return [];
  const { debut } = trouve;
  return [
    ...(avecDebut ? [fait(d, "fait-depart", dis(debut))] : []),
    {
      libelle: phrase(d.ctx, "fait-fin-prevue"),
      valeur: phrase(d.ctx, "fin-de-n-mois", { jour: dis(finDePeriode(debut, mois)), n: mois }),
    },
    ...plafondDepuis(d, debut),
  ];
}

function plafondDepuis(d: Donnees, debut: Day): Fait[] {
  const total = d.mesure?.plafond?.total;
  if (total?.unite !== "mois") return [];
  const valeur = phrase(d.ctx, "plafond-au", {
    total: ecrisQuantite(total),
    jour: dis(finDePeriode(debut, total.valeur)),
  });
  return [{ libelle: phrase(d.ctx, "fait-plafond"), valeur }];
}

/** What is already granted, what the cap still leaves, and until when. */
export function plafond(d: Donnees): Fait[] {
  const { dossier, mesure } = d;
  const debut = dossier?.debut;
  if (!debut || !dossier?.fin) return fin(d);
  const total = mesure?.plafond?.total;
  const accordes = moisEntre(debut, dossier.fin);
  const reste =
    total?.unite === "mois" && accordes !== undefined ? total.valeur - accordes : undefined;
  return [
    ...fin(d),
    ...(mesure?.renouvellement?.nombre === undefined
      ? []
      : [
          fait(
            d,
            "fait-renouvellements",
            phrase(d.ctx, "renouvellements-inconnus", { n: mesure.renouvellement.nombre }),
          ),
        ]),
    ...(accordes === undefined
      ? []
      : [fait(d, "fait-accorde", phrase(d.ctx, "depuis-le", { n: accordes, jour: dis(debut) }))]),
    ...(reste === undefined
      ? []
      : [
          fait(
            d,
            "fait-encore-possible",
            phrase(d.ctx, reste > 0 ? encore(mesure) : "plafond-atteint", {
              n: Math.max(reste, 0),
              jour: dis(finDePeriode(debut, total!.valeur)),
            }),
          ),
        ]),
  ];
}

const encore = (mesure: Donnees["mesure"]) =>
  mesure?.plafond?.deduit ? "encore-n-mois-deduit" : "encore-n-mois";

/** When each bilan is due, for this end of measure. */
export function bilan(d: Donnees): Fait[] {
  const fin = d.dossier?.fin ?? (parleDeFin(d.question) ? d.jours[0] : undefined);
  if (!fin) return [];
  const dus = Object.entries(d.edition.echeances).filter(
    ([cle, e]) => e.ancre === "fin" && /bilan|evaluation/.test(cle),
  );
  return [
    fait(d, "fait-fin", disReste(d, fin)),
    ...dus.map(([, echeance]) => {
      const { limite, ouverture } = limiteDe(d.edition, echeance, fin, d.territoire.feries);
      const jour = disLimite(d, limite);
      return {
        libelle: echeance.libelle,
        valeur: ouverture
          ? phrase(d.ctx, "entre-le-et-le", { du: dis(ouverture), au: jour })
          : phrase(d.ctx, "au-plus-tard", { jour }),
      };
    }),
  ];
}

/** When the plan must have been sent. */
export function plan(d: Donnees): Fait[] {
  const trouve = debutDe(d);
  if (!trouve) return [];
  return Object.values(d.edition.echeances)
    .filter((e) => e.ancre === "debut")
    .map((echeance) => {
      const { limite, extreme } = limiteDe(d.edition, echeance, trouve.debut, d.territoire.feries);
      const jour = disLimite(d, limite);
      return {
        libelle: echeance.libelle,
        valeur: extreme
          ? phrase(d.ctx, "au-plus-tard-extreme", { jour, extreme: dis(extreme) })
          : phrase(d.ctx, "au-plus-tard", { jour }),
      };
    });
}
