/** The shape of rules/: what a charter says. Data names what the code knows; it never computes. */
import { z } from "zod";
import { Citation, citations, cle, jour, quantite, texte } from "./commun.ts";

/** A length of time as a text gives it. `aucune`: the text says that there is none. */
export const Duree = z.union([
  z.strictObject({ fixe: quantite }),
  z.strictObject({ "un-de": z.array(quantite).min(2) }),
  z.strictObject({ entre: z.tuple([quantite, quantite]) }),
  z.strictObject({ "au-plus": quantite }),
  z.strictObject({ aucune: z.literal(true) }),
]);
export type Duree = z.infer<typeof Duree>;

/** One kind of measure of a charter. Whatever is left out, the text does not say. */
export const Mesure = z.strictObject({
  libelle: texte,
  public: texte.optional(),
  natures: z.record(cle, texte).optional(),
  duree: Duree.optional(),
  /** Durations that depend on the nature of the measure. */
  "duree-selon": z.array(z.strictObject({ nature: cle, duree: Duree })).optional(),
  /** A duration allowed out of the ordinary, in the text's words. */
  "duree-particuliere": z.strictObject({ duree: Duree, condition: texte }).optional(),
  renouvellement: z
    .strictObject({
      nombre: z.int().nonnegative().optional(),
      chacun: Duree.optional(),
      "decide-par": texte.optional(),
      condition: texte.optional(),
    })
    .optional(),
  plafond: z
    .strictObject({
      total: quantite,
      /** Computed from the other values, not written in the text. */
      deduit: z.literal(true).optional(),
      depassement: quantite.optional(),
      "sur-motivation": texte.optional(),
      ininterrompu: quantite.optional(),
    })
    .optional(),
  rythme: z
    .union([
      z.strictObject({ rencontres: z.int().positive(), par: z.enum(["semaine", "mois"]) }),
      z.strictObject({ intervalle: quantite }),
    ])
    .optional(),
  signataires: z.array(texte).optional(),
  demandeurs: z.array(texte).optional(),
});
export type Mesure = z.infer<typeof Mesure>;

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
] as const;

/** A deadline. `limite` is the prudent reading; `extreme` the latest that the words may bear. */
export const Echeance = z.strictObject({
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
  qui: texte,
  vers: texte.optional(),
  /** The fiche type that closes it. */
  "ferme-par": cle.optional(),
  /** Only when this is the outcome asked for. */
  issue: z.enum(["renouvellement", "fin"]).optional(),
  citations,
});
export type Echeance = z.infer<typeof Echeance>;

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
      /** The explanation, after the verdict. */
      reponse: texte,
      /** A condition inside the item: the verdict stands only if it holds. */
      condition: z
        .strictObject({ question: texte, "si-non": z.enum(VERDICTS), "reponse-si-non": texte })
        .optional(),
      citations: z.array(Citation),
    }),
  ),
});
export type Cumul = z.infer<typeof Cumul>;

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
] as const;

const valeur = z.union([z.number(), quantite, Duree, z.array(texte).min(1)]);

export const Reponse = z.strictObject({
  /** `{mesure.plafond.total}`: every number comes from a value of this edition. */
  reponse: texte,
  /** The kind of measure it speaks of; the first one unless named. */
  mesure: cle.optional(),
  /** The other reading of an open text, and the prudent one. */
  lecture: texte.optional(),
  /** The text says, in so many words, that there is none (« sans condition de ressources »). */
  absence: z.literal(true).optional(),
  calcul: z.enum(CALCULS).optional(),
  citations,
  exemples: z.array(texte).min(1),
});
export type Reponse = z.infer<typeof Reponse>;

/** One edition as written; an heir names its elder and says only what changes. */
export const Edition = z.strictObject({
  edition: cle,
  territoire: cle,
  herite: cle.optional(),
  titre: texte,
  source: z.string().regex(/^sources\/[a-z0-9-]+\.txt$/),
  "en-vigueur": z.strictObject({ du: jour.optional(), au: jour.optional() }),
  /** Said with each answer: « texte non daté ». */
  reserve: texte.optional(),
  mesures: z.record(cle, Mesure),
  valeurs: z.record(cle, valeur),
  depart: z
    .strictObject({
      ancre: z.enum(["commission"]),
      calage: z.enum(["premier-du-mois-suivant"]),
      butee: z.enum(["fin-du-mois"]).optional(),
    })
    .optional(),
  /** The monthly meeting: the nth weekday (1 = Monday) of each month. */
  gts: z.strictObject({ rang: z.int().min(1).max(5), jour: z.int().min(1).max(7) }).optional(),
  /** An interruption after this day of the month leaves the month due. */
  "mois-du-apres-le": z.int().min(1).max(31).optional(),
  reponses: z.record(cle, Reponse),
  echeances: z.record(cle, Echeance),
  cumul: Cumul,
  silences: z.array(cle),
});
export type Edition = z.infer<typeof Edition>;

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
    mots: z.array(texte).min(1),
  }),
);
export type Sujets = z.infer<typeof Sujets>;

/** rules/ailleurs.yaml: places whose charter is not known; a question about them gets no other one. */
export const Ailleurs = z.array(texte);
export type Ailleurs = z.infer<typeof Ailleurs>;

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
