/** When something is to come back, as it was said: a day, an hour, « dans 20 minutes ». Never guessed. */
import type { Day, Heure } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import type { Moment } from "../reading/rappels/quand.ts";
import { ajoute, dis, heureDe, jourDe } from "../time.ts";

export type Quand = { jour: Day; heure: Heure | null };

/** The hour that a part of the day stands for, when none was said; shown before anything comes of it. */
const PARTIES = { matin: "09:00", "apres-midi": "14:00", soir: "18:00" } as const;

/** What was read, as a day and an hour of Paris; or what to ask. Nothing: no time was said. */
export function moment(
  ctx: Contexte,
  { jour: lu, heure, dans, partie, passe, incertain, propositions }: Moment,
): Quand | { demande: string } | undefined {
  // « lundi », said on a Monday without an hour, is the next one.
  const jour = incertain && lu === ctx.jour && !heure ? ajoute(lu, { jours: 7 }) : lu;
  if (passe && jour === lu) return { demande: phrase(ctx, "rappel-quand-passe") };
  if (dans !== undefined) {
    const at = new Date(ctx.message.at.getTime() + dans * 60_000);
    return { jour: jourDe(at), heure: heureDe(at) };
  }
  if (propositions?.length)
    return {
      demande: phrase(ctx, "rappel-quand-lequel", { jours: propositions.map(dis).join(", ") }),
    };
  const dite = heure ?? (partie && PARTIES[partie]) ?? null;
  if (jour) return { jour, heure: dite };
  if (!dite) return undefined;
  return dite > heureDe(ctx.message.at)
    ? { jour: ctx.jour, heure: dite }
    : { demande: phrase(ctx, "rappel-quand-passe") };
}

/** Behind already, or this very minute. */
export const estPasse = (ctx: Contexte, { jour, heure }: Quand): boolean =>
  jour < ctx.jour || (jour === ctx.jour && (heure === null || heure <= heureDe(ctx.message.at)));
