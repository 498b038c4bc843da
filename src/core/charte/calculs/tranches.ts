/** Counts brackets again from the table whose lines they sort, beside those that the report prints. */
import type { Tableau } from "../../../schemas/tableau.ts";
import { phrase } from "../../contexte.ts";
import { figure } from "../tableau.ts";
import type { Donnees, Fait } from "./donnees.ts";

/** For each of the last two columns of `detail`, how many lines stand in each bracket of `tranches`. */
export function tranchesDe(tranches: Tableau, detail: Tableau): { colonne: string; n: number[] }[] {
  return detail.colonnes
    .map((colonne, i) => {
      const figures = detail.lignes.flatMap(({ valeurs }) => figure(valeurs[i]) ?? []);
      const n = tranches.lignes.map(({ entre: [de, a] = [0, 0] }) => {
        const sous = a ?? Number.POSITIVE_INFINITY;
        return figures.filter((f) => f >= de && f < sous).length;
      });
      return { colonne, n };
    })
    .slice(-2);
}

export function tranches({ ctx, edition, tableau }: Donnees): Fait[] {
  const detail = tableau?.recompte && edition.tableaux?.[tableau.recompte];
  if (!tableau || !detail) return [];
  return tranchesDe(tableau, detail).map(({ colonne, n }) => ({
    libelle: phrase(ctx, "fait-recompte", { colonne }),
    valeur: phrase(ctx, "recompte-de-n", {
      tranches: n.map((combien, i) => `${tableau.lignes[i]!.libelle} : ${combien}`).join(" · "),
      n: n.reduce((a, b) => a + b, 0),
    }),
  }));
}
