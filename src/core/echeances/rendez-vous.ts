/** Appointments to come, with the household or about it. Never late: the day after, the bot asks how it went. */

import { phrase } from "../contexte.ts";
import { disHeure } from "../time.ts";
import type { Constat } from "./a-faire.ts";
import type { Regard } from "./constats.ts";

export const rendezVous: Regard = ({ lieu, dossier }) =>
  dossier.faits.flatMap((f): Constat[] => {
    if (f.type !== "rendez-vous" || f.date < lieu.jour) return [];
    const avec = f.avec ? phrase(lieu, "a-faire-rendez-vous-avec", { avec: f.avec }) : undefined;
    const quoi = avec ?? phrase(lieu, "a-faire-rendez-vous");
    return [
      {
        cle: f.fiche,
        limite: f.date,
        ...(f.heure && { heure: f.heure }),
        libelle: f.heure
          ? phrase(lieu, "a-faire-a-heure", { quoi, heure: disHeure(f.heure) })
          : quoi,
        libre: true,
        retard: 0,
        citations: [],
      },
    ];
  });
