/** Every other order about reminders and deadlines, in the order in which they are told apart. */

import { type DemandeDAgenda, lisDemandeDAgenda } from "./agenda.ts";
import { type Ajout, lisAjout } from "./ajout.ts";
import { type Absence, lisAbsence } from "./conges.ts";
import { type Diffusion, lisDiffusion } from "./diffusion.ts";
import { type DemandeDEcheances, lisDemandeDEcheances } from "./echeances.ts";
import { lisOrdreDeMenage, type OrdreDeMenage } from "./menage.ts";
import { lisReglageDeRappels, type ReglageDeRappels } from "./reglages.ts";

export type AutreOrdre =
  | OrdreDeMenage
  | ReglageDeRappels
  | Absence
  | DemandeDEcheances
  | DemandeDAgenda
  | Ajout
  | Diffusion;

/** Longer than this, it tells something; only what is to be said to many may be long. */
const LONGUEUR_MAX = 200;

export function lisAutresOrdres(text: string, at: Date): AutreOrdre | undefined {
  const diffusion = lisDiffusion(text);
  if (diffusion) return diffusion;
  if (text.length > LONGUEUR_MAX || text.trim().includes("\n")) return undefined;
  return (
    lisAjout(text, at) ??
    lisDemandeDAgenda(text, at) ??
    lisReglageDeRappels(text, at) ??
    lisOrdreDeMenage(text, at) ??
    lisAbsence(text, at) ??
    lisDemandeDEcheances(text, at)
  );
}
