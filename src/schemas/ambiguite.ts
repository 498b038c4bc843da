/** The shape of words that bear several readings: the wording, the readings, the prudent one. */
import { z } from "zod";
import { citations, cle, texte } from "./commun.ts";

/** What a reading may change of an edition. */
const POSABLES = [
  "mesures",
  "valeurs",
  "depart",
  "gts",
  "mois-du-apres-le",
  "reponses",
  "echeances",
  "cumul",
] as const;

const posable = (pose: Record<string, unknown>): boolean =>
  Object.keys(pose).every((key) => (POSABLES as readonly string[]).includes(key));
const POSE_REFUSEE = `may change only ${POSABLES.join(", ")}`;

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
        /** A number or a list that only a local habit could give: shown to those who fix readings, never beside an answer. */
        locale: z.literal(true).optional(),
        /**
         * What of the edition it changes. As written: in the edition's own keys, `~` takes away.
         * Once the catalog is read: by path, `{ "echeances.bilan.limite": … }`. See pose.ts.
         */
        pose: z.record(z.string(), z.unknown()).refine(posable, POSE_REFUSEE).optional(),
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
