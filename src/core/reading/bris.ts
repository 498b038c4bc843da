/** « bris de glace Schmitt Thann, motif : … »: a dossier out of one's scope, and why. */
import { plat } from "./plat.ts";

const ORDRE =
  /^(?:bris (?:de|la) glace|acces exceptionnel)(?: (?:au|a|sur|du|de|pour)(?: la| le)?(?: dossier)?(?: de)?)?\b/;
const MOTIF = /(?:[,;.]?\s*(?:motif|raison|car|parce que|parce qu')\s*:?\s*|\s*:\s*)(\S.*)$/isu;

/** `undefined`: it is something else. `qui` and `motif` are empty when they were not said. */
export function lisBris(text: string): { qui: string; motif: string } | undefined {
  const debut = ORDRE.exec(plat(text));
  if (!debut) return undefined;
  const reste = text.slice(debut[0].length).trim();
  const lu = MOTIF.exec(reste);
  const motif = lu?.[1]?.trim() ?? "";
  return { qui: (lu ? reste.slice(0, lu.index) : reste).trim(), motif };
}
