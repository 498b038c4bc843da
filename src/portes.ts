/** What the shell is given to work with, and what it gives back. Types only. */
import type { Audit } from "./audit/audit.ts";
import type { Channel, Livraison } from "./channels/channel.ts";
import type { Import } from "./import.ts";
import type { Dossier, Fiche, Personne, Reply } from "./model.ts";
import type { Catalog } from "./schemas/catalog.ts";
import type { Store } from "./stores/store.ts";

export type Portes = {
  catalog: Catalog;
  store: Store;
  /** `pourquoi`: the reminder's code, for the audit journal. */
  channel: Pick<Channel, "joignable" | "ensemble"> & {
    push(to: string, reply: Reply, pourquoi?: string): Promise<Livraison>;
  };
  /** Who saw and wrote what; forgotten with the process when there is none. */
  audit?: Audit;
  /** Who somebody is; never throws, an unknown person is one without dossiers. */
  personne(id: string): Personne;
  /** Reads a CSV of measures dropped by that person. */
  litCsv(csv: string, by: string, at: Date): Import;
  /** Whom a dossier's reminders go to. */
  destinataires(dossier: Dossier): string[];
  /** Everybody who is known, to be spoken to first: who coordinates, who stands in. */
  gens(): readonly Personne[];
  /** Lines of the team's file whose person is not known yet; none when absent. */
  attendus?(): readonly Personne[];
  /** What operators may count; never a name. */
  journal(evenement: { quoi: string; [detail: string]: string | number }): void;
  /** Gets a code and the error, never what the practitioner wrote. */
  failed(code: string, error: unknown): void;
};

/** What one message led to, for a channel that shows more than replies. */
export type Recu = { replies: Reply[]; fiches: Fiche[]; asking: string | null };
