/** The shape of a table of figures as a report prints it, with what does not add up said beside it. */
import { z } from "zod";
import { citations, texte } from "./commun.ts";

export const Tableau = z.strictObject({
  libelle: texte,
  /** The year that the figures are of. */
  annee: z.int().optional(),
  /** What one unit is: « familles rencontrées ». Percentages are never given without it. */
  unite: texte,
  colonnes: z.array(texte).min(1),
  /** `null`: printed as unknown or not applicable. */
  lignes: z
    .array(
      z.strictObject({
        libelle: texte,
        valeurs: z.array(z.number().nullable()).min(1),
        mentions: z.array(texte).optional(),
      }),
    )
    .min(1),
  /** As printed, one for each column. */
  total: z.array(z.number()).optional(),
  /** What does not add up, or what is counted, in one sentence. */
  constat: texte.optional(),
  citations,
});
export type Tableau = z.infer<typeof Tableau>;
