/** A length in whole months. */
import { phrase } from "../../contexte.ts";
import { moisSeuls } from "../../reading/durees-dites.ts";
import type { TypeDeChamp } from "./champ.ts";

export const mois: TypeDeChamp = {
  lit: (_ctx, _champ, text) => moisSeuls(text, true),
  repere: (_ctx, _champ, text) => moisSeuls(text, false),
  dit: (ctx, _champ, value) => phrase(ctx, "n-mois", { n: Number(value) }),
};
