/** What was decided at a meeting and still stands: a step taken back or corrected since is told as it is now. */
import type { Dossier, Etape } from "../../model.ts";
import type { Decision } from "./etat.ts";
import { type Cadre, dossiersDe, jourDeSeance, type Tenue } from "./seances.ts";
import { definitives, type Situation } from "./situations.ts";

export type Decidee = { dossier: Dossier; decision: Decision; etape?: Etape };

/** The step of that decision: by its fiche, or the one that has corrected it. */
function etapeDe(t: Tenue, d: Dossier, { etape, quoi }: Decision): Etape | undefined {
  const sienne = d.etapes.find((e) => e.fiche === etape);
  if (sienne || quoi !== "renouvellement") return sienne;
  return d.etapes.findLast((e) => e.type === quoi && e.values.le === jourDeSeance(t));
}

export function decidees(cadre: Cadre, t: Tenue): Decidee[] {
  const siens = dossiersDe(cadre, t);
  return [...t.etat.decisions.values()].flatMap((decision): Decidee[] => {
    const dossier = siens.find((d) => d.id === decision.dossier);
    if (!dossier) return [];
    const etape = etapeDe(t, dossier, decision);
    if (decision.etape && !etape) return [];
    return [{ dossier, decision, ...(etape && { etape }) }];
  });
}

/** On the final agenda, and nothing was decided of them. */
export function sansDecision(cadre: Cadre, t: Tenue): Situation[] {
  const faites = new Set(decidees(cadre, t).map((d) => d.dossier.id));
  return auProgramme(cadre, t).filter(({ dossier }) => !faites.has(dossier.id));
}

/** The final agenda as it went out and what was added since, else as it stands: a renewal takes nobody off it. */
export function auProgramme(cadre: Cadre, t: Tenue): Situation[] {
  const parties = t.etat.envois.definitif?.situations;
  if (!parties) return definitives(cadre, t);
  const retiree = (id: string) => t.etat.reponses.get(id)?.examinee === false;
  return dossiersDe(cadre, t).flatMap((dossier): Situation[] => {
    // Withdrawn since, and not decided of all the same.
    if (retiree(dossier.id) && !t.etat.decisions.has(dossier.id)) return [];
    const motifs = parties.get(dossier.id);
    if (motifs) return [{ dossier, motifs }];
    const ajout = t.etat.ajouts.get(dossier.id)?.etat;
    return ajout === "accepte" || ajout === "ajoute" ? [{ dossier, motifs: ["ajout"] }] : [];
  });
}
