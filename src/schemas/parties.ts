/** The parts that a kind of measure may have: levels, phases, contracts, collective actions, priorities, hours. */
import { z } from "zod";
import { cle, quantite, texte } from "./commun.ts";
import { Duree, Rythme } from "./grandeurs.ts";

/** « 30 heures par famille », for one type of professional. */
export const Volume = z.strictObject({ libelle: texte, quantite, par: texte.optional() });
export type Volume = z.infer<typeof Volume>;

/** How many an operator may have: « 96 par an ». Without an operator: all of them together. */
const Quota = z.strictObject({
  nombre: z.int().positive(),
  par: z.enum(["an", "mois"]),
  operateur: texte.optional(),
});

/** A level of intensity. */
export const Niveau = z.strictObject({
  libelle: texte,
  mots: z.array(texte).min(1).optional(),
  condition: texte.optional(),
  duree: Duree.optional(),
  rythme: Rythme.optional(),
  heures: quantite.optional(),
  quotas: z.array(Quota).min(1).optional(),
});
export type Niveau = z.infer<typeof Niveau>;

/** What may come of a phase. `mesure`: the kind that follows, by its key. */
const Issue = z.strictObject({
  libelle: texte,
  suite: z.enum(["mesure", "poursuite", "autre-reponse", "aucune-mesure"]),
  mesure: cle.optional(),
});

/** A stretch of time with an outcome of its own: a diagnosis before the measure, or inside it. */
export const Phase = z.strictObject({
  libelle: texte,
  place: z.enum(["avant", "pendant"]),
  duree: Duree.optional(),
  issues: z.record(cle, Issue).optional(),
});
export type Phase = z.infer<typeof Phase>;

/** One of several papers to sign, each with its own signatories. */
export const Contrat = z.strictObject({
  libelle: texte,
  signataires: z.array(texte).min(1),
  quand: texte.optional(),
});
export type Contrat = z.infer<typeof Contrat>;

/** Workshops and the like. `a-cote`: open to people who have no measure. */
export const ActionCollective = z.strictObject({
  libelle: texte,
  place: z.enum(["dans-la-mesure", "a-cote"]),
  seances: z.int().positive().optional(),
  duree: quantite.optional(),
  "participants-au-plus": z.int().positive().optional(),
});
export type ActionCollective = z.infer<typeof ActionCollective>;

/** Who comes first. `fermee`: whoever is not in the list has no priority. */
export const Priorites = z.strictObject({
  liste: z.enum(["ouverte", "fermee"]),
  publics: z.array(texte).min(1),
});
export type Priorites = z.infer<typeof Priorites>;
