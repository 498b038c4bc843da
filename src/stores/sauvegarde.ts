/** A backup of a store that goes on working meanwhile, from any process: a folder that opens like the first. */
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
export async function sauvegarde(folder: string, cible: string): Promise<void> {
  if ((await litTemoin(disque, folder)) === "absent")
    throw refus("FolderMissing", `${folder} holds no store`);
  try {
    await disque.mkdir(cible, DOSSIER_PRIVE);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    throw refus("Misuse", `${cible} exists: a backup never overwrites`, error);
  }
  // It is overwritten in place: read between two halves, it is read again. Damaged, it stays so.
  for (let essai = 0; essai < 10; essai++) {
    await copie(folder, cible, TEMOIN);
    if ((await litTemoin(disque, cible)) !== "illisible") break;
  }
  await copieJournaux(folder, cible);
  await copie(folder, cible, INSTANTANE);
}
