/** Writes a report's table of figures, line by line, with what is counted and what does not add up. */
import type { Tableau } from "../../schemas/tableau.ts";
import { type Contexte, phrase } from "../contexte.ts";

export function lignesDuTableau(ctx: Contexte, { lignes }: Tableau): string[] {
  return lignes.map(({ libelle, valeurs }) =>
    phrase(ctx, "point", { point: `${libelle} : ${valeurs.join(" · ")}` }),
  );
}
