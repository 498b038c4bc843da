/** Plain text: what is left of French when people type fast. */

/** A message longer than this is refused before any pattern reads it. */
export const LONGUEUR_MAX = 2000;

const plats = new Map<string, string>();
/** The words of one turn are made plain many times: the last few texts are remembered. */
const MEMOIRE = 200;

/** `Hébergé  ` → `heberge`; typographic apostrophes become straight ones. Keeps one space between words. */
export function plat(text: string): string {
  let lu = plats.get(text);
  if (lu === undefined) {
    if (plats.size >= MEMOIRE) plats.clear();
    lu = aplatit(text);
    plats.set(text, lu);
  }
  return lu;
}

const aplatit = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[’`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();

export type Mot = { mot: string; index: number; fin: number; majuscule: boolean };

/** The words of a text, plain, with their place in it. `d'apurement` is two words, `saint-martin` too. */
export function mots(text: string): Mot[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: brut, index }) => ({
    mot: plat(brut),
    index,
    fin: index + brut.length,
    majuscule: /^\p{Lu}/u.test(brut),
  }));
}

/** Fills `{name}` holes. A hole without a value is a bug, so it throws. */
export const remplit = (phrase: string, values: Record<string, string | number>): string =>
  phrase.replace(/\{([a-z-]+)\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`« ${phrase} » needs a value for {${key}}`);
    return String(value);
  });

/** `a`, `a et b`, `a, b et c`. */
export const enumere = (items: string[], et = "et"): string =>
  items.length < 2
    ? (items[0] ?? "")
    : `${items.slice(0, -1).join(", ")} ${et} ${items[items.length - 1]}`;

/** `Mme`, `MME`, `madame` → `Mme`; anything else → undefined. */
export function civilite(mot: string): "Mme" | "M." | undefined {
  if (["mme", "madame", "mlle", "mademoiselle"].includes(mot)) return "Mme";
  if (["m", "mr", "monsieur"].includes(mot)) return "M.";
  return undefined;
}
