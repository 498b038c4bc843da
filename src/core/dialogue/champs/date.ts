/** A day to come; « fin mars » is its last day. */
import { lisDates } from "../../reading/dates-lues.ts";
import { dis } from "../../time.ts";
import type { TypeDeChamp } from "./champ.ts";

export const date: TypeDeChamp = {
  lit(ctx, _champ, text) {
    const lues = lisDates(text, ctx.message.at, "future").filter((d) => d.jour || d.end);
    const [lue] = lues;
    const jours = new Set(lues.map((d) => d.jour ?? d.end));
    // Two days are two facts: « fin mars pour l'une, fin mai pour l'autre ».
    if (!lue || lue.motif || jours.size > 1) return undefined;
    return lue.jour ?? lue.end?.slice(0, 10);
  },
  dit: (_ctx, _champ, value) => dis(String(value)),
};
