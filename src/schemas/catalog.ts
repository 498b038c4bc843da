/** All that rules/ and dialogs/ hold, read and checked. */
import type { Aide, VisiteGuidee } from "./aide.ts";
import type { Edition } from "./charte.ts";
import type { Dialogue } from "./dialogue.ts";
import type { Ailleurs, Dispositifs, Glossaire, HorsSujet, Sujets, Territoire } from "./lexique.ts";
import type { Phrases } from "./phrases.ts";
import type { Rappel, Tournee } from "./rappel.ts";

/** `territoire`: only this territory's charter treats the topic; the others are silent on it. */
export type SujetsConnus = Record<string, Sujets[string] & { territoire?: string }>;

export type Catalog = {
  sujets: SujetsConnus;
  dispositifs: Dispositifs;
  glossaire: Glossaire;
  territoires: Territoire[];
  ailleurs: Ailleurs;
  horsSujet: HorsSujet;
  /** Heirs are whole here. Ordered by the day they come into force. */
  editions: Edition[];
  dialogues: Dialogue[];
  rappels: Rappel[];
  tournee: Tournee;
  phrases: Phrases;
  aide: Aide;
  visiteGuidee: VisiteGuidee;
};
