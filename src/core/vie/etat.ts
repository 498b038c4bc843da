/** Where a measure stands on a day, from its dossier and its edition. Pure. */
import type { Day, Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Echeance } from "../../schemas/echeance.ts";
import { concerne, enMois, type Limite, limiteDe } from "../charte/echeances.ts";
import { mesureDuDossier, mesureSuivie } from "../charte/mesures.ts";
import { moisEntre } from "../periodes.ts";
import { cumul } from "./regles/plafond.ts";
import { renouvellementsFaits } from "./regles/renouvellement.ts";

/** `echue`: its term is behind and nobody said what came of it. */
export type StatutDuJour = Dossier["statut"] | "a-venir" | "echue" | "suspendue" | "fin-notee";

export function statutDuJour(dossier: Dossier, jour: Day): StatutDuJour {
  // An end that is noted ahead is not there yet.
  if (dossier.statut === "terminee" && dossier.fin !== null && dossier.fin > jour)
    return "fin-notee";
  if (dossier.statut !== "en-cours") return dossier.statut;
  if (dossier.debut !== null && dossier.debut > jour) return "a-venir";
  if (suspension(dossier, jour)) return "suspendue";
  return dossier.fin !== null && dossier.fin < jour ? "echue" : "en-cours";
}

/** The agreed suspension that covers that day. */
export const suspension = ({ etapes }: Dossier, jour: Day) =>
  etapes.find(
    (e) =>
      e.type === "suspension" &&
      e.values.accord === true &&
      String(e.values.du) <= jour &&
      jour <= String(e.values.au),
  );

export type Comptes = {
  /** Months granted, and the most that the text lets. */
  mois: number;
  max?: number;
  renouvellements: number;
  maxRenouvellements?: number;
};

/** What was granted so far, against what the text lets. */
export function comptesDe(edition: Edition, dossier: Dossier): Comptes {
  const mesure = mesureSuivie(edition, dossier);
  const max = mesure?.plafond?.total && enMois(mesure.plafond.total);
  const nombre = mesure?.renouvellement?.nombre;
  return {
    mois: cumul({ dossier }),
    ...(max !== undefined && { max }),
    renouvellements: renouvellementsFaits({ edition, dossier }),
    ...(nombre !== undefined && { maxRenouvellements: nombre }),
  };
}

export type Attendue = Limite & { cle: string; echeance: Echeance; ancre: Day };

/** No renewal is left: the count or the months are used up. */
export function epuise(edition: Edition, dossier: Dossier): boolean {
  const { mois, max, renouvellements, maxRenouvellements } = comptesDe(edition, dossier);
  if (maxRenouvellements !== undefined && renouvellements >= maxRenouvellements) return true;
  return mois !== undefined && max !== undefined && mois >= max;
}

/** The deadlines that hang on these days: `{ debut: "2026-03-01" }`. Not those that come back. */
export function echeancesDe(
  edition: Edition,
  dossier: Pick<Dossier, "nature" | "debut" | "fin">,
  ancres: Partial<Record<Echeance["ancre"], Day | null>>,
  feries: string | undefined,
): Attendue[] {
  const { debut, fin } = dossier;
  const portee = {
    mesure: mesureDuDossier(edition, dossier),
    mois: debut && fin ? moisEntre(debut, fin) : undefined,
  };
  return Object.entries(edition.echeances).flatMap(([cle, echeance]) => {
    const ancre = ancres[echeance.ancre];
    if (!ancre || echeance.chaque || !concerne(echeance, portee)) return [];
    return [{ cle, echeance, ancre, ...limiteDe(edition, echeance, ancre, feries) }];
  });
}
