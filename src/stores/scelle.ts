/** Seals a JSON object with the CRC of its own text, so that a changed byte cannot be read as data. */
import { crc32 } from "node:zlib";

/** `,"crc":"0123abcd"}`: the same length for every text. */
const LONGUEUR = 18;

/** The end of an object whose text so far has this CRC; `somme` is chained by `ajouteSomme`. */
export const sceau = (somme: number): string => `,"crc":"${somme.toString(16).padStart(8, "0")}"}`;

export const ajouteSomme = (text: string, somme = 0): number => crc32(text, somme);

/** `json` is the text of an object with at least one key. */
export function scelle(json: string): string {
  const ouvert = json.slice(0, -1);
  return ouvert + sceau(ajouteSomme(ouvert));
}

/** The object, with its `crc`; undefined when the bytes are not those that were sealed. */
export function descelle(bytes: Buffer): unknown {
  const milieu = bytes.length - LONGUEUR;
  if (milieu < 0 || bytes.toString("latin1", milieu) !== sceau(crc32(bytes.subarray(0, milieu))))
    return undefined;
  return JSON.parse(bytes.toString("utf8"));
}
