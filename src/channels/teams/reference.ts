/** Keeps where each person can be spoken to first: their own chat with the bot, never a team's. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { ActiviteEntrante } from "./activite.ts";
import { personneDe } from "./entree.ts";
import type { Adresse, Adresses } from "./options.ts";

const CANAL = "teams";

const Reference = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversation: z.object({
    id: z.string(),
    tenantId: z.string().optional(),
    conversationType: z.literal("personal"),
    isGroup: z.literal(false),
    name: z.literal(""),
  }),
  bot: z.object({ id: z.string(), name: z.literal("") }),
  user: z.object({ id: z.string(), aadObjectId: z.string().optional(), name: z.literal("") }),
  /** When the person had removed the bot, before it was added again: the instant of the last departure. */
  retour: z.string().optional(),
});
export type ReferenceTeams = z.infer<typeof Reference>;

/** No name, no locale: only what a post needs. */
function referenceDe({ serviceUrl, channelId, conversation, recipient, from }: ActiviteEntrante) {
  const { id, tenantId } = conversation;
  return {
    serviceUrl,
    channelId,
    conversation: {
      id,
      ...(tenantId && { tenantId }),
      conversationType: "personal",
      isGroup: false,
      name: "",
    },
    bot: { id: recipient.id, name: "" },
    user: { id: from.id, ...(from.aadObjectId && { aadObjectId: from.aadObjectId }), name: "" },
  };
}

/** Undefined when it is another channel's, or no longer readable. */
export function lisReference({ canal, reference }: Adresse): ReferenceTeams | undefined {
  return canal === CANAL ? Reference.safeParse(reference).data : undefined;
}

const PARTI = "desinstalle";

/** The last departure, when this address is of somebody who came back. */
function retourDe(adresse: Adresse | undefined): string | undefined {
  if (adresse?.canal !== CANAL) return undefined;
  if (adresse.injoignable?.raison === PARTI) return adresse.injoignable.depuis;
  return lisReference(adresse)?.retour;
}

/**
 * Whoever speaks can be spoken to again: writes only when something changed. A button may be pressed
 * in another chat that Teams calls personal too: it moves no address.
 * Gives the last departure, the same for all that Teams tells of one return.
 */
export async function retient(
  adresses: Adresses,
  activite: ActiviteEntrante,
): Promise<string | undefined> {
  const person = personneDe(activite);
  const connue = await adresses.lis(person);
  const retour = retourDe(connue);
  const reference = { ...referenceDe(activite), ...(retour && { retour }) };
  const value: Adresse = { canal: CANAL, reference };
  const ailleurs = connue && lisReference(connue)?.conversation.id !== activite.conversation.id;
  if (activite.type === "invoke" && ailleurs) return retour;
  if (!isDeepStrictEqual(connue, value)) await adresses.ecris(person, value);
  return retour;
}

/** The person removed the bot: where they were is forgotten, that they left is not. */
export async function oublie(adresses: Adresses, person: string, at: Date): Promise<void> {
  const connue = await adresses.lis(person);
  if (connue?.canal !== CANAL || connue.injoignable?.raison === PARTI) return;
  const injoignable = { raison: PARTI, depuis: at.toISOString() };
  await adresses.ecris(person, { canal: CANAL, reference: {}, injoignable });
}

/**
 * The person's own chat with the bot. A chat between two people is « personal » too in a search or a
 * window: only the address that was kept when this person spoke to the bot tells it.
 */
export async function chatPrive(adresses: Adresses, person: string): Promise<string | undefined> {
  const adresse = await adresses.lis(person);
  if (!adresse || adresse.injoignable) return undefined;
  return lisReference(adresse)?.conversation.id;
}

/** A token is of the channel, not of a person: a known person under another account of this bot is nobody's. */
export async function estUnAutre(
  { lis }: Pick<Adresses, "lis">,
  { from, recipient }: ActiviteEntrante,
): Promise<boolean> {
  const adresse = from.aadObjectId ? await lis(from.aadObjectId) : undefined;
  const connue = adresse && lisReference(adresse);
  return connue !== undefined && connue.bot.id === recipient.id && connue.user.id !== from.id;
}

/** Nothing is sent to this person until they speak again. */
export async function marqueInjoignable(
  adresses: Adresses,
  person: string,
  raison: string,
  at: Date,
): Promise<void> {
  const adresse = await adresses.lis(person);
  if (adresse?.canal !== CANAL || adresse.injoignable) return;
  const injoignable = { raison, depuis: at.toISOString() };
  await adresses.ecris(person, { ...adresse, injoignable });
}
