/** A backup of a store that goes on working meanwhile, from any process: a folder that opens like the first. */
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, refus } from "./erreurs.ts";
import { DOSSIER_PRIVE, disque, ecritTout, litSiPresent, remplace } from "./fichiers.ts";
import { departDuJournal } from "./journal.ts";
import { INSTANTANE } from "./lowdb-instantane.ts";
import { litTemoin, TEMOIN } from "./temoin.ts";

/** False when a compaction has just removed it. */
async function copie(folder: string, cible: string, name: string): Promise<boolean> {
  const bytes = await litSiPresent(disque, join(folder, name));
  if (!bytes) return false;
  await remplace(disque, cible, name, (fichier) => ecritTout(fichier, bytes, 0));
  return true;
}

/** What is kept elsewhere and goes along: writes in a folder of its own under that of the copy. */
export type ACote = (cible: string) => Promise<void>;

/** Every journal of one listing; again from the start if one went away, for the snapshot then holds it. */
async function copieJournaux(folder: string, cible: string): Promise<void> {
  const names = (await disque.readdir(folder)).filter((n) => departDuJournal(n) !== undefined);
  for (const name of names.sort())
    if (!(await copie(folder, cible, name))) return copieJournaux(folder, cible);
}

/**
 * `cible` must not exist. The order is what makes it right: the witness, which says what must be
 * there; the journals; last the snapshot, which holds all that was removed meanwhile. What was
 * acknowledged before the call is in the copy. One that was interrupted refuses to open.
 */
export async function sauvegarde(
  folder: string,
  cible: string,
  aCote: readonly ACote[] = [],
): Promise<void> {
  if ((await litTemoin(disque, folder)) === "absent")
    throw refus("FolderMissing", `${folder} holds no store`);
  try {
    await disque.mkdir(cible, DOSSIER_PRIVE);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    throw refus("Misuse", `${cible} exists: a backup never overwrites`, error);
  }
  const { ino } = await stat(folder);
  await copieLeStore(folder, cible);
  for (const emporte of aCote) await emporte(cible);
  if ((await stat(folder)).ino === ino) return;
  await rm(cible, { recursive: true });
  throw refus("StoreBusy", `${folder} was restored meanwhile: make the backup again`);
}

async function copieLeStore(folder: string, cible: string): Promise<void> {
  // It is overwritten in place: read between two halves, it is read again. Damaged, it stays so.
  for (let essai = 0; essai < 10; essai++) {
    await copie(folder, cible, TEMOIN);
    if ((await litTemoin(disque, cible)) !== "illisible") break;
  }
  await copieJournaux(folder, cible);
  await copie(folder, cible, INSTANTANE);
}
