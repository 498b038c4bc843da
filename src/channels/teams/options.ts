/** What the Teams channel is given: nothing in this folder reads the environment. */
import type { Papier } from "../../model.ts";
import type { Phrases } from "./phrases.ts";

/** The bot's registration in its tenant (SingleTenant). */
export type Identifiants = { appId: string; password: string; tenantId: string };

/** Where a person can be spoken to first. Structural: the store's own type fits. */
export type Adresse = {
  canal: string;
  reference: Record<string, unknown>;
  injoignable?: { raison: string; depuis: string };
};

/** `ecris` is durable before it resolves. */
export type Adresses = {
  lis(person: string): Promise<Adresse | undefined>;
  ecris(person: string, value: Adresse): Promise<void>;
};

/** What the channel tells the log: closed words and numbers, never a name, an id or a text. */
export type Evenement = {
  quoi: string;
  code?: string;
  statut?: number;
  /** A kind of activity, as Teams names it. */
  activite?: string;
  issue?: "fait" | "echoue";
  /** Tells one turn from another, and nothing else. */
  tour?: string;
  ms?: number;
};
export type Journal = (event: Evenement) => void;

/** The endpoints of a cloud that is not public Azure. The SDK takes all of them or none. */
export type Nuage = {
  ToChannelFromBotLoginUrl: string;
  ToChannelFromBotOAuthScope: string;
  ToBotFromChannelTokenIssuer: string;
  OAuthUrl: string;
  ToBotFromChannelOpenIdMetadataUrl: string;
  ToBotFromEmulatorOpenIdMetadataUrl: string;
  CallerId: string;
};

/** A document or a calendar ready to be handed over. `nom` has its extension; `type` is its media type. */
export type Fichier = { nom: string; type: string; octets: Uint8Array<ArrayBuffer> };
/** What a card may know of it. `taille` is in bytes. */
export type Depot = { jeton: string; nom: string; taille: number };

/** Where documents wait, in memory only. Structural: src/documents fits. */
export type Documents = {
  /** The public address under which `/documents/<token>` is reached; without it Teams asks itself. */
  base?: string | undefined;
  /** Prepares it for that person, and for nobody else. */
  depose(papier: Papier, a: string): Promise<Depot>;
  /** Looks without counting. */
  regarde(jeton: string): Fichier | undefined;
  /** Counts one download. */
  ouvre(jeton: string): Fichier | undefined;
  /** For its owner, once. */
  prend(
    jeton: string,
    qui: string,
  ): { quoi: "pris"; garde: Fichier } | { quoi: "deja" } | { quoi: "autrui" } | { quoi: "perime" };
  /** How the taking ended; `manque` lets it be taken again. */
  solde(jeton: string, issue: "arrive" | "manque" | "refuse"): void;
  vide(): void;
};

export type OptionsTeams = {
  /** 0 lets the system choose; `port()` then says which. */
  port: number;
  host: string;
  credentials?: Identifiants | undefined;
  /** Ids of the tenants that may talk to the bot. Not looked at without credentials. */
  tenants: readonly string[];
  /** The explicit « no authentication » of a developer's own machine. Ignored with credentials. */
  anonyme: boolean;
  clock: () => Date;
  adresses: Adresses;
  phrases: Phrases;
  documents: Documents;
  journal: Journal;
  /** How long one call to Teams may take, in milliseconds (8000 when absent). */
  appelDelaiMs?: number;
  /** How long a pressed button waits for its card, in milliseconds (4000 when absent; Teams gives 5000). */
  boutonDelaiMs?: number;
  /** Whether the rest of the house can work: asked by `/readyz` (yes when absent). */
  pret?: () => boolean;
  nuage?: Nuage | undefined;
  /** The way to Microsoft's files (`fetch` when absent). */
  cherche?: typeof fetch;
};
