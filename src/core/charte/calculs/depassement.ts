/** What lies beyond a cap: the exceptional overrun, the express reasons, the longest time without a break. */
import { phrase } from "../../contexte.ts";
import { dateDe } from "../../reading/roles.ts";
import { dis, finDePeriode } from "../../time.ts";
import { enMois } from "../echeances.ts";
import { ecrisQuantite } from "../ecritures.ts";
import type { Donnees, Fait } from "./donnees.ts";

/** Dated from the household's own start, or from the one typed; nothing without any. */
export function depassement({ ctx, mesure, dossier, roles }: Donnees): Fait[] {
  const plafond = mesure?.plafond;
  const debut = dateDe(roles, "debut")?.jour ?? dossier?.debut;
  if (!plafond || !debut) return [];
  const { total, depassement, ininterrompu, derogation } = plafond;
  const jusqua = (mois: number | undefined) =>
    mois !== undefined ? dis(finDePeriode(debut, mois)) : undefined;
  const avecJour = (duree: string, jour: string | undefined) =>
    jour ? phrase(ctx, "jusqu-au", { duree, jour }) : duree;
  const ordinaire = total && enMois(total);
  const enPlus = depassement && enMois(depassement);
  return [
    ...(depassement
      ? [
          {
            libelle: phrase(ctx, "fait-depassement"),
            valeur: avecJour(
              ecrisQuantite(depassement),
              ordinaire !== undefined && enPlus !== undefined
                ? jusqua(ordinaire + enPlus)
                : undefined,
            ),
          },
        ]
      : []),
    ...(plafond["sur-motivation"]
      ? [{ libelle: phrase(ctx, "fait-au-dela"), valeur: plafond["sur-motivation"] }]
      : []),
    ...(ininterrompu
      ? [
          {
            libelle: phrase(ctx, "fait-ininterrompu"),
            valeur: avecJour(ecrisQuantite(ininterrompu), jusqua(enMois(ininterrompu))),
          },
        ]
      : []),
    ...(derogation ? [{ libelle: phrase(ctx, "fait-derogation"), valeur: derogation }] : []),
  ];
}
