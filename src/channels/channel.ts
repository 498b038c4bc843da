/** A place where people talk to the bot. */
import type { Message, Papier, Recherche, Reply } from "../model.ts";

/** The files that come with a reply, in the order in which they are handed over. */
export const papiersDe = ({ document, calendrier }: Pick<Reply, "document" | "calendrier">) =>
  [document, calendrier].filter((papier): papier is Papier => papier !== undefined);

/** How a first word to somebody went. `incertain`: the channel may or may not have shown it. */
export type Livraison =
  | { etat: "livre" }
  | { etat: "injoignable"; raison: string }
  | { etat: "plus-tard"; raison: string; attendre?: number }
  | { etat: "incertain"; raison: string };

export interface Channel {
  /** To how many people it can speak first at the same time; one after the other when absent. */
  ensemble?: number;
  /**
   * Starts listening. Every incoming message goes to `receive`; its replies go back where it came from.
   * `cherche`, when there is one, finds what a person may put in a message of their own.
   */
  start(
    receive: (message: Message) => Promise<Reply[]>,
    cherche?: (recherche: Recherche) => Promise<Reply[]>,
  ): Promise<void>;
  /** Whether somebody has a place where they can be spoken to first. Nothing is sent. */
  joignable(to: string): Promise<boolean>;
  /** Speaks first, to someone who has already spoken. Never throws for what a channel can answer. */
  push(to: string, reply: Reply): Promise<Livraison>;
  /** Finishes the turns in flight, then stops listening. */
  stop(): Promise<void>;
}
