/** The shape of what all charters share: territories, topics, other places, other measures, short forms. */
import { z } from "zod";
import { Citation, cle, texte } from "./commun.ts";

/** rules/<territoire>/territoire.yaml */
export const Territoire = z.strictObject({
  territoire: cle,
  nom: texte,
  /** « en Alsace », « dans la Loire ». */
  lieu: texte,
  /** What people call the measure there. */
  mesure: texte,
  /** Words that name the territory in a question. */
  mots: z.array(texte).min(1),
  /** What is said there: `asll` or `fsl`, or a key of rules/dispositifs.yaml, and the local names. */
  synonymes: z.record(cle, z.array(texte).min(1)).optional(),
  /** date-holidays' code of the département, where it has holidays of its own. */
  feries: z.string().optional(),
});
export type Territoire = z.infer<typeof Territoire>;

/** rules/sujets.yaml: how practitioners ask, common to all charters. */
export const Sujets = z.record(
  cle,
  z.strictObject({
    titre: texte,
    /** Expressions; every word must be there; `renouvel*` is a stem; `a|b` either. */
    mots: z.array(texte),
    /** Questions that ask it, for topics that no charter treats. */
    exemples: z.array(texte).optional(),
    /** What a follow-up such as « et combien de fois ? » means after this topic: topic → expressions. */
    suites: z.record(cle, z.array(texte)).optional(),
    /** A place named is where somebody goes, and not whose charter is asked. */
    destination: z.literal(true).optional(),
    /** The wider topic, offered when a charter is silent on this one. */
    proche: cle.optional(),
  }),
);
export type Sujets = z.infer<typeof Sujets>;

/** rules/ailleurs.yaml: places whose charter is not known; a question about them gets no other one. */
export const Ailleurs = z.array(texte);
export type Ailleurs = z.infer<typeof Ailleurs>;

/** rules/hors-sujet.yaml: what people type too, that no charter speaks of; learned beside the topics' questions. */
export const HorsSujet = z.array(texte);
export type HorsSujet = z.infer<typeof HorsSujet>;

/** rules/dispositifs.yaml: the other measures a household may have. */
export const Dispositifs = z.record(
  cle,
  z.strictObject({
    libelle: texte,
    mots: z.array(texte).min(1),
    /** The device it is a kind of: a « curatelle » is a « protection-juridique ». */
    famille: cle.optional(),
    /** An interpretation that is not in the text (RSA for RMI); said with the verdict. */
    interpretation: texte.optional(),
  }),
);
export type Dispositifs = z.infer<typeof Dispositifs>;

/** rules/glossaire.yaml: short forms and period words. What no text spells out is said to be outside knowledge. */
export const Glossaire = z.record(
  cle,
  z.strictObject({
    sigle: texte,
    /** How it is typed; plain words. */
    mots: z.array(texte).min(1),
    developpe: texte,
    /** Editions that spell it out or define it, with the sentence. Empty: outside knowledge. */
    textes: z.record(cle, Citation),
    /** One sentence more. */
    precision: texte.optional(),
    /** What stands in its place today: an interpretation, never in the texts. */
    aujourdhui: texte.optional(),
  }),
);
export type Glossaire = z.infer<typeof Glossaire>;
