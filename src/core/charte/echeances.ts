/** Turns a deadline of the charter and an anchor day into civil days. Never moves a limit silently. */
import type { Day } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Quantite } from "../../schemas/commun.ts";
import type { Echeance } from "../../schemas/echeance.ts";
import { ouvrePrecedent } from "../feries.ts";
import { ajoute, finDuMois, niemeJour, premierDuMois, premierDuMoisSuivant } from "../time.ts";

export type Limite = {
  limite: Day;
  /** The previous working day, when the limit is not one itself. */
  aViser?: Day;
  /** The latest day that the words may bear, when it is later than the prudent one. */
  extreme?: Day;
  /** From when it may be done, when the text opens a window. */
  ouverture?: Day;
};

/** Offsets add up in the order written; hours count as whole days, as the deadline is a civil day. */
export const decale = (jour: Day, offsets: Quantite[]): Day =>
  offsets.reduce(
    (j, { valeur, unite }) =>
      unite === "heures" ? ajoute(j, { jours: valeur / 24 }) : ajoute(j, { [unite]: valeur }),
    jour,
  );

/** The meeting of that month, by the charter's rank and weekday. */
export function gtsDuMois(gts: NonNullable<Edition["gts"]>, jour: Day): Day | undefined {
  const [annee, mois] = jour.split("-").map(Number);
  return niemeJour(annee!, mois!, gts.rang, gts.jour);
}

/** The first meeting on or after `jour`. */
export function prochainGts(gts: NonNullable<Edition["gts"]>, jour: Day): Day {
  for (let mois = premierDuMois(jour); ; mois = premierDuMoisSuivant(mois)) {
    const seance = gtsDuMois(gts, mois);
    if (seance && seance >= jour) return seance;
  }
}

/** The last meeting on or before `jour`. */
export function dernierGts(gts: NonNullable<Edition["gts"]>, jour: Day): Day {
  for (let mois = premierDuMois(jour); ; mois = ajoute(mois, { mois: -1 })) {
    const seance = gtsDuMois(gts, mois);
    if (seance && seance <= jour) return seance;
  }
}

function cale(edition: Edition, calage: Echeance["calage"], jour: Day): Day {
  if (calage === "premier-du-mois-suivant") return premierDuMoisSuivant(jour);
  if (calage === "fin-du-mois") return finDuMois(jour);
  if (!calage) return jour;
  if (!edition.gts) throw new Error(`${edition.edition}: calage ${calage} needs gts`);
  return calage === "gts-suivant"
    ? prochainGts(edition.gts, ajoute(jour, { jours: 1 }))
    : dernierGts(edition.gts, jour);
}

/** `region` is the territory's code for public holidays. */
export function limiteDe(
  edition: Edition,
  echeance: Echeance,
  ancre: Day,
  region: string | undefined,
): Limite {
  const limite = cale(edition, echeance.calage, decale(ancre, echeance.limite));
  const aViser = ouvrePrecedent(limite, region);
  const extreme = echeance.extreme && decale(ancre, echeance.extreme);
  return {
    limite,
    ...(aViser !== limite && { aViser }),
    ...(extreme && extreme > limite && { extreme }),
    ...(echeance.ouverture && { ouverture: premierDuMois(limite) }),
  };
}
