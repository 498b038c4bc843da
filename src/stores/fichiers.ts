/** The few calls on files that the store makes, and the two ways to make a file durable. */
import * as promises from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./erreurs.ts";

/** An open file. `node:fs/promises` gives one; so may anything that counts, slows or fails. */
export type Fichier = {
  write(
    bytes: Uint8Array,
    from: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
};

export type Fichiers = {
  open(path: string, flags: string, mode?: number): Promise<Fichier>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string, mode: number): Promise<unknown>;
  chmod(path: string, mode: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
};

export const disque: Fichiers = promises;

export const PRIVE = 0o600;
export const DOSSIER_PRIVE = 0o700;

/** The system may write less than it was asked. */
export async function ecritTout(fichier: Fichier, bytes: Uint8Array, position: number) {
  for (let fait = 0; fait < bytes.length; ) {
    const reste = bytes.length - fait;
    fait += (await fichier.write(bytes, fait, reste, position + fait)).bytesWritten;
  }
}

/** Undefined when there is no such file. */
export async function litSiPresent(fs: Fichiers, path: string): Promise<Buffer | undefined> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes names durable: without it a created or renamed file may be gone after a power cut. */
export async function syncFolder(fs: Fichiers, folder: string): Promise<void> {
  const fichier = await fs.open(folder, "r");
  try {
    await fichier.sync();
  } finally {
    await fichier.close();
  }
}

/** Replaces a file by what `remplit` writes: at every instant the old one or the new one, whole. */
export async function remplace(
  fs: Fichiers,
  folder: string,
  name: string,
  remplit: (fichier: Fichier) => Promise<void>,
): Promise<void> {
  const temporaire = join(folder, `${name}.tmp`);
  try {
    const fichier = await fs.open(temporaire, "w", PRIVE);
    try {
      await remplit(fichier);
      await fichier.sync();
    } finally {
      await fichier.close();
    }
    await fs.rename(temporaire, join(folder, name));
  } catch (error) {
    // A full disk needs the room back. The first error is the one to tell, whatever becomes of this.
    await fs.unlink(temporaire).catch(() => undefined);
    throw error;
  }
  await syncFolder(fs, folder);
}
