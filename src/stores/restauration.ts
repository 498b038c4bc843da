/** Puts a checked copy in the place of a store: two renames, which whoever opens the folder next completes. */
import { access, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf, estRefus, refus } from "./erreurs.ts";
import { DOSSIER_PRIVE, disque, syncFolder } from "./fichiers.ts";
import { prendVerrou, VERROU } from "./verrou.ts";

/** `occupe`: a living process owns the folder; it is for that process to change it. */
export type Echange =
  | { quoi: "rien" }
  | { quoi: "occupe" }
  | { quoi: "fait"; avant: string | undefined };

/** Where a checked copy waits for its turn. */
export const placeDAttente = (folder: string): string => `${resolve(folder)}.restaure`;

async function existe(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

export const attendUneCopie = (folder: string): Promise<boolean> => existe(placeDAttente(folder));

/** The first name that is free: what was there is put aside, never deleted. */
async function placeAPart(folder: string): Promise<string> {
  const noms = new Set(await readdir(dirname(folder)));
  let n = 1;
  while (noms.has(`${basename(folder)}.avant-${n}`)) n++;
  return `${folder}.avant-${n}`;
}

/** The place is free when it resolves. Undefined when somebody else has made the exchange meanwhile. */
async function metAPart(folder: string): Promise<string | undefined> {
  const verrou = await prendVerrou(folder);
  if (!(await attendUneCopie(folder))) {
    await verrou.rend();
    return undefined;
  }
  const avant = await placeAPart(folder);
  try {
    await rename(folder, avant);
  } catch (error) {
    await verrou.rend();
    // Left there, the copy would stop every start. It is only a copy.
    await rm(placeDAttente(folder), { recursive: true });
    const said = codeOf(error) ?? "unknown error";
    throw refus("Misuse", `${folder} cannot be renamed (${said}): is a disk mounted on it?`, error);
  }
  await syncFolder(disque, dirname(folder));
  await rm(join(avant, VERROU), { force: true });
  return avant;
}

/**
 * The copy that waits takes the place of the folder. Killed at any step, the folder is the old store
 * or the new one, whole, or it is missing while the copy waits: called again, it ends what was begun.
 */
export async function acheve(dossier: string): Promise<Echange> {
  const folder = resolve(dossier);
  if (!(await attendUneCopie(folder))) return { quoi: "rien" };
  let avant: string | undefined;
  if (await existe(folder))
    try {
      avant = await metAPart(folder);
      if (avant === undefined) return { quoi: "rien" };
    } catch (error) {
      if (estRefus(error, "StoreBusy")) return { quoi: "occupe" };
      throw error;
    }
  try {
    await rename(placeDAttente(folder), folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { quoi: "rien" };
    throw error;
  }
  await syncFolder(disque, dirname(folder));
  return { quoi: "fait", avant };
}

/** The other way round, by the same steps: what was put aside is the copy that waits. */
export async function defais(dossier: string, avant: string): Promise<Echange> {
  await rename(avant, placeDAttente(dossier));
  return acheve(dossier);
}

/** A folder of another kind, or one that cannot be renamed, is refused before anything is changed. */
export async function refuseLaPlace(
  dossier: string,
  tientUnStore: (names: readonly string[]) => boolean,
): Promise<void> {
  const folder = resolve(dossier);
  await mkdir(dirname(folder), { recursive: true, mode: DOSSIER_PRIVE });
  if (!(await existe(folder))) return;
  const noms = await readdir(folder);
  if (noms.length && !tientUnStore(noms))
    throw refus("Misuse", `${folder} holds something else than a store`);
  if ((await stat(folder)).dev !== (await stat(dirname(folder))).dev)
    throw refus("Misuse", `a disk is mounted on ${folder}: give the store a folder under it`);
}
