/** Tests lengths asked for against the charter's: initial length, number and length of renewals, cap. */
import type { Duree, Mesure } from "../../../schemas/mesure.ts";

/** `null`: the text leaves it open, « sauf situation particulière ». Undefined: it says nothing. */
export type Tenu = boolean | null | undefined;

const enMois = (q: { valeur: number; unite: string }): number =>
  q.unite === "mois" ? q.valeur : q.unite === "annees" ? q.valeur * 12 : Number.NaN;

export function admet(duree: Duree, mois: number): boolean {
  if ("fixe" in duree) return mois === enMois(duree.fixe);
  if ("un-de" in duree) return duree["un-de"].some((q) => mois === enMois(q));
  if ("au-plus" in duree) return mois <= enMois(duree["au-plus"]);
  if ("entre" in duree) return mois >= enMois(duree.entre[0]) && mois <= enMois(duree.entre[1]);
  return true;
}

/** Whether an initial length is one that the text gives; `natures`: those named, if any. */
export function initialeTenue(mesure: Mesure, mois: number, natures: string[]): Tenu {
  const selon = mesure["duree-selon"]?.find((s) => natures.length === 1 && s.nature === natures[0]);
  if (selon && admet(selon.duree, mois)) return true;
  const particuliere = mesure["duree-particuliere"]?.duree;
  const permises = [mesure.duree, particuliere].filter((d) => d !== undefined);
  if (!permises.length) return undefined;
  const possible = permises.some((d) => admet(d, mois));
  return selon && possible ? null : possible;
}

export function nombreTenu(mesure: Mesure, nombre: number): Tenu {
  const max = mesure.renouvellement?.nombre;
  return max === undefined ? undefined : nombre <= max;
}

export function chacunTenu(mesure: Mesure, mois: number): Tenu {
  const chacun = mesure.renouvellement?.chacun;
  return chacun && admet(chacun, mois);
}

/** The cap in months, if the text or its other rules give one. */
export function plafondEnMois(mesure: Mesure): number | undefined {
  const total = mesure.plafond?.total;
  return total && enMois(total);
}

/** The longest that one more renewal may be, when the text says it. */
export function chacunAuPlus(mesure: Mesure): number | undefined {
  const chacun = mesure.renouvellement?.chacun;
  if (!chacun) return undefined;
  if ("entre" in chacun) return enMois(chacun.entre[1]);
  if ("au-plus" in chacun) return enMois(chacun["au-plus"]);
  return "fixe" in chacun ? enMois(chacun.fixe) : undefined;
}

/** No if one rule is broken; yes if all that are written hold and there is one; else neither. */
export function verdictDe(tenus: Tenu[]): "oui" | "non" | undefined {
  if (tenus.includes(false)) return "non";
  return tenus.includes(true) && !tenus.includes(null) ? "oui" : undefined;
}
