/** The shape of a deadline: anchor, offsets, calendar point, who, towards whom, what closes it. */
import { z } from "zod";
import { citations, cle, quantite, texte } from "./commun.ts";

/** The events from which a deadline counts. */
export const ANCRES = [
  "demande",
  "commission",
  "commande",
  "debut",
  "fin",
  "signature",
  "visite",
  "interruption",
  "refus",
  "gts",
  "semestre",
  "annee",
] as const;

/** A deadline. `limite` is the prudent reading; `extreme` the latest that the words may bear. */
export const Echeance = z
  .strictObject({
    libelle: texte,
    ancre: z.enum(ANCRES),
    /** Offset from the anchor; negative is before. Several add up: `[1 mois, -1 jour]`. Empty: the anchor's own day. */
    limite: z.array(quantite),
    extreme: z.array(quantite).optional(),
    /** After the offset: snapped to a calendar point. */
    calage: z
      .enum(["premier-du-mois-suivant", "fin-du-mois", "dernier-gts-avant", "gts-suivant"])
      .optional(),
    /** The first day on which it may be done, when the text opens a window. */
    ouverture: z.enum(["premier-du-mois"]).optional(),
    /** Again and again from the anchor, « tous les 3 mois », until the eve of the end. Only from `debut`. */
    chaque: quantite.optional(),
    /** Only for a measure that lasts so long: an intermediate bilan « quand la mesure dure 6 mois ». */
    "quand-duree": z
      .union([z.strictObject({ egale: quantite }), z.strictObject({ "au-moins": quantite })])
      .optional(),
    /** Only for this kind of measure. */
    mesure: cle.optional(),
    /** The text gives no day of the year or of the half-year: it is reminded of, and never late. */
    "sans-date": z.literal(true).optional(),
    qui: texte,
    vers: texte.optional(),
    /** The fiche type that closes it. */
    "ferme-par": cle.optional(),
    /** Only when this is the outcome asked for. */
    issue: z.enum(["renouvellement", "fin"]).optional(),
    citations,
  })
  .refine((e) => !e.chaque || (e.ancre === "debut" && e.chaque.valeur > 0), {
    path: ["chaque"],
    message: "a length above 0, from « ancre: debut »",
  });
export type Echeance = z.infer<typeof Echeance>;
