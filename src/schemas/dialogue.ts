/** The shape of dialogs/: what the bot asks and says. */
import { z } from "zod";
import { cle, texte } from "./commun.ts";

/** How an answer is read. One file of core/dialogue/champs each. */
export const TYPES_DE_CHAMP = [
  "menage",
  "territoire",
  "choix",
  "oui-non",
  "date",
  "texte",
  "dispositifs",
  "dossier",
  "jour",
  "mois",
  "personnes",
  "nombre",
  "montant",
  "motifs",
  "homonyme",
  "plusieurs",
  "soi",
  "territoires",
] as const;

/** An earlier field of the dialog; or, with `etape`, one of the last step of that type that told it. */
const Si = z.union([
  z.strictObject({ champ: cle, rempli: z.literal(true) }),
  z.strictObject({
    champ: cle,
    vaut: z.array(z.union([cle, z.boolean()])).min(1),
    etape: cle.optional(),
  }),
]);

export const Champ = z.strictObject({
  champ: cle,
  type: z.enum(TYPES_DE_CHAMP),
  libelle: texte,
  question: texte,
  /** The charter topic whose sentence answers « pourquoi cette question ? ». */
  sujet: cle.optional(),
  /** Said by « pourquoi ? » when no charter sentence answers it. */
  pourquoi: texte,
  /** The answers offered; `mots` are other ways to say them. */
  choix: z
    .array(
      z.strictObject({
        valeur: cle,
        libelle: texte,
        mots: z.array(texte),
        /** Words that mean it only as the answer to its own question. */
        "en-reponse": z.array(texte).min(1).optional(),
      }),
    )
    .min(2)
    .optional(),
  /** Asked only if an earlier field was given something, or one of these; of several, if one holds. */
  si: z.union([Si, z.array(Si).min(2)]).optional(),
  /** `demande`: only where the charter's own request holds it. `sans-depart`: only where the text does not date the start. `objectifs`: only where it lists them. */
  "selon-la-charte": z.enum(["demande", "sans-depart", "objectifs"]).optional(),
  /** Asked only when the charter's rule leaves the matter to a reason. */
  "sur-motif": z.literal(true).optional(),
  /** Words that stand right before this date, or this text, in a sentence: « commission du 12 », « causes : … ». */
  apres: z.array(texte).min(1).optional(),
  /** It also takes the only date or number of a sentence, without its words. */
  seule: z.literal(true).optional(),
  /** The start or the end of a stretch: « du 10 au 15 ». */
  borne: z.enum(["debut", "fin"]).optional(),
  /** What of a sentence a free text takes: a place after « à », somebody's name after « par ». */
  extrait: z.enum(["commune", "personne", "bailleur"]).optional(),
  /** « oui », « ok » is an answer in these words. */
  "admet-oui": z.literal(true).optional(),
  /** Taken when it is said, never asked. */
  muet: z.literal(true).optional(),
  /** Only of a household that has no dossier yet. */
  "si-nouveau": z.literal(true).optional(),
  /** A household without a dossier opens one. */
  nouveau: z.literal(true).optional(),
  /** A day to come, rather than one behind. */
  "a-venir": z.literal(true).optional(),
  /** « je ne sais pas encore » is an answer, kept as missing. */
  facultatif: z.literal(true).optional(),
  /** The answer that the charter may forbid: its sentence on `sujet` is said at once. */
  alerte: z.boolean().optional(),
});
export type Condition = z.infer<typeof Si>;
export type Champ = z.infer<typeof Champ>;

export const Dialogue = z.strictObject({
  dialogue: cle,
  /** The message begins with one of these. */
  declencheurs: z.array(texte),
  /** The same, even when no household is recognised: it is asked. */
  toujours: z.array(texte).min(1).optional(),
  /** Or says one of these of a household that it names: expressions, as in rules/sujets.yaml. */
  reconnait: z.array(texte).min(1).optional(),
  /** Only of a household whose dossier holds a step of that kind already: ordinary words elsewhere. */
  "reconnait-suite": z.array(texte).min(1).optional(),
  /** Words that say it right before a household's name, with a day: « fin Benali le 31 mars ». */
  "devant-le-nom": z.array(texte).min(1).optional(),
  /** Words that make it something else: « plan d'apurement » is no plan of the measure. */
  "pas-si": z.array(texte).min(1).optional(),
  /** Told even with a meeting: « démarrée le 19, première rencontre ». */
  "avec-une-rencontre": z.literal(true).optional(),
  /** What the charter says of this is said at once, when a question must follow. */
  sujet: cle.optional(),
  /** Said when questions begin; a dialog that one message fills says nothing first. */
  ouverture: texte.optional(),
  champs: z.array(Champ).min(1),
  /** The fiche type that a confirmed dialog writes. */
  enregistre: cle,
  /** Values that are written with it and never asked: which part of the step it tells. */
  fixe: z.record(cle, cle).optional(),
  /** Told again of the same household it is another one, unless it says the same. */
  "plusieurs-fois": z.literal(true).optional(),
  /** The fiche that opens the dossier of a new household: a request, or a household without a measure. */
  ouvre: z.enum(["demande", "menage"]).default("demande"),
  /** « envoie » sends it, once the charter's own list of what it must hold is complete. */
  envoi: z.literal(true).optional(),
  titre: texte,
  merci: texte,
  /** Everything is shown and a yes is asked before it is written. */
  confirme: z.boolean().default(true),
});
export type Dialogue = z.infer<typeof Dialogue>;
