/** Whether an extract stands in a source word for word, white space and shapes of quotes aside. */

/** Leaves out only what printing changes: white space, shapes of quotes and dots, a raised « er », a line cut after a hyphen. */
export const imprime = (texte: string): string =>
  texte
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/…/g, "...")
    .replaceAll("1^{er}", "1er")
    .replace(/\s+/g, " ")
    .replace(/(\p{L})- (?=\p{L})/gu, "$1-")
    .trim();

const LETTRE = /[\p{L}\p{N}]/u;
const ARTICULATION = " […] ";

/** Where `partie` ends in `source`, from `depuis` on; -1 when it is not there as whole words. */
function finDe(source: string, partie: string, depuis: number): number {
  for (let i = source.indexOf(partie, depuis); i >= 0; i = source.indexOf(partie, i + 1)) {
    const fin = i + partie.length;
    const coupe = (a: number) => LETTRE.test(source[a - 1] ?? "") && LETTRE.test(source[a] ?? "");
    if (!coupe(i) && !coupe(fin)) return fin;
  }
  return -1;
}

/** The first part of an extract that does not stand in the source after the one before; undefined: all do. */
export function partieAbsente(source: string, extrait: string): string | undefined {
  let ici = 0;
  for (const partie of extrait.split(ARTICULATION)) {
    ici = finDe(source, imprime(partie), ici);
    if (ici < 0) return partie;
  }
  return undefined;
}

/** The parts of an extract stand in the source, in their order. `source` went through `imprime`. */
export const estDans = (source: string, extrait: string): boolean =>
  partieAbsente(source, extrait) === undefined;

/** « IV. c) La durée du suivi » → « La durée du suivi »: numbers and letters stand apart in the sources. */
export const titres = (section: string): string[] =>
  section.split(", ").map((titre) => titre.replace(/^(?:[IVX]+\. )?(?:[A-Za-z]\) )?/, ""));

export const titreDans = (source: string, titre: string): boolean =>
  finDe(source, imprime(titre), 0) >= 0;
