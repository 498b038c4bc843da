/** The durable store: a folder with a readable snapshot (lowdb) and a journal synced at each commit. */
import { dirname } from "node:path";
import { type Cadre, journalCourant } from "./compaction.ts";
import { codeOf, refus } from "./erreurs.ts";
import type { Report } from "./evenements.ts";
import { DOSSIER_PRIVE, disque, type Fichiers, syncFolder } from "./fichiers.ts";
import { groupe } from "./groupe.ts";
import { reprend, tientUnStore } from "./reprise.ts";
import { acheve, attendUneCopie } from "./restauration.ts";
import type { Store } from "./store.ts";
import { ouvreTemoin } from "./temoin.ts";
import { verbes } from "./verbes.ts";
import { prendVerrou } from "./verrou.ts";

export type Options = {
  /** Begins a store where there is none. Without it that is refused: a disk may not be mounted. */
  create?: boolean;
  /** Bytes of journal after which a snapshot is made. */
  tailleMax?: number;
  report: Report;
  /** The disk, or what stands between it and the store. */
  fs?: Fichiers;
};

const TAILLE_MAX = 4 * 1024 * 1024;

async function prepare(fs: Fichiers, folder: string, create: boolean): Promise<void> {
  if (create)
    try {
      await fs.mkdir(folder, DOSSIER_PRIVE);
      // Missing between the two steps of a restore: an empty store must not take the place.
      if (await attendUneCopie(folder)) throw refus("StoreBusy", `${folder} is being restored`);
      await syncFolder(fs, dirname(folder));
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  let names: string[];
  try {
    names = await fs.readdir(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    throw refus("FolderMissing", `${folder} does not exist`, error);
  }
  if (!create && !tientUnStore(names))
    throw refus("FolderMissing", `${folder} holds no store: is its disk mounted?`);
  await fs.chmod(folder, DOSSIER_PRIVE);
}

async function ouvre(cadre: Cadre): Promise<Store> {
  const { fs, folder, report } = cadre;
  const reprise = await reprend(fs, folder, report);
  const { etat } = reprise;
  const temoin = await ouvreTemoin(fs, folder).catch(async (error) => {
    await reprise.journal.close();
    throw error;
  });
  const journal = journalCourant(cadre, reprise);
  const pris = [...etat.envois].filter(([, { statut }]) => statut === "pris");
  const orphelins = new Set(pris.map(([cle]) => cle));

  async function ecrit(seq: number, textes: readonly string[]): Promise<void> {
    await journal.ecrit(seq, textes);
    try {
      await temoin.note(seq);
    } catch (error) {
      // The line is durable: whoever waits for it must be told so.
      report({ kind: "temoin-en-retard", raison: codeOf(error) ?? String(error) });
    }
  }

  const file = groupe(etat, orphelins, { ecrit, entre: journal.compacteSiLourd });
  let fermeture: Promise<void> | undefined;
  async function ferme(): Promise<void> {
    await file.fini();
    try {
      await journal.close();
    } finally {
      await temoin.close();
    }
  }
  return {
    ...verbes(etat, async (decide) => {
      if (fermeture) throw refus("StoreClosed", "the store is closed");
      return file.tranche(decide);
    }),
    close() {
      fermeture ??= ferme();
      return fermeture;
    },
  };
}

/** One process owns the folder until `close`. Rejects by name: see erreurs.ts. */
export async function openStore(folder: string, options: Options): Promise<Store> {
  const { create = false, tailleMax = TAILLE_MAX, report, fs = disque } = options;
  const echange = await acheve(folder);
  if (echange.quoi === "occupe") throw refus("StoreBusy", `${folder} is used, and a copy waits`);
  if (echange.quoi === "fait") report({ kind: "restauration-faite" });
  await prepare(fs, folder, create);
  const verrou = await prendVerrou(folder);
  try {
    if (verrou.repris !== undefined) report({ kind: "verrou-repris", pid: verrou.repris });
    const store = await ouvre({ fs, folder, tailleMax, report });
    return { ...store, close: () => store.close().finally(verrou.rend) };
  } catch (error) {
    await verrou.rend();
    throw error;
  }
}
