/** Teams' own cards for a file: may it be put in your OneDrive, what you answered, here it is. Pure. */
import type { Attachment } from "botbuilder";
import { z } from "zod";
import type { Depot } from "./options.ts";

export const CONSENTEMENT = "fileConsent/invoke";

const Jeton = z.object({ jeton: z.string().max(128) });
const Adresse = z.string().max(8192);

/** Comes from the person's own client: where it leads is not believed, see consenti.ts. */
const Reponse = z.discriminatedUnion("action", [
  z.object({ action: z.literal("decline"), context: Jeton }),
  z.object({
    action: z.literal("accept"),
    context: Jeton,
    uploadInfo: z.object({
      uploadUrl: Adresse,
      contentUrl: Adresse,
      name: z.string().max(512),
      uniqueId: z.string().max(256).nullish(),
      fileType: z.string().max(32).nullish(),
    }),
  }),
]);
export type ReponseAuConsentement = z.infer<typeof Reponse>;
export type Televersement = Extract<ReponseAuConsentement, { action: "accept" }>["uploadInfo"];

/** Undefined when it is not shaped like an answer. */
export const reponseAuConsentement = (value: unknown): ReponseAuConsentement | undefined =>
  Reponse.safeParse(value).data;

/** The card knows the token and nothing of the household but the file's name. */
export function carteDeConsentement(
  { jeton, nom, taille }: Depot,
  description: string,
): Attachment {
  return {
    contentType: "application/vnd.microsoft.teams.card.file.consent",
    name: nom,
    content: {
      description,
      sizeInBytes: taille,
      acceptContext: { jeton },
      declineContext: { jeton },
    },
  };
}

export function carteDuFichier({
  contentUrl,
  name,
  uniqueId,
  fileType,
}: Televersement): Attachment {
  return {
    contentType: "application/vnd.microsoft.teams.card.file.info",
    contentUrl,
    name,
    content: { uniqueId, fileType },
  };
}
