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

/** The meeting of that month: the day that was fixed for it, else by the charter's rank and weekday. */
export function gtsDuMois(gts: NonNullable<Edition["gts"]>, jour: Day): Day | undefined {
  const [annee, mois] = jour.split("-").map(Number);
  return gts.fixees?.[jour.slice(0, 7)] ?? niemeJour(annee!, mois!, gts.rang, gts.jour);
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

/** Months of a length, when it is counted in months or years. */
export const enMois = ({ valeur, unite }: Quantite): number | undefined =>
  unite === "mois" ? valeur : unite === "annees" ? 12 * valeur : undefined;

/** What is known of a measure: which kind it is of, how many whole months it lasts. */
export type Portee = { mesure?: string | undefined; mois?: number | undefined };

/** False only when it is known not to be for this kind of measure, or this length. */
export function concerne({ mesure, "quand-duree": quand }: Echeance, portee: Portee): boolean {
  if (mesure !== undefined && portee.mesure !== undefined && mesure !== portee.mesure) return false;
  if (!quand || portee.mois === undefined) return true;
  const seuil = enMois("egale" in quand ? quand.egale : quand["au-moins"]);
  if (seuil === undefined) return true;
  return "egale" in quand ? portee.mois === seuil : portee.mois >= seuil;
}

/** Every limit of a deadline that comes back: from `debut`, before `fin`; a month's end stays one. */
export function limitesPeriodiques(
  edition: Edition,
  echeance: Echeance,
  { debut, fin }: { debut: Day; fin: Day },
  region: string | undefined,
): Limite[] {
  const { chaque } = echeance;
  if (!chaque || chaque.valeur <= 0) return [];
  const limites: Limite[] = [];
  for (let n = 1; ; n++) {
    // Counted from the start each time: 31 January + 2 months is 31 March, not 28.
    const tour = decale(debut, [{ ...chaque, valeur: n * chaque.valeur }]);
    if (tour >= fin) return limites;
    limites.push(limiteDe(edition, echeance, tour, region));
  }
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
