/** The shape of words that bear several readings: the wording, the readings, the prudent one. */
import { z } from "zod";
import { citations, cle, texte } from "./commun.ts";

export const Ambiguite = z
  .strictObject({
    /** The words as printed, without quotes. */
    formule: texte,
    /** What is open, as a question put to a coordinator. */
    question: texte,
    /** The topics in whose answers it is shown. */
    sujets: z.array(cle).min(1),
    lectures: z.record(
      cle,
      z.strictObject({
        libelle: texte,
        /** What of the edition it changes, in the edition's own keys; checked when the edition is. */
        pose: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
    /** The reading that stands until a coordinator fixes another one. */
    prudente: cle,
    citations,
  })
  .refine(({ lectures, prudente }) => Object.hasOwn(lectures, prudente), {
    path: ["prudente"],
    message: "is none of the readings",
  })
  .refine(({ lectures }) => Object.keys(lectures).length >= 2, {
    path: ["lectures"],
    message: "at least two",
  });
export type Ambiguite = z.infer<typeof Ambiguite>;
