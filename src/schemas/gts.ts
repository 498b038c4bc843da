/** The shape of a territory's review meeting: when it meets, who convenes it, its papers, what it decides. */
import { z } from "zod";
import { citations, cle, jour, texte } from "./commun.ts";

/** What the meeting may come to, for one household. */
export const DECISIONS = ["renouvellement", "fin"] as const;

/** A paper of the meeting: the deadline of the edition by which it goes out, and how it is typed. */
const Piece = z.strictObject({ echeance: cle, mots: z.array(texte).min(1) });
export type PieceDeRevue = z.infer<typeof Piece>;

/** How the meeting is prepared, held and told of. */
export const Revue = z.strictObject({
  /** As a sentence says it: « GTS », « le GTS », « du GTS », « au GTS ». */
  nom: texte,
  le: texte,
  du: texte,
  au: texte,
  /** As it is typed: plain words. */
  mots: z.array(texte).min(1),
  convoque: texte,
  /** « au GIP ». */
  lieu: texte,
  /** The sentence that says when it meets. */
  citations,
  /** What is expected to be looked at, by the ends that are coming. */
  theorique: Piece,
  /** The deadline by which the workers say what will be. */
  reponse: cle,
  definitif: Piece,
  "proces-verbal": Piece,
  /** Where a limit is no working day: the hour to aim at, the working day before. */
  "a-viser": z.iso.time({ precision: -1 }),
  /** Who sits, as the text lists them; said where the minutes leave it to be filled in. */
  membres: z.strictObject({ liste: z.array(texte).min(1), citations }).optional(),
  /** What each worker makes sure of before presenting. */
  verifier: z.strictObject({ points: z.array(texte).min(1), citations }).optional(),
  /** What the text says of a household presented by somebody else than its worker. */
  collegue: z.strictObject({ citations }).optional(),
  /** What the text says of a household that refuses: it is presented without its end coming. */
  refus: z.strictObject({ citations }).optional(),
  decisions: z.strictObject({ admises: z.array(z.enum(DECISIONS)).min(1), citations }),
  /** The lists handed over at the end of the meeting. */
  listes: z.strictObject({ citations }).optional(),
});
export type Revue = z.infer<typeof Revue>;

/** The nth weekday (1 = Monday) of each month; `revue` when the text says how it is run. */
export const Gts = z.strictObject({
  rang: z.int().min(1).max(5),
  jour: z.int().min(1).max(7),
  /** Months whose day is not the rule's, `2026-11: 2026-11-26`: given by the text, or fixed since. */
  fixees: z.record(z.string().regex(/^\d{4}-\d{2}$/), jour).optional(),
  revue: Revue.optional(),
});
export type Gts = z.infer<typeof Gts>;
