/** The shape of a kind of measure: durations, renewals, cap, rhythm. What is left out, the text does not say. */
import { z } from "zod";
import { cle, quantite, texte } from "./commun.ts";

/** A length of time as a text gives it. `aucune`: the text says that there is none. */
export const Duree = z.union([
  z.strictObject({ fixe: quantite }),
  z.strictObject({ "un-de": z.array(quantite).min(2) }),
  z.strictObject({ entre: z.tuple([quantite, quantite]) }),
  z.strictObject({ "au-plus": quantite }),
  z.strictObject({ aucune: z.literal(true) }),
]);
export type Duree = z.infer<typeof Duree>;

/** One kind of measure of a charter. Whatever is left out, the text does not say. */
export const Mesure = z.strictObject({
  libelle: texte,
  public: texte.optional(),
  natures: z.record(cle, texte).optional(),
  duree: Duree.optional(),
  /** Durations that depend on the nature of the measure. */
  "duree-selon": z.array(z.strictObject({ nature: cle, duree: Duree })).optional(),
  /** A duration allowed out of the ordinary, in the text's words. */
  "duree-particuliere": z.strictObject({ duree: Duree, condition: texte }).optional(),
  renouvellement: z
    .strictObject({
      nombre: z.int().nonnegative().optional(),
      chacun: Duree.optional(),
      "decide-par": texte.optional(),
      condition: texte.optional(),
    })
    .optional(),
  plafond: z
    .strictObject({
      total: quantite,
      /** Computed from the other values, not written in the text. */
      deduit: z.literal(true).optional(),
      depassement: quantite.optional(),
      "sur-motivation": texte.optional(),
      ininterrompu: quantite.optional(),
    })
    .optional(),
  rythme: z
    .union([
      z.strictObject({ rencontres: z.int().positive(), par: z.enum(["semaine", "mois"]) }),
      z.strictObject({ intervalle: quantite }),
    ])
    .optional(),
  signataires: z.array(texte).optional(),
  demandeurs: z.array(texte).optional(),
});
export type Mesure = z.infer<typeof Mesure>;
