/** The shape of dialogs/rappels/: one kind of reminder a file, and of dialogs/tournee.yaml: when people may be spoken to. */
import { z } from "zod";
import { cle, quantite, texte } from "./commun.ts";

/** What is looked at to know that something is due. One file of core/echeances each. */
export const CONSTATS = [
  /** Deadlines of the charter that count from a day of the household's. */
  "echeance",
  /** The meetings that a period still asks for. */
  "compteur",
  /** The next meeting, counted from the last. */
  "intervalle",
  /** The tries that the text asks for before it may be said that nobody answers. */
  "sollicitations",
  /** The paper of the measure where the text gives it no day. */
  "acte",
  /** The measure's own end. */
  "terme",
  "renouvellement-possible",
  "plafond",
  "rendez-vous",
  /** Deadlines of a whole team, that count from the calendar. */
  "collectif",
] as const;
export type NomDeConstat = (typeof CONSTATS)[number];

export const Rappel = z.strictObject({
  rappel: cle,
  titre: texte,
  constat: z.enum(CONSTATS),
  /** The keys of `echeances` that it leads to; none: all those that no other reminder names. */
  echeances: z.array(cle).min(1).optional(),
  /** The topic whose sentences in the edition are the rule behind it, where no deadline holds one. */
  sujet: cle.optional(),
  /** Who is told: whoever follows the household; all those of the association; who coordinates. */
  pour: z.enum(["intervenant", "association", "coordinateur"]).default("intervenant"),
  /** Before the prudent limit. */
  avances: z.array(quantite),
  /** After the last day that the words may bear: the first is the day from which it is late. */
  retards: z.array(quantite).default([]),
  "puis-tous-les": quantite.optional(),
  /** The bot's own delay, where the text gives no day: said as such, never late. */
  delai: quantite.optional(),
  /** What to do, in one sentence. */
  texte: texte.optional(),
});
export type Rappel = z.infer<typeof Rappel>;

const heure = z.string().regex(/^\d\d:\d\d$/);

/** When people may be spoken to first, in Paris wall time, unless they say otherwise. */
export const Tournee = z.strictObject({
  /** The digest of the day comes from this hour on. */
  matin: heure,
  /** What comes alone, comes between these hours. */
  de: heure,
  a: heure,
  /** 1 is Monday: the day of the coordinators' table of what is late. */
  "tableau-du": z.int().min(1).max(5),
});
export type Tournee = z.infer<typeof Tournee>;
