/** When somebody may be spoken to first: their days, their hours, and what they put off until an hour. */
import { territoireDe } from "../core/charte/edition.ts";
import type { Lieu } from "../core/echeances/de-la-charte.ts";
import { ouvre } from "../core/feries.ts";
import { type EtatDesRappels, preferences } from "../core/rappels/etat.ts";
import type { Day, Heure, Personne } from "../model.ts";

export type Heures = {
  matin: Heure;
  /** From that hour of the day on, until the evening. */
  des(heure: Heure): boolean;
};

/** `heure` is the hour that it is. */
export function heuresDe(
  lieu: Lieu,
  rappels: EtatDesRappels,
  { p, heure }: { p: Personne; heure: Heure },
): Heures {
  const { tournee } = lieu.catalog;
  const { matin = tournee.matin, weekEnd } = preferences(rappels, p.id);
  const region = () => territoireDe(lieu.catalog, p.territoire)?.feries;
  return {
    matin,
    des: (de) => heure >= de && heure <= tournee.a && (weekEnd || ouvre(lieu.jour, region())),
  };
}

/** The hours of that day until which they put something off. */
export const remisA = ({ deChacun }: EtatDesRappels, qui: string, jour: Day): Heure[] =>
  (deChacun.get(qui) ?? []).flatMap(({ type, values: v }) =>
    type === "rappel-remis" && v.jour === jour && typeof v.heure === "string" ? [v.heure] : [],
  );
