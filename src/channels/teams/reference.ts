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

/** Whoever speaks can be spoken to again: writes only when something changed. */
export async function retient(adresses: Adresses, activite: ActiviteEntrante): Promise<void> {
  const person = personneDe(activite);
  const value: Adresse = { canal: CANAL, reference: referenceDe(activite) };
  if (isDeepStrictEqual(await adresses.lis(person), value)) return;
  await adresses.ecris(person, value);
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
