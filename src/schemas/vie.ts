/** The shape of what a charter says of the life of a measure: who signs, which steps it knows, what each calls for. */
import { z } from "zod";
import { citations, cle, texte } from "./commun.ts";
import { DOCUMENTS, Piece } from "./piece.ts";

/** The steps in the life of a measure; each is a fiche type, led by the dialog of that name. */
export const ETAPES = [
  "commande",
  "decision",
  "demarrage",
  "plan",
  "contrat",
  "diagnostic",
  "bilan",
  "renouvellement",
  "suspension",
  "interruption",
  "fin",
  "refus",
  "demenagement",
  "changement",
  "qualification",
  "enquete",
] as const;
export type TypeDEtape = (typeof ETAPES)[number];

/** What the text says of one step. */
const Etape = z.strictObject({
  citations,
  /** Who must be told, and must agree, in the text's words. */
  vers: texte.optional(),
  accord: texte.optional(),
  /** What has to be seen to, each in a few words. */
  points: z.array(texte).min(1).optional(),
  /** Where a step is told in several parts, what is written of each. */
  phases: z.record(cle, citations).optional(),
  /** How many letters the text speaks of, when nobody answers. */
  courriers: z.int().min(1).optional(),
  /** Only such a demandeur may ask for it to be urgent: a value of the dialog's own choice. */
  "urgence-de": cle.optional(),
});

/** The paper that the measure stands on. */
const Acte = z.strictObject({
  /** The dialog and fiche type that record it. */
  etape: z.enum(["plan", "contrat"]),
  libelle: texte,
  /** Who signs: `menage: le ménage`. */
  signataires: z.record(cle, texte),
  /** The deadline of the edition by which it must be signed. */
  echeance: cle.optional(),
  /** What the text says when a signature is missing: the measure falls, or somebody is told why. */
  manque: z.enum(["annulation", "informer"]).optional(),
  citations,
});

/** What a request must hold in this territory. */
const Demande = z.strictObject({
  /** Fields of dialogs/demande.yaml that this text asks for; true: the request is not complete without it. */
  champs: z.record(cle, z.strictObject({ exige: z.boolean(), citations: citations.optional() })),
  /** Who may ask; the keys are values of the dialog's field « demandeur ». `sinon`: who may not. */
  demandeurs: z
    .strictObject({
      admis: z.array(cle).min(1).optional(),
      exclus: z.array(cle).optional(),
      citations,
    })
    .optional(),
  /** Other words that open a request here: « diagnostic à faire ». */
  declencheurs: z.array(texte).min(1).optional(),
  /** To whom a complete request goes. */
  destinataire: texte.optional(),
  citations: citations.optional(),
});

export const Vie = z.strictObject({
  demande: Demande.optional(),
  acte: Acte.optional(),
  /** A step that is left out is one that the text does not foresee. */
  etapes: z.partialRecord(z.enum(ETAPES), Etape),
  /** A document that is left out is one that the text does not ask for. */
  documents: z.partialRecord(z.enum(DOCUMENTS), Piece).optional(),
});
export type Vie = z.infer<typeof Vie>;
