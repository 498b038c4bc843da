/** The shape of dialogs/: what the bot asks and says. */
import { z } from "zod";
import { cle, quantite, texte } from "./commun.ts";

/** How an answer is read. One file of core/dialogue/champs each. */
export const TYPES_DE_CHAMP = [
  "menage",
  "territoire",
  "choix",
  "oui-non",
  "date",
  "texte",
  "dispositifs",
] as const;

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
    .array(z.strictObject({ valeur: cle, libelle: texte, mots: z.array(texte) }))
    .min(2)
    .optional(),
  /** Asked only if an earlier field was given something. */
  si: z.strictObject({ champ: cle, rempli: z.literal(true) }).optional(),
  /** « je ne sais pas encore » is an answer, kept as missing. */
  facultatif: z.literal(true).optional(),
  /** The answer that the charter may forbid: its sentence on `sujet` is said at once. */
  alerte: z.boolean().optional(),
});
export type Champ = z.infer<typeof Champ>;

export const Dialogue = z.strictObject({
  dialogue: cle,
  declencheurs: z.array(texte).min(1),
  ouverture: texte,
  champs: z.array(Champ).min(1),
  /** The fiche type that a confirmed dialog writes. */
  enregistre: cle,
  titre: texte,
  merci: texte,
});
export type Dialogue = z.infer<typeof Dialogue>;

/** dialogs/rappels/: one kind of reminder, led by the deadlines of each charter that hang on one event. */
export const Rappel = z.strictObject({
  rappel: cle,
  /** The event of the dossier that they count from. */
  ancre: z.enum(["debut", "fin"]),
  /** The keys of `echeances` that it leads to, where the edition has them. */
  echeances: z.array(cle).min(1),
  /** Before the earliest of these limits: `30 jours`. */
  avances: z.array(quantite).min(1),
  /** Paris wall time from which it goes out. */
  heure: z.string().regex(/^\d\d:\d\d$/),
  /** After the anchor day: how long it is still worth saying. */
  "trop-tard-apres": quantite,
  titre: texte,
  "titre-passe": texte,
  texte,
});
export type Rappel = z.infer<typeof Rappel>;
