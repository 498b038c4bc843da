/** The shape of a kind of measure: durations, renewals, cap, rhythm. What is left out, the text does not say. */
import { z } from "zod";
import { cle, quantite, texte } from "./commun.ts";
import * as grandeurs from "./grandeurs.ts";
import { ActionCollective, Contrat, Niveau, Phase, Priorites, Volume } from "./parties.ts";

const { Acteur, Duree, Rythme } = grandeurs;
export type Duree = grandeurs.Duree;

/** How many times, how long each: a count without a cap in months, a cap without a count, both or neither. */
const Renouvellement = z
  .strictObject({
    /** 0: it cannot be renewed. */
    nombre: z.int().nonnegative().optional(),
    /** The text says, in so many words, that their number has no limit. */
    "sans-limite": z.literal(true).optional(),
    chacun: Duree.optional(),
    "decide-par": texte.optional(),
    condition: texte.optional(),
  })
  .refine((r) => r.nombre === undefined || !r["sans-limite"], {
    path: ["sans-limite"],
    message: "not beside « nombre »",
  });

const Plafond = z
  .strictObject({
    total: quantite.optional(),
    /** The text says, in so many words, that there is none. */
    aucun: z.literal(true).optional(),
    /** Computed from the other values, not written in the text. */
    deduit: z.literal(true).optional(),
    /** A numbered overrun, out of the ordinary: 18 + 6. */
    depassement: quantite.optional(),
    /** The cap may be exceeded, on these reasons. */
    "sur-motivation": texte.optional(),
    /** The longest time without a break. */
    ininterrompu: quantite.optional(),
    /** When the uninterrupted time may be longer all the same. */
    derogation: texte.optional(),
  })
  .refine((p) => p.total || p.ininterrompu || p.aucun, {
    path: ["total"],
    message: "« total », « ininterrompu » or « aucun »",
  });

/** One kind of measure of a charter. Whatever is left out, the text does not say. */
export const Mesure = z.strictObject({
  libelle: texte,
  /** How a question names this kind, plain; a charter of several kinds needs them. */
  mots: z.array(texte).min(1).optional(),
  public: texte.optional(),
  /** What the household must be, and what shuts it out, each in one clause. */
  eligibilite: z
    .strictObject({
      requis: z.array(texte).min(1).optional(),
      exclus: z.array(texte).min(1).optional(),
    })
    .optional(),
  "publics-prioritaires": Priorites.optional(),
  formats: z
    .array(z.enum(["individuel", "collectif"]))
    .min(1)
    .optional(),
  natures: z.record(cle, texte).optional(),
  duree: Duree.optional(),
  /** Durations that depend on the nature of the measure. */
  "duree-selon": z.array(z.strictObject({ nature: cle, duree: Duree })).optional(),
  /** A duration allowed out of the ordinary, in the text's words. */
  "duree-particuliere": z.strictObject({ duree: Duree, condition: texte }).optional(),
  /** Hours, by type of professional or by household. */
  heures: z.record(cle, Volume).optional(),
  renouvellement: Renouvellement.optional(),
  plafond: Plafond.optional(),
  rythme: Rythme.optional(),
  niveaux: z.record(cle, Niveau).optional(),
  phases: z.record(cle, Phase).optional(),
  "actions-collectives": z.record(cle, ActionCollective).optional(),
  contrats: z.record(cle, Contrat).optional(),
  signataires: z.array(texte).optional(),
  demandeurs: z.array(Acteur).optional(),
  "exercee-par": z.array(Acteur).optional(),
});
export type Mesure = z.infer<typeof Mesure>;
