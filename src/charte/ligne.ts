/** The line of a file at which a key stands, or the nearest key above it: where a maintainer must look. */
import { existsSync, readFileSync } from "node:fs";
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** 1 is the first line; undefined when the file or every part of the path is missing. */
export function ligneDe(file: string, chemin: (string | number)[]): number | undefined {
  if (!existsSync(file) || !chemin.length) return undefined;
  const compteur = new LineCounter();
  const { contents } = parseDocument(readFileSync(file, "utf8"), { lineCounter: compteur });
  let ici: Node | null = contents;
  let debut: number | undefined;
  for (const cle of chemin) {
    if (isMap(ici)) {
      const paire = ici.items.find(({ key }) => isScalar(key) && String(key.value) === String(cle));
      if (!paire || !isScalar(paire.key)) break;
      debut = paire.key.range?.[0] ?? debut;
      ici = isNode(paire.value) ? paire.value : null;
    } else if (isSeq(ici)) {
      const suite: unknown =
        typeof cle === "number"
          ? ici.items[cle]
          : ici.items.find((n) => isScalar(n) && n.value === cle);
      if (!isNode(suite)) break;
      debut = suite.range?.[0] ?? debut;
      ici = suite;
    } else break;
  }
  return debut === undefined ? undefined : compteur.linePos(debut).line;
}
