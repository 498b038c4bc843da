/** Something that has to be done by a day: what each reminder tells, and each list of deadlines shows. */
import type { Day, Dossier, Heure } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Citation } from "../../schemas/commun.ts";
import type { NomDeConstat, Rappel } from "../../schemas/rappel.ts";
import type { Limite } from "../charte/echeances.ts";

/** What one look at a household or a team finds due. */
export type Constat = Limite & {
  /** The deadline's key in the edition, or what else tells it from its neighbours. */
  cle: string;
  libelle: string;
  /** Who must act, and towards whom, in the text's words. */
  qui?: string;
  vers?: string;
  /** The day that it counts from, and what happened then; the limit itself where nothing is counted. */
  compteDe?: { quoi: string; jour: Day };
  heure?: Heure;
  /** Nothing can make it late: an offer, an appointment, a day that the text does not give. */
  libre?: true;
  /** The day is the bot's own: the text gives none. */
  sansDate?: true;
  /** The fiche type that closes it. */
  ferme?: string;
  issue?: "renouvellement" | "fin";
  retard: number;
  citations: Citation[];
};

export type AFaire = Constat & {
  /** Names it for ever: of whom, which kind, by which day. Another limit is another one. */
  id: string;
  rappel: Rappel;
  edition: Edition;
  territoire: string;
  /** Undefined for what a whole team owes. */
  dossier: Dossier | undefined;
  /** For what is owed by several together: the association, or the person. */
  pour?: string;
};

/** Meetings are counted from the visits that were noted, a measure ends by a step: « fait » stands for neither. */
export const SE_NOTE: ReadonlySet<NomDeConstat> = new Set([
  "compteur",
  "intervalle",
  "sollicitations",
  "terme",
  "renouvellement-possible",
  "plafond",
]);
