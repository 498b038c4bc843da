/** The shape of an answer: its sentence, its list, its variants, what the code computes beside it. */
import { z } from "zod";
import { Citation, citations, cle, texte } from "./commun.ts";

/** What the code can compute beside an answer, on the household's own dates or on dates typed. */
export const CALCULS = [
  "depart",
  "fin",
  "renouvellement",
  "plafond",
  "bilan",
  "plan",
  "rythme",
  "mois-du",
  "gts",
  "commande",
  "evolution",
  "tranches",
  "autorite",
  "secteur",
  "file-active",
  "delai-moyen",
] as const;

/** What a narrower question of the same topic gets instead: « un bénévole peut instruire ? ». */
export const Variante = z.strictObject({
  /** Expressions, as in rules/sujets.yaml: one of them in the question is enough. The first variant that fits speaks. */
  si: z.array(texte).min(1),
  /** A closed question, or a premise that the text contradicts: said first, « Non. ». */
  verdict: z.enum(["oui", "non"]).optional(),
  reponse: texte,
  points: z.array(texte).min(1).optional(),
  /** The table of figures shown with it, by its key in `tableaux`. */
  tableau: cle.optional(),
  lecture: texte.optional(),
  /** The kind of measure it speaks of; the answer's own when left out. */
  mesure: cle.optional(),
  calcul: z.enum(CALCULS).optional(),
  /** The answer's own when left out. */
  citations: citations.optional(),
  exemples: z.array(texte).min(1),
});
export type Variante = z.infer<typeof Variante>;

/** What one kind of measure gets instead, or beside the others when the question names none. */
export const SelonMesure = z.strictObject({
  reponse: texte,
  points: z.array(texte).min(1).optional(),
  lecture: texte.optional(),
  absence: z.literal(true).optional(),
  calcul: z.enum(CALCULS).optional(),
  /** The answer's own when left out. */
  citations: citations.optional(),
  exemples: z.array(texte).min(1).optional(),
});
export type SelonMesure = z.infer<typeof SelonMesure>;

export const Reponse = z.strictObject({
  /** `{mesure.plafond.total}`: every number comes from a value of this edition. */
  reponse: texte,
  /** The items of a list of the text, in its order, one line each. */
  points: z.array(texte).min(1).optional(),
  variantes: z.array(Variante).min(1).optional(),
  /** The table of figures shown with it, by its key in `tableaux`. */
  tableau: cle.optional(),
  /** The only kind of measure it speaks of. Left out: each kind that its holes can be filled for. */
  mesure: cle.optional(),
  /** By the key of each kind that differs; `reponse` is then the opening, and serves the others. */
  "par-mesure": z.record(cle, SelonMesure).optional(),
  /** Amounts shown with it, by their key in `baremes`. */
  bareme: cle.optional(),
  /** What follows, shown with it, by key in `consequences`. */
  consequences: z.array(cle).min(1).optional(),
  /** The other reading of an open text, and the prudent one. */
  lecture: texte.optional(),
  /** The text says, in so many words, that there is none (« sans condition de ressources »). */
  absence: z.literal(true).optional(),
  calcul: z.enum(CALCULS).optional(),
  /** For `calcul: delai-moyen`: the key, in `valeurs`, of the average that the text observed. */
  "delai-moyen": cle.optional(),
  citations: z.array(Citation).min(1),
  exemples: z.array(texte).min(1),
});
export type Reponse = z.infer<typeof Reponse>;
