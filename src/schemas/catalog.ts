/** All that rules/ and dialogs/ hold, read and checked. */
import type { Ailleurs, Dispositifs, Edition, Sujets, Territoire } from "./charte.ts";
import type { Dialogue, Rappel } from "./dialogue.ts";
import type { Phrases } from "./phrases.ts";

export type Catalog = {
  sujets: Sujets;
  dispositifs: Dispositifs;
  territoires: Territoire[];
  ailleurs: Ailleurs;
  /** Heirs are whole here. Ordered by the day they come into force. */
  editions: Edition[];
  dialogues: Dialogue[];
  rappels: Rappel[];
  phrases: Phrases;
};
