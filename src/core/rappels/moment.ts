/** When something is to come back, as it was said: a day, an hour, « dans 20 minutes ». Never guessed. */
import type { Day, Heure } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import type { Moment } from "../reading/rappels/quand.ts";
import { dis, heureDe, jourDe } from "../time.ts";

export type Quand = { jour: Day; heure: Heure | null };

/** The hour that a part of the day stands for, when none was said; shown before anything comes of it. */
const PARTIES = { matin: "09:00", "apres-midi": "14:00", soir: "18:00" } as const;

/** What was read, as a day and an hour of Paris; or what to ask. Nothing: no time was said. */
export function moment(
  ctx: Contexte,
  { jour, heure, dans, partie, passe, propositions }: Moment,
): Quand | { demande: string } | undefined {
  if (passe) return { demande: phrase(ctx, "rappel-quand-passe") };
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
