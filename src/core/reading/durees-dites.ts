/** « 6 mois », « trois mois », « un an »: a length said alone, in months. */
import { NOMBRE, nombreDe } from "./dates/lexique.ts";
import { plat } from "./plat.ts";

const DUREE = new RegExp(`(?<![a-z0-9/,.])(${NOMBRE}) ?(mois|m|ans?|annees?)(?![a-z0-9])`, "g");
const SEUL = new RegExp(`^(${NOMBRE})$`);
/** « dette de 3 mois », « impayés 3 mois », « il y a 2 mois »: of something else. */
const AUTRE = /(?:impayes?|retard|dette|loyers?|depuis|il y a|age|bebe|enfant)(?: de| depuis)? $/;

/** « 3 enfants, 12 8 et 4 ans »: no measure is granted for that many years. */
const AGES =
  /\b(?:enfants?|enf|enfts?|gosses?|fils|filles?|petits?|bebe|ages?|agee?s?|majeure?|mineure?)\b/;
const ANS_MAX = 3;

/** `undefined` when none or several different ones are said. `nu`: a bare number counts too. */
export function moisSeuls(text: string, nu: boolean): number | undefined {
  const lu = plat(text).trim();
  const seul = nu ? SEUL.exec(lu) : undefined;
  if (seul) return nombreDe(seul[1]!);
  const dits = [...lu.matchAll(DUREE)]
    .filter((m) => !AUTRE.test(lu.slice(0, m.index)))
    .filter(([, n, unite]) => !unite!.startsWith("a") || !(AGES.test(lu) || nombreDe(n!) > ANS_MAX))
    .map(([, n, unite]) => nombreDe(n!) * (unite!.startsWith("a") ? 12 : 1));
  return new Set(dits).size === 1 ? dits[0] : undefined;
}
