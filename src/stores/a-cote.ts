/** Takes along, in a backup, a folder of files that only grow: whole lines, as they stood at one instant. */
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./erreurs.ts";
import {
  DOSSIER_PRIVE,
  disque,
  ecritTout,
  litSiPresent,
  remplace,
  syncFolder,
} from "./fichiers.ts";
import type { ACote } from "./sauvegarde.ts";
import { VERROU } from "./verrou.ts";

const FIN_DE_LIGNE = 0x0a;

/** A line that is being written is not in the copy: who wrote it has not been told that it is kept. */
function lignesEntieres(name: string, bytes: Buffer): Buffer {
  return name.endsWith(".jsonl") ? bytes.subarray(0, bytes.lastIndexOf(FIN_DE_LIGNE) + 1) : bytes;
}

async function fichiersDe(folder: string): Promise<string[] | undefined> {
  try {
    const entrees = await readdir(folder, { withFileTypes: true });
    return entrees.filter((e) => e.isFile()).map((e) => e.name);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** `folder` goes into the copy under `name`. One that does not exist is no mistake: nothing was kept there yet. */
export const emporte =
  (folder: string, name: string): ACote =>
  async (cible) => {
    const noms = await fichiersDe(folder);
    if (!noms) return;
    const place = join(cible, name);
    await mkdir(place, DOSSIER_PRIVE);
    for (const nom of noms.sort()) {
      if (nom.startsWith(VERROU) || nom.endsWith(".tmp")) continue;
      const bytes = await litSiPresent(disque, join(folder, nom));
      if (bytes)
        await remplace(disque, place, nom, (f) => ecritTout(f, lignesEntieres(nom, bytes), 0));
    }
    await syncFolder(disque, cible);
  };
