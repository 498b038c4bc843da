/** Reads a pressed button: an opaque token and what the form held. Nothing in it is trusted. */
import { z } from "zod";
import type { ChoiceMade } from "../../model.ts";
import { VERBE } from "./carte-actions.ts";

const Bouton = z.object({
  jeton: z.string().min(1).max(512),
  /** The form's fields: clients leave out the empty ones, the core wants them as "". */
  champs: z.array(z.string().max(128)).max(50).default([]),
});
const RESERVEES = new Set(["jeton", "champs", "verb", "msteams"]);
const INTERDITES = /^(?:__proto__|constructor|prototype)$/;

const Execute = z.object({ action: z.object({ verb: z.literal(VERBE), data: z.unknown() }) });

/** The data of an Action.Execute invoke. */
export const donneesDuBouton = (value: unknown): unknown =>
  Execute.safeParse(value).data?.action.data;

/**
 * A button of nobody's card gives the token "", which no memory holds: the core says it is stale.
 * Our forms give back texts: anything else in one refuses it whole, rather than what can be read of it.
 */
export function choixDe(data: unknown): ChoiceMade {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { jeton: "" };
  const bouton = Bouton.safeParse(data).data;
  if (!bouton) return { jeton: "" };
  const values = new Map<string, string>();
  for (const champ of bouton.champs) if (!INTERDITES.test(champ)) values.set(champ, "");
  for (const [key, value] of Object.entries(data)) {
    if (RESERVEES.has(key) || value === null || value === undefined) continue;
    if (INTERDITES.test(key) || typeof value !== "string") return { jeton: "" };
    values.set(key, value);
  }
  return { jeton: bouton.jeton, values: Object.fromEntries(values) };
}
