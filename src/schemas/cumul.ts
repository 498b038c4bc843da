/** The shape of what a charter says of two measures at once: four verdicts, conditions inside an item. */
import { z } from "zod";
import { Citation, cle, texte } from "./commun.ts";

export const VERDICTS = ["interdit", "a-soumettre", "admis", "non-vise"] as const;

export const Cumul = z.strictObject({
  /** `ouverte`: the list ends with « … »; `fermee`: what is not in it is not aimed at; `aucune`: no list. */
  liste: z.enum(["ouverte", "fermee", "aucune"]),
  "par-defaut": z.enum(VERDICTS),
  citations: z.array(Citation),
  /** Said when the device is not in the list. */
  "hors-liste": texte,
  dispositifs: z.record(
    cle,
    z.strictObject({
      verdict: z.enum(VERDICTS),
      /** Said in the place of the verdict's own words, where it is no question of two measures at once. */
      titre: texte.optional(),
      /** The explanation, after the verdict. */
      reponse: texte,
      /** A condition inside the item: the verdict stands only if it holds. */
      condition: z
        .strictObject({
          question: texte,
          "si-non": z.enum(VERDICTS),
          "reponse-si-non": texte,
          /** Expressions that say in the question itself that it holds, or that it does not. */
          oui: z.array(texte).optional(),
          non: z.array(texte).optional(),
          /** The words of the question that a short answer leaves out: « exercée par », before « sa fille ». */
          reprise: texte.optional(),
        })
        .optional(),
      citations: z.array(Citation),
    }),
  ),
});
export type Cumul = z.infer<typeof Cumul>;
