/** The shape of rules that hold beside the measures: consequences, amounts by household, authorities by commune. */
import { z } from "zod";
import { citations, cle, jour, texte } from "./commun.ts";

export const EFFETS = [
  "aide-subordonnee",
  "aide-refusee",
  "mesure-refusee",
  "mesure-annulee",
  "mesure-suspendue",
  "priorite-perdue",
  "autre",
] as const;

/** What follows from an act of the household: « le refus de la mesure entraîne le refus de l'aide ». */
export const Consequence = z.strictObject({
  si: texte,
  alors: texte,
  effet: z.enum(EFFETS),
  citations,
});
export type Consequence = z.infer<typeof Consequence>;

/** One amount. `en-plus`: added to the line of the household, « par enfant à charge ». */
const Montant = z.strictObject({
  libelle: texte,
  /** A question with one of these expressions gets this line; as in rules/sujets.yaml. */
  mots: z.array(texte).min(1).optional(),
  euros: z.number().nonnegative(),
  par: texte.optional(),
  "en-plus": z.literal(true).optional(),
});
export type Montant = z.infer<typeof Montant>;

/** Amounts that depend on the composition of the household. */
export const Bareme = z.strictObject({ libelle: texte, lignes: z.record(cle, Montant), citations });
export type Bareme = z.infer<typeof Bareme>;

/** Who decides where, from a day on: two authorities may share one set of rules. */
export const Autorite = z
  .strictObject({
    libelle: texte,
    /** Communes as printed. */
    lieux: z.array(texte).min(1).optional(),
    /** Everywhere that no other authority holds. */
    "partout-ailleurs": z.literal(true).optional(),
    du: jour.optional(),
    au: jour.optional(),
    citations,
  })
  .refine((a) => (a.lieux === undefined) !== (a["partout-ailleurs"] === undefined), {
    path: ["lieux"],
    message: "« lieux » or « partout-ailleurs »",
  });
export type Autorite = z.infer<typeof Autorite>;
