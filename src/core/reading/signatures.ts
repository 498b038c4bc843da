/** Who signed and who has not yet, in one sentence: « signé par tous sauf l'instructeur ». */
import { plat } from "./plat.ts";

const MANQUE = /\b(?:sauf|il manque|manque|reste|en attente de|sans|pas encore|excepte|attend)\b/i;

/** The sentence up to the words that take somebody out, and what follows them. */
export function sansCeuxQuiManquent(text: string): { ont: string; manquent: string } {
  const lu = plat(text);
  const at = lu.search(MANQUE);
  return at < 0 ? { ont: lu, manquent: "" } : { ont: lu.slice(0, at), manquent: lu.slice(at) };
}

const TOUS =
  /\b(?:tous|toutes|tout le monde|les (?:2|3|4|deux|trois|quatre)(?: parties| signatures| signataires)?|chacun|au complet)\b/;
export const disTous = (text: string): boolean => TOUS.test(plat(text));
