/** Writes a paper's file into a folder: never outside it, never over what is there. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Extension } from "./fichier-de.ts";
import { nomSur } from "./nom.ts";

/** Resolves to the path written: `bilan.docx`, or `bilan-2.docx` when that one is taken. */
export async function ecris(
  dossier: string,
  nom: string,
  octets: Uint8Array,
  extension: Extension,
): Promise<string> {
  await mkdir(dossier, { recursive: true });
  for (let n = 1; ; n++) {
    const chemin = join(dossier, `${nomSur(nom)}${n === 1 ? "" : `-${n}`}.${extension}`);
    try {
      // Personal data: for its owner only. `wx` also refuses a link that leads elsewhere.
      await writeFile(chemin, octets, { flag: "wx", mode: 0o600 });
      return chemin;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
