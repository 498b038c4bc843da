/** The shape of a table of figures as a report prints it, with what does not add up said beside it. */
import { z } from "zod";
import { citations, cle, texte } from "./commun.ts";

/** Several figures in one cell are kept apart: « 1338 € et 754 € ». `null`: printed as unknown or not applicable. */
const cellule = z.union([z.number(), z.array(z.number()).min(2)]).nullable();
export type Cellule = z.infer<typeof cellule>;

export const Tableau = z
  .strictObject({
    libelle: texte,
    /** The year that the figures are of. */
    annee: z.int().optional(),
    /** What one unit is: « familles rencontrées ». Percentages are never given without it. */
    unite: texte,
    /** Written after each figure: « € ». */
    symbole: texte.optional(),
    colonnes: z.array(texte).min(1),
    /** The columns are moments, in their order. */
    chronologique: z.literal(true).optional(),
    /** What a cell without figure says: « inconnu ». */
    vide: texte.optional(),
    lignes: z
      .array(
        z.strictObject({
          libelle: texte,
          /** How a question names this line, when not by its label. Plain words. */
          mots: z.array(texte).min(1).optional(),
          valeurs: z.array(cellule).min(1),
          mentions: z.array(texte).optional(),
          /** The bracket that it counts, read [from; to[. `null`: no upper bound. */
          entre: z.tuple([z.number(), z.number().nullable()]).optional(),
        }),
      )
      .min(1),
    /** As printed, one for each column. */
    total: z.array(z.number()).optional(),
    /** How many units the percentages are of. Left out: a percentage would mean nothing. */
    base: z.int().positive().optional(),
    /** The table from which these brackets can be counted again. */
    recompte: cle.optional(),
    /** What is counted, in one sentence. */
    compte: texte.optional(),
    /** What does not add up, in one sentence. */
    constat: texte.optional(),
    citations,
  })
  .refine(
    ({ colonnes, lignes, total }) =>
      [...lignes.map((l) => l.valeurs), total ?? colonnes].every(
        (v) => v.length === colonnes.length,
      ),
    { path: ["lignes"], message: "one figure for each column" },
  );
export type Tableau = z.infer<typeof Tableau>;
