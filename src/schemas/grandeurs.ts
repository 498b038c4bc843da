/** The shapes of what a measure is measured by: lengths of time, rhythms, who acts and on what condition. */
import { z } from "zod";
import { quantite, texte } from "./commun.ts";

/** A length of time as a text gives it. `aucune`: the text says that there is none. */
export const Duree = z.union([
  z.strictObject({ fixe: quantite }),
  z.strictObject({ "un-de": z.array(quantite).min(2) }),
  z.strictObject({ entre: z.tuple([quantite, quantite]) }),
  z.strictObject({ "au-plus": quantite }),
  z.strictObject({ aucune: z.literal(true) }),
]);
export type Duree = z.infer<typeof Duree>;

export const Rythme = z.union([
  z.strictObject({ rencontres: z.int().positive(), par: z.enum(["semaine", "mois"]) }),
  z.strictObject({ intervalle: quantite }),
]);
export type Rythme = z.infer<typeof Rythme>;

/** Somebody, or somebody under a condition: « l'UDAF », only « si aucun travailleur social ne suit le ménage ». */
export const Acteur = z.union([texte, z.strictObject({ qui: texte, si: texte })]);
export type Acteur = z.infer<typeof Acteur>;
