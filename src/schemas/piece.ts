/** The shape of what a charter says of one document of a measure: to whom, under which headings, signed by whom. */
import { z } from "zod";
import { citations, texte } from "./commun.ts";

/** The documents that may be asked for; each is prepared from the step of that name and the journal. */
export const DOCUMENTS = [
  "bilan",
  "plan",
  "contrat",
  "interruption",
  "suspension",
  "refus",
] as const;
export type TypeDeDocument = (typeof DOCUMENTS)[number];

/** What the dossier knows how to fill a heading with. */
export const CONTENUS = [
  "objectifs",
  "operationnels",
  "moyens",
  "actions",
  "resultats",
  "evolution",
  "avis-menage",
  "avis-association",
  "suite",
  "presentation",
  "missions",
  "rythme",
  "interruption",
  "raison",
  "mois-dus",
  "suspension",
  "refus",
  "absences",
] as const;
export type Contenu = (typeof CONTENUS)[number];

const Rubrique = z
  .strictObject({
    libelle: texte,
    /** Said below the heading, before what fills it. */
    rappel: texte.optional(),
    contenu: z.enum(CONTENUS).optional(),
    /** What only people know: each is left to be filled in. */
    "a-completer": z.array(texte).min(1).optional(),
    /** Outcomes to tick. */
    cases: z.array(texte).min(1).optional(),
  })
  .refine((r) => r.contenu ?? r["a-completer"] ?? r.cases, {
    message: "a heading needs « contenu », « a-completer » or « cases »",
  });
export type Rubrique = z.infer<typeof Rubrique>;

export const Piece = z.strictObject({
  titre: texte,
  destinataire: texte.optional(),
  rubriques: z.array(Rubrique).min(1),
  /** Who signs; for the paper that the measure stands on, those of « acte ». */
  signatures: z.array(texte).min(1).optional(),
  /** The landlord is named at its head. */
  bailleur: z.literal(true).optional(),
  /** What the sources do not hold. */
  reserve: texte.optional(),
  citations,
});
export type Piece = z.infer<typeof Piece>;
