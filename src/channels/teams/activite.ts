/** The shape of what Teams posts. Only what is named here goes further into the house. */
import { z } from "zod";

const PROFONDEUR = 8;
const CLES = 300;
const INTERDITES = new Set(["__proto__", "constructor", "prototype"]);

/** False when a card's value is too deep, too wide, or has a key that could reach a prototype. */
export function valeurSure(value: unknown, profondeur = PROFONDEUR): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (profondeur === 0) return false;
  const keys = Object.keys(value);
  return (
    keys.length <= CLES &&
    keys.every((key) => !INTERDITES.has(key)) &&
    Object.values(value).every((inner) => valeurSure(inner, profondeur - 1))
  );
}

const Id = z.string().min(1).max(1024);
const Mot = z.string().max(256).nullish();
const Compte = z.object({ id: Id, aadObjectId: Mot });

/** Unknown keys are dropped: deliveryMode, callerId, relatesTo never reach the SDK. */
export const Activite = z.object({
  type: z.string().min(1).max(64),
  id: Id,
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().min(1).max(2048),
  /** The name is what its owner made of it: too long or odd, it is left out. */
  from: Compte.extend({ name: Mot.catch(null) }),
  recipient: Compte.default({ id: "bot", aadObjectId: null }),
  conversation: z.object({
    id: Id,
    conversationType: Mot,
    tenantId: Mot,
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().nullish(),
  textFormat: Mot,
  locale: Mot,
  timestamp: Mot,
  localTimestamp: Mot,
  name: Mot,
  action: Mot,
  replyToId: z.string().max(1024).nullish(),
  attachments: z
    .array(
      z.object({
        contentType: z.string().max(256).nullish().catch(null),
        content: z
          .unknown()
          .refine((content) => valeurSure(content))
          .optional(),
      }),
    )
    .max(50)
    .nullish(),
  entities: z.array(z.unknown()).max(500).nullish(),
  membersAdded: z
    .array(z.object({ id: Id }))
    .max(1000)
    .nullish(),
  channelData: z
    .object({ tenant: z.object({ id: z.string().max(256) }).nullish(), eventType: Mot })
    .nullish(),
  value: z
    .unknown()
    .refine((value) => valeurSure(value))
    .optional(),
});

export type ActiviteEntrante = z.infer<typeof Activite>;
