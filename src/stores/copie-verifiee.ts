/** Makes a copy of a backup beside a store, opens it as a start would, and leaves it to wait for its turn. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { codeOf, refus } from "./erreurs.ts";
import type { Report } from "./evenements.ts";
import { DOSSIER_PRIVE, disque, ecritTout, remplace, syncFolder } from "./fichiers.ts";
import { openStore } from "./lowdb-journal.ts";
import { tientUnStore } from "./reprise.ts";
import { placeDAttente, refuseLaPlace } from "./restauration.ts";
import { prendVerrou } from "./verrou.ts";

/** The files of a store, and nothing else that stands in the folder of a backup. */
async function copieLeStore(source: string, cible: string): Promise<void> {
  const names = (await readdir(source)).filter((name) => tientUnStore([name]));
  if (!names.length) throw refus("FolderMissing", `${source} holds no store`);
  await mkdir(cible, DOSSIER_PRIVE);
  for (const name of names) {
    const bytes = await disque.readFile(join(source, name));
    await remplace(disque, cible, name, (fichier) => ecritTout(fichier, bytes, 0));
  }
}

async function remplaceCeQuiAttend(copie: string, attente: string, lieu: string): Promise<void> {
  try {
    await rename(attente, join(lieu, "ancienne"));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  await rename(copie, attente);
  await syncFolder(disque, dirname(attente));
}

/**
 * Rejects, and nothing is changed, when `source` does not open whole. `source` itself is only read:
 * opening a store writes in it. An earlier copy that still waits is replaced.
 */
export async function prepareLaCopie(
  source: string,
  dossier: string,
  report: Report,
): Promise<void> {
  await refuseLaPlace(dossier, tientUnStore);
  const attente = placeDAttente(dossier);
  // What a killed one left is taken over with its lock; a living one is not disturbed.
  const lieu = `${attente}.tmp`;
  await mkdir(lieu, { mode: DOSSIER_PRIVE }).catch((error) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
  const verrou = await prendVerrou(lieu);
  try {
    const copie = join(lieu, "copie");
    await rm(copie, { recursive: true, force: true });
    await copieLeStore(resolve(source), copie);
    const store = await openStore(copie, { report });
    await store.close();
    await rm(join(lieu, "ancienne"), { recursive: true, force: true });
    await remplaceCeQuiAttend(copie, attente, lieu);
  } finally {
    await rm(join(lieu, "copie"), { recursive: true, force: true });
    await rm(join(lieu, "ancienne"), { recursive: true, force: true });
    await verrou.rend();
    await rm(lieu, { recursive: true, force: true });
  }
}
