/** Marks a turn whose reply is no answer: see retenir.ts. */
import type { Manque, Turn } from "../../model.ts";

export const manque = (turn: Turn, manque: Manque): Turn => ({
  ...turn,
  replies: turn.replies.map((reply, i) => (i ? reply : { ...reply, manque })),
});
