/** The person's own words. */
import type { TypeDeChamp } from "./champ.ts";

export const texte: TypeDeChamp = {
  lit: (_ctx, _champ, text) => text.trim() || undefined,
  dit: (_ctx, _champ, value) => String(value),
};
