/** What the bot remembers. Few verbs; every store passes test/stores.test.ts. */
import type { Fiche, Memory } from "../model.ts";

/** Where a person can be spoken to first; only the channel that wrote it can read it. */
export type Adresse = {
  canal: string;
  reference: Record<string, unknown>;
  injoignable?: { raison: string; depuis: string };
};

/** All or nothing, and durable before the promise resolves. */
export type Change = {
  /** ISO instant of the change: what is kept only for a while is forgotten by it. */
  at: string;
  /** A key that may be committed once: a message's id. */
  once?: string;
  memory?: { person: string; value: Memory };
  fiches?: Fiche[];
  adresse?: { person: string; value: Adresse };
};

/** The state of one delivery: claimed, accepted by the channel, to be tried again, or given up. `essais` counts claims. */
export type Envoi = {
  statut: "pris" | "envoye" | "a-reprendre" | "abandonne";
  at: string;
  essais: number;
};

export interface Store {
  /** `{}` for somebody never met. A copy: it may be changed. */
  memory(person: string): Promise<Memory>;
  /** Oldest first, frozen, and the same array until a fiche is added: safe to keep, and to know again. */
  fiches(): Promise<readonly Fiche[]>;
  adresse(person: string): Promise<Adresse | undefined>;
  /**
   * False, and nothing changed, if `once` was already committed (a store may forget that after 45
   * days). Rejects, and nothing changed, if it could not be made durable.
   */
  commit(change: Change): Promise<boolean>;
  /**
   * Claims a delivery. True when the caller must send it now: never claimed, to be tried again,
   * or claimed before this process opened the store (its sender died). Durable before it resolves.
   */
  prend(cle: string, at: Date): Promise<boolean>;
  /**
   * Says how a claimed delivery ended. `envoye` and `abandonne` are final: to change one would send
   * twice, so it rejects, as it does for a delivery that was never claimed. The same end said again
   * changes nothing.
   */
  solde(cle: string, statut: Exclude<Envoi["statut"], "pris">, at: Date): Promise<void>;
  envoi(cle: string): Promise<Envoi | undefined>;
  /** Finishes what is in flight and lets go of the files. What is written afterwards is refused. */
  close(): Promise<void>;
}
