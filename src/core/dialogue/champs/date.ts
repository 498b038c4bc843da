/** A day to come; « fin mars » is its last day. */
import { lisDates } from "../../reading/dates-lues.ts";
import { dis } from "../../time.ts";
import type { TypeDeChamp } from "./champ.ts";

export const date: TypeDeChamp = {
  lit(ctx, _champ, text) {
    const [lue] = lisDates(text, ctx.message.at, "future").filter((d) => d.jour || d.end);
    if (!lue || lue.motif) return undefined;
    return lue.jour ?? lue.end?.slice(0, 10);
  },
  dit: (_ctx, _champ, value) => dis(String(value)),
};
