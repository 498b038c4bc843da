/** Says what an activity of Teams means to us: a Message, a departure, or nothing. Pure. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Message } from "../../model.ts";
import type { ActiviteEntrante } from "./activite.ts";
import { choixDe, donneesDuBouton } from "./choix.ts";
import { CONSENTEMENT, type ReponseAuConsentement, reponseAuConsentement } from "./consentement.ts";
import { type Extension, extensionDe } from "./extension.ts";
import { porteUneCarte, texteDe } from "./texte.ts";

/** What an installation says to the bot in the person's place: a word that the core reads. */
const SALUT = "bonjour";

/** A display name is whatever its owner made of it. */
const NOM_MAX = 80;

export type Entree =
  | { quoi: "message"; message: Message }
  /** A file dropped in the chat, and where its text is. */
  | { quoi: "fichier"; message: Message; adresse: string }
  /** Not a word in it: an image, a file, a voice note. */
  | { quoi: "illisible" }
  /** The answer to « may this file be put in your OneDrive? ». */
  | { quoi: "consentement"; qui: string; reponse: ReponseAuConsentement }
  /** The bot was added to the person's own chat; `message` is the same however often Teams tells it. */
  | { quoi: "bienvenue"; message: Message }
  /** The person removed the bot. */
  | { quoi: "depart" }
  | { quoi: "extension"; qui: string; conversation: string; extension: Extension }
  /** An extension of ours, forged or broken. */
  | { quoi: "refus"; code: string }
  | { quoi: "ignore"; code: string };

export type Contexte = { at: Date; anonyme: boolean };

/** The same for every copy of one activity that Teams delivers. */
const idDe = ({ conversation, id }: ActiviteEntrante) => `teams:${conversation.id}:${id}`;

/** aadObjectId is the person in their tenant; `from.id` changes with the bot. */
export const personneDe = ({ from }: ActiviteEntrante) => from.aadObjectId || from.id;

/** Only a chat between two: unknown is not private, except in the Playground. */
export function prive({ conversation }: ActiviteEntrante, anonyme: boolean): boolean {
  const type = conversation.conversationType;
  return type ? type === "personal" : anonyme && !conversation.isGroup;
}

/**
 * An edit carries the id of the message that it rewrites. Its own id adds the time that Teams
 * stamped on it (or, without one, a digest of the text), the same in every redelivery of that edit.
 */
function idDEdition(activite: ActiviteEntrante): string {
  const empreinte = () =>
    createHash("sha256")
      .update(activite.text ?? "")
      .digest("hex");
  const marque = activite.timestamp || activite.localTimestamp || empreinte().slice(0, 16);
  return `${idDe(activite)}:edit:${marque}`;
}

function installe({ type, action, membersAdded, recipient }: ActiviteEntrante): boolean {
  if (type === "installationUpdate") return action === "add";
  return type === "conversationUpdate" && !!membersAdded?.some(({ id }) => id === recipient.id);
}

/** Teams tells it twice: of a team or a group, the installation is the one that is answered. */
const arriveeAilleurs = (type: string, base: Message): Entree =>
  type === "installationUpdate"
    ? { quoi: "message", message: { ...base, arrivee: true } }
    : { quoi: "ignore", code: "installation-partagee" };

const FICHIER = "application/vnd.microsoft.teams.file.download.info";
const Telechargement = z.object({ downloadUrl: z.string().max(4096) });

/** Where Teams keeps the first file of a message. */
function adresseDuFichier({ attachments }: ActiviteEntrante): string | undefined {
  const fichier = attachments?.find((a) => a.contentType === FICHIER);
  const lu = Telechargement.safeParse(fichier?.content);
  return lu.success ? lu.data.downloadUrl : undefined;
}

/** Reads one activity that was let in. */
export function entreeDe(activite: ActiviteEntrante, contexte: Contexte): Entree {
  const base = {
    id: idDe(activite),
    at: contexte.at,
    from: personneDe(activite),
    conversation: activite.conversation.id,
    prive: prive(activite, contexte.anonyme),
    ...(activite.from.name && { compte: activite.from.name.slice(0, NOM_MAX) }),
    text: "",
  };
  const { type, value, channelData } = activite;
  if (type === "invoke") {
    const reponse =
      activite.name === CONSENTEMENT && base.prive ? reponseAuConsentement(value) : undefined;
    if (reponse) return { quoi: "consentement", qui: base.from, reponse };
    const extension = extensionDe(activite);
    if (extension === "refusee") return { quoi: "refus", code: "extension" };
    if (extension)
      return { quoi: "extension", qui: base.from, conversation: base.conversation, extension };
    if (activite.name !== "adaptiveCard/action") return { quoi: "ignore", code: "invoke" };
    return { quoi: "message", message: { ...base, choice: choixDe(donneesDuBouton(value)) } };
  }
  if (
    type === "message" ||
    (type === "messageUpdate" && channelData?.eventType === "editMessage")
  ) {
    const adresse = type === "message" ? adresseDuFichier(activite) : undefined;
    if (adresse) return { quoi: "fichier", message: base, adresse };
    const words = texteDe(activite);
    const edits =
      type === "messageUpdate" ? { id: idDEdition(activite), edits: base.id } : undefined;
    if (words) return { quoi: "message", message: { ...base, ...edits, text: words } };
    if (value && !edits) return { quoi: "message", message: { ...base, choice: choixDe(value) } };
    // A card put into the chat, and not a word with it: it is shown, and asks nothing.
    return porteUneCarte(activite)
      ? { quoi: "ignore", code: "carte-inseree" }
      : { quoi: "illisible" };
  }
  if (installe(activite)) {
    if (!base.prive) return arriveeAilleurs(type, base);
    // One id per conversation: Teams tells one installation several times, in any order.
    const id = `teams:${activite.conversation.id}:bonjour`;
    return { quoi: "bienvenue", message: { ...base, id, text: SALUT } };
  }
  if (type === "messageDelete")
    return { quoi: "message", message: { ...base, id: `${base.id}:efface`, efface: base.id } };
  if (type === "installationUpdate" && activite.action === "remove") return { quoi: "depart" };
  return { quoi: "ignore", code: /^\w{1,64}$/.test(type) ? type : "autre" };
}
