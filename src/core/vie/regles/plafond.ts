/** How many months were granted, and the most that the text lets be. */
import type { PeriodeAccordee } from "../../../model.ts";
import { enMois } from "../../charte/echeances.ts";
import { moisEntre } from "../../periodes.ts";
import { finDePeriode } from "../../time.ts";
import { type Cas, mesureDe, refuse, type Verdict } from "../verdict.ts";
import { motive } from "./communs.ts";

/** Months granted so far; suspended time is not counted again, a report moves the end alone. */
export const cumul = ({ dossier }: Pick<Cas, "dossier">): number =>
  dossier.periodes.reduce((total, periode) => total + moisDe(periode), 0);

/** A period of no whole number of months counts the one that it began: no cap is escaped that way. */
export function moisDe({ debut, fin, mois }: PeriodeAccordee): number {
  const entiers = mois ?? moisEntre(debut, fin);
  if (entiers !== undefined) return entiers;
  let n = 1;
  while (finDePeriode(debut, n) < fin) n++;
  return n;
}

/** A written cap refuses; one worked out from the other numbers, or with exceptions, asks for a reason. */
export function plafond(cas: Cas, total: number, mois: number): Verdict | undefined {
  const regle = mesureDe(cas)?.plafond;
  const max = regle?.total && enMois(regle.total);
  if (!max || !(total + mois > max)) return undefined;
  const citations = cas.edition.reponses.plafond?.citations.slice(0, 1);
  const cite = citations && { citations };
  const values = { total, mois, max, reste: Math.max(0, max - total), trop: total + mois - max };
  if (!regle?.deduit && !regle?.depassement && !regle?.["sur-motivation"])
    return refuse(values.reste ? "vie-plafond-reste" : "vie-plafond-atteint", {
      values,
      ...cite,
      ...(values.reste && { champ: "mois" }),
    });
  if (motive(cas)) return undefined;
  return { permis: "motif", pourquoi: { cle: "vie-plafond-motif", values, ...cite } };
}
