/** One look at one household: is there something to tell, is something late, and when to look again. */
import type { Day, Dossier } from "../../model.ts";
import { territoireDe } from "../charte/edition.ts";
import type { Lieu } from "../echeances/de-la-charte.ts";
import { jourSuivant } from "../echeances/jalons.ts";
import { aFaireDe } from "../echeances/toutes.ts";
import { ajoute } from "../time.ts";
import { type EtatDesRappels, remis } from "./etat.ts";
import { jalonDe, ouvertes } from "./pour.ts";

export type Regard = {
  /** A step of something is reached: whether it was told already, the store knows. */
  aDire: boolean;
  enRetard: boolean;
  /** The first day on which another look may see something else. */
  prochain: Day | undefined;
};

/** `suiveurs`: the ids of those who follow it, for what they put off. */
export function regarde(
  lieu: Lieu,
  etat: EtatDesRappels,
  { dossier, suiveurs }: { dossier: Dossier; suiveurs: readonly string[] },
): Regard {
  const toutes = ouvertes(etat, aFaireDe(lieu, dossier));
  const region = territoireDe(lieu.catalog, dossier.territoire)?.feries;
  const jours = [
    ...toutes.map((a) => jourSuivant(a.rappel, a, lieu.jour, region)),
    ...toutes.flatMap((a) => suiveurs.map((qui) => remis(etat, qui, a.id)?.jour)),
    ...charnieres(dossier),
  ];
  return {
    aDire: toutes.some((a) => jalonDe(lieu, a)),
    enRetard: toutes.some((a) => a.retard > 0),
    prochain: jours.filter((j): j is Day => j !== undefined && j > lieu.jour).sort()[0],
  };
}

/** The days on which a measure begins, stops, is over or goes on, and those after an appointment. */
function charnieres({ debut, fin, etapes, faits }: Dossier): (Day | undefined)[] {
  const lendemain = (jour: unknown) =>
    typeof jour === "string" ? ajoute(jour, { jours: 1 }) : undefined;
  return [
    debut ?? undefined,
    lendemain(fin),
    ...etapes
      .filter((e) => e.type === "suspension")
      .flatMap((e) => [String(e.values.du), lendemain(e.values.au)]),
    ...faits.map((f) => (f.type === "rendez-vous" ? lendemain(f.date) : undefined)),
  ];
}
