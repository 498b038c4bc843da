/** The shape of test/questions/*.yaml: a conversation whose last reply is judged. */
import { z } from "zod";

export const ATTENDUS = ["reponse", "oui", "non", "decline", "demande", "hors-sujet"] as const;

export const QuestionJugee = z.strictObject({
  id: z.string().min(1),
  /** The person's own territory; null when it is not known. */
  territoire: z.string().nullable(),
  genre: z.string().min(1),
  /** The messages of one conversation, in order; the reply to the last one is judged. */
  tours: z.array(z.string().min(1)).min(1),
  attend: z.enum(ATTENDUS),
  /** Inventory entries: the sentence of at least one of them is cited. */
  regles: z.array(z.string()).optional(),
  /** Each must be found; `a|b`: either. A day is written 2026-03-31. */
  contient: z.array(z.string()).optional(),
  sans: z.array(z.string()).optional(),
  /** The clock, Paris wall time. */
  le: z.string().optional(),
  note: z.string().optional(),
});
export type QuestionJugee = z.infer<typeof QuestionJugee>;

/** An entry of the inventory, as the judge needs it. */
export const Regle = z.looseObject({ id: z.string(), quote: z.string() });
export type Regle = z.infer<typeof Regle>;
