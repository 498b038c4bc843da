/** Reads a pressed button: an opaque token and what the form held. Nothing in it is trusted. */
import { z } from "zod";
import type { ChoiceMade } from "../../model.ts";

const Bouton = z.object({
  jeton: z.string().min(1).max(512),
  /** The form's fields: clients leave out the empty ones, the core wants them as "". */
  champs: z.array(z.string().max(128)).max(50).catch([]),
});
const RESERVEES = new Set(["jeton", "champs", "verb", "msteams"]);
const INTERDITES = /^(?:__proto__|constructor|prototype)$/;

const Execute = z.object({ action: z.object({ data: z.unknown() }) });

/** The data of an Action.Execute invoke. */
export const donneesDuBouton = (value: unknown): unknown =>
  Execute.safeParse(value).data?.action.data;

/** A button of nobody's card gives the token "", which no memory holds: the core says it is stale. */
export function choixDe(data: unknown): ChoiceMade {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { jeton: "" };
  const bouton = Bouton.safeParse(data).data;
  const values = new Map<string, string>();
  for (const champ of bouton?.champs ?? []) if (!INTERDITES.test(champ)) values.set(champ, "");
  for (const [key, value] of Object.entries(data)) {
    if (RESERVEES.has(key) || INTERDITES.test(key)) continue;
    if (["string", "number", "boolean"].includes(typeof value)) values.set(key, String(value));
  }
  return { jeton: bouton?.jeton ?? "", values: Object.fromEntries(values) };
}
