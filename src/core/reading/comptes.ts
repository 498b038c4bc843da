/** A number right before its word: « 2 enfants », « trois enfants ». */
import { NOMBRE, nombreDe } from "./dates/lexique.ts";
import { plat } from "./plat.ts";

/** `mots` are plain stems; `nu`: a bare number counts too. */
export function compte(text: string, mots: readonly string[], nu: boolean): number | undefined {
  const lu = plat(text).trim();
  if (nu && /^\d{1,2}$/.test(lu)) return Number(lu);
  const dit = new RegExp(`(?<![a-z0-9])(${NOMBRE}) (?:${mots.join("|")})`).exec(lu);
  if (dit) return nombreDe(dit[1]!);
  return new RegExp(`(?:sans|pas d'|aucun) (?:${mots.join("|")})`).test(lu) ? 0 : undefined;
}
