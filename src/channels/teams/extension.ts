/** Reads what a message extension asks for: a search, or a message to be logged. Pure; nothing in it is trusted. */
import { z } from "zod";
import type { ActiviteEntrante } from "./activite.ts";
import { sansBalises } from "./texte.ts";

const EXTENSION = "composeExtension/";

/** A message that somebody points at, as Teams tells it. */
export type MessageMontre = {
  id: string;
  auteur?: string | undefined;
  /** When it was written, as Teams says it. */
  le?: string | undefined;
  texte: string;
};

export type Extension =
  /** `suite`: the person scrolls on; all was given at once. */
  | { fait: "cherche"; quoi: "regle" | "dossier"; texte: string; suite: boolean }
  | { fait: "ouvre"; montre: MessageMontre }
  | { fait: "envoie"; jeton: string; texte: string };

const Recherche = z.object({
  commandId: z.enum(["regle", "dossier"]),
  parameters: z
    .array(z.object({ name: z.string().max(64), value: z.string().max(4096) }))
    .max(10)
    .nullish(),
  queryOptions: z.object({ skip: z.number().min(0).nullish() }).nullish(),
});

const Ouverture = z.object({
  commandId: z.literal("journaliser"),
  messagePayload: z.object({
    id: z.string().min(1).max(256),
    from: z.object({ user: z.object({ id: z.string().min(1).max(256) }).nullish() }).nullish(),
    createdDateTime: z.string().max(64).optional().catch(undefined),
    body: z.object({ contentType: z.enum(["text", "html"]), content: z.string() }),
  }),
});

const Envoi = z.object({
  commandId: z.literal("journaliser"),
  data: z.object({ jeton: z.string().min(1).max(64), texte: z.string() }),
});

function cherchee(value: unknown): Extension | undefined {
  const { data } = Recherche.safeParse(value);
  if (!data) return undefined;
  const texte = data.parameters?.find(({ name }) => name === "texte")?.value ?? "";
  return {
    fait: "cherche",
    quoi: data.commandId,
    texte: texte.trim(),
    suite: (data.queryOptions?.skip ?? 0) > 0,
  };
}

function ouverte(value: unknown): Extension | undefined {
  const montre = Ouverture.safeParse(value).data?.messagePayload;
  if (!montre) return undefined;
  const { id, from, body, createdDateTime: le } = montre;
  const texte = body.contentType === "html" ? sansBalises(body.content) : body.content;
  return { fait: "ouvre", montre: { id, auteur: from?.user?.id, le, texte } };
}

function envoyee(value: unknown): Extension | undefined {
  const { data } = Envoi.safeParse(value);
  return data && { fait: "envoie", ...data.data };
}

const LECTURES: Record<string, (value: unknown) => Extension | undefined> = {
  query: cherchee,
  fetchTask: ouverte,
  submitAction: envoyee,
};

/** Undefined when it is no extension of ours; « refusee » when it is, and is not as it should be. */
export function extensionDe({
  name,
  value,
}: Pick<ActiviteEntrante, "name" | "value">): Extension | "refusee" | undefined {
  if (!name?.startsWith(EXTENSION)) return undefined;
  const quoi = name.slice(EXTENSION.length);
  return Object.hasOwn(LECTURES, quoi) ? (LECTURES[quoi]!(value) ?? "refusee") : undefined;
}
