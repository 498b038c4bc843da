/** One item of a charter's own list of what a measure may work on. */
import { z } from "zod";
import { citations, texte } from "./commun.ts";

export const Objectif = z.strictObject({
  libelle: texte,
  /** Expressions of stems: « plan apurement », « ouvert* droit* ». */
  mots: z.array(texte).min(1),
  citations,
});
export type Objectif = z.infer<typeof Objectif>;
