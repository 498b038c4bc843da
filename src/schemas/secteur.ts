/** The shape of a sector: which places it covers, who works there, how many posts. */
import { z } from "zod";
import { citations, texte } from "./commun.ts";

export const Secteur = z.strictObject({
  libelle: texte,
  operateur: texte,
  /** Full-time posts: 0.5 is a half. */
  etp: z.number().positive().optional(),
  milieu: z.enum(["urbain", "rural"]).optional(),
  /** Communes, cantons or quarters as printed; a place of several sectors is asked about. */
  lieux: z.array(texte).min(1),
  /** Expressions, as in rules/sujets.yaml, for places that are also typed otherwise: « boixe ». */
  mots: z.array(texte).min(1).optional(),
  citations,
});
export type Secteur = z.infer<typeof Secteur>;
