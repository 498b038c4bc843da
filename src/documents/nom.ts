/** Makes a file's name that every system keeps as it is: no accent, no path, no reserved word. */

const RESERVES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGUEUR_MAX = 80;

/** `bilan-martin-2026-03-04`: letters, digits, `-` and `_` only, never empty. */
export function nomSur(nom: string): string {
  const nu = nom
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .slice(0, LONGUEUR_MAX)
    .replace(/^-+|-+$/g, "");
  if (!nu) return "document";
  return RESERVES.test(nu) ? `document-${nu}` : nu;
}
