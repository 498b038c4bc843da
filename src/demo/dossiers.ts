/** The invented households of the demo, dated around a given day: dossiers.csv holds landmarks, not days. */
import { ajoute, finDuMois, premierDuMois } from "../core/time.ts";
import type { Day } from "../model.ts";

const DEBUT = 7;
const FIN = 8;

/**
 * `J+12` is twelve days after `jour`; `M-2` is two months before its month: the first day of that
 * month for a start, the last one for an end, as measures run in Alsace. Anything else throws.
 */
export function resout(repere: string, jour: Day, sens: "debut" | "fin"): Day {
  const [, unite, n] = /^([JM])([+-]\d+)$/.exec(repere) ?? [];
  if (!unite) throw new Error(`dossiers.csv: « ${repere} » is not a landmark`);
  if (unite === "J") return ajoute(jour, { jours: Number(n) });
  const mois = ajoute(premierDuMois(jour), { mois: Number(n) });
  return sens === "debut" ? mois : finDuMois(mois);
}

/** `modele` is the text of dossiers.csv; the result can be imported. */
export function dossiersDe(modele: string, jour: Day): string {
  const [entete, ...lignes] = modele.trimEnd().split("\n");
  const datees = lignes.map((ligne) =>
    ligne
      .split(";")
      .map((cellule, rang) => {
        if (rang === DEBUT) return resout(cellule, jour, "debut");
        return rang === FIN ? resout(cellule, jour, "fin") : cellule;
      })
      .join(";"),
  );
  return [entete, ...datees, ""].join("\n");
}
