/** Starts the real channel on a free port, with the store and the core of the test. */
import type { Adresse, Evenement, OptionsTeams } from "../../src/channels/teams/options.ts";
import { teamsChannel } from "../../src/channels/teams/teams.ts";
import { documents } from "../../src/documents/documents.ts";
import type { Message, Recherche, Reply } from "../../src/model.ts";

export const PHRASES = {
  apercu: "Tandem vous a répondu.",
  source: "Source",
  illisible: "Je ne lis que du texte.",
  "fichier-illisible": "Je n'ai pas pu lire ce fichier.",
  patience: "Je prépare la réponse.",
  recu: "C'est déjà fait.",
  "document-lien": "Le lien est pour vous.",
  "document-ouvrir": "Ouvrir",
  "document-consentement": "Un document Word.",
  "calendrier-ouvrir": "Ouvrir le calendrier",
  "calendrier-consentement": "Un calendrier.",
  "document-refuse": "Il n'est pas enregistré.",
  "document-perime": "Ce document n'est plus là.",
  "document-echoue": "Ce document n'a pas pu être remis.",
  "recherche-invite": "Tapez quelques mots.",
  "recherche-vide": "Aucun texte.",
  "recherche-sans-dossier": "Aucun dossier.",
  "recherche-ailleurs": "En conversation privée.",
  "recherche-panne": "Réessayez.",
  "journaliser-titre": "Journaliser cette visite",
  "journaliser-libelle": "Ce que Tandem va lire",
  "journaliser-manque": "Écrivez ce qu'il faut noter.",
  "journaliser-bouton": "Journaliser",
  "journaliser-ancien": "Message du {jour}.",
  "journaliser-autrui": "Seuls vos propres messages.",
  "journaliser-sans-adresse": "Ouvrez d'abord une conversation privée.",
  "journaliser-vide": "Rien à lire.",
  "journaliser-long": "Trop long.",
  "journaliser-perime": "Fenêtre périmée.",
  "journaliser-transmis": "C'est transmis.",
  "journaliser-deja": "C'est déjà transmis.",
};
/** Fixed sentences too, for the tests: whatever else is said goes in a card. */
const FIXES = [
  "Bonjour Marie.",
  "un",
  "deux",
  "trois",
  "oui",
  "suite",
  "fini",
  "enfin",
  "Voici le bilan.",
];
export const MAINTENANT = new Date("2026-03-04T09:00:00Z");
export const MARIE = "aad-marie";

type Corps = Record<string, unknown>;

export type Bot = {
  /** Posts a body to the bot; a string goes as it is. */
  poste(
    corps: unknown,
    entetes?: Record<string, string>,
  ): Promise<{ statut: number; corps: Corps }>;
  messages: Message[];
  adresses: Map<string, Adresse>;
  ecritures: () => number;
  /** All but the turns. */
  journal: Evenement[];
  tours: Evenement[];
  url: string;
  canal: ReturnType<typeof teamsChannel>;
};

/** `receive` is the channel's contract: what the house behind it would answer. */
export async function bot(
  receive: (message: Message) => Reply[] | Promise<Reply[]>,
  plus: Partial<OptionsTeams> = {},
  cherche: (recherche: Recherche) => Promise<Reply[]> = async () => [],
): Promise<Bot> {
  const messages: Message[] = [];
  const adresses = new Map<string, Adresse>();
  const journal: Evenement[] = [];
  const tours: Evenement[] = [];
  let ecritures = 0;
  const canal = teamsChannel({
    port: 0,
    host: "127.0.0.1",
    tenants: [],
    anonyme: true,
    clock: () => MAINTENANT,
    adresses: {
      lis: async (person) => adresses.get(person),
      ecris: async (person, value) => {
        ecritures += 1;
        // Through JSON, as a store would.
        adresses.set(person, JSON.parse(JSON.stringify(value)));
      },
    },
    phrases: { ...PHRASES, ...Object.fromEntries(FIXES.map((phrase) => [phrase, phrase])) },
    documents: documents(() => MAINTENANT, "à compléter"),
    journal: (event) => void (event.quoi === "tour" ? tours : journal).push(event),
    appelDelaiMs: 5000,
    ...plus,
  });
  await canal.start(async (message) => {
    messages.push(message);
    return receive(message);
  }, cherche);
  const url = `http://127.0.0.1:${canal.port()}`;
  return {
    messages,
    adresses,
    ecritures: () => ecritures,
    journal,
    tours,
    url,
    canal,
    async poste(corps, entetes = {}) {
      const res = await fetch(`${url}/api/messages`, {
        method: "POST",
        // A socket kept idle while a slow machine computes would be cut under the next post.
        headers: { "content-type": "application/json", connection: "close", ...entetes },
        body: typeof corps === "string" ? corps : JSON.stringify(corps),
      });
      const texte = await res.text();
      return { statut: res.status, corps: texte ? JSON.parse(texte) : {} };
    },
  };
}

/** What Teams posts when Marie writes to the bot in her own chat. */
export function activite(serviceUrl: string, plus: Corps = {}): Corps {
  return {
    type: "message",
    id: "1700000000001",
    channelId: "msteams",
    serviceUrl,
    timestamp: "2026-03-04T09:00:00.000Z",
    from: { id: "29:marie", name: "Marie Intervenante", aadObjectId: MARIE },
    recipient: { id: "28:tandem", name: "Tandem" },
    conversation: { id: "a:chat-marie", conversationType: "personal", tenantId: "tenant-1" },
    channelData: { tenant: { id: "tenant-1" } },
    text: "bonjour",
    textFormat: "plain",
    ...plus,
  };
}

/** A pressed Action.Execute. */
export function bouton(serviceUrl: string, data: unknown, plus: Corps = {}): Corps {
  return activite(serviceUrl, {
    type: "invoke",
    name: "adaptiveCard/action",
    id: "f:1",
    text: undefined,
    replyToId: "carte-1",
    value: { action: { type: "Action.Execute", verb: "choix", data }, trigger: "manual" },
    ...plus,
  });
}

/** The card of something sent, or of a button's answer. */
export function carte(corps: Corps): Corps {
  const [attachment] = (corps.attachments ?? []) as { content: Corps }[];
  return attachment?.content ?? {};
}
