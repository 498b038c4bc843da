/** When something is to come back, as it was said: a day, an hour, « dans 20 minutes ». Never guessed. */
import type { Day, Heure } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";

export type Moment = { jour: Day; heure: Heure | null };

export function moment(ctx: Contexte, text: string): Moment | undefined {
  const [dite, autre] = lisDates(text, ctx.message.at, "future").filter((d) => d.jour);
  if (!dite?.jour || autre) return undefined;
  return { jour: dite.jour, heure: null };
}
