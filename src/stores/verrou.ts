/** The lock of a folder: one living process owns it. No moment at which two may believe so. */
import { randomUUID } from "node:crypto";
import { link, open, readdir, readFile, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, refus } from "./erreurs.ts";
import { PRIVE } from "./fichiers.ts";
import { naissance, vit } from "./processus.ts";

/** `debut` tells a process from a later one with the same pid; empty where the system cannot say. */
type Tenant = { pid: number; debut: string; marque: string };

export type Verrou = {
  /** The pid of a dead owner that was replaced. */
  repris: number | undefined;
  rend(): Promise<void>;
};

export const VERROU = "verrou";
/** Drafts, and the places of those who replaced a dead owner. Of use to the owner only, who removes them. */
const RESTE = /^verrou\../;

/** Removes a file that somebody else may have removed. */
async function ote(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

async function lit(place: string): Promise<Tenant | undefined> {
  let text: string;
  try {
    text = await readFile(place, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
  const found = /^(\d+) (\S*) ([0-9a-f-]{36})\n$/.exec(text);
  if (!found)
    throw refus(
      "StoreBusy",
      `${place} is not a lock that this program wrote: if no process uses the folder, delete it`,
    );
  return { pid: Number(found[1]), debut: found[2]!, marque: found[3]! };
}

/**
 * From dead owner to dead owner. Whoever replaces the dead owner M first creates `verrou.M`, which
 * only one can do; nobody ever deletes the lock of a dead owner to make room, so nobody can delete
 * the lock of the living one who came in between.
 */
async function parcourt(folder: string) {
  let place = join(folder, VERROU);
  let mort: Tenant | undefined;
  for (;;) {
    const tenant = await lit(place);
    if (!tenant) return { place, mort, vivant: undefined };
    if (await vit(tenant.pid, tenant.debut)) return { place, mort, vivant: tenant };
    mort = tenant;
    place = join(folder, `${VERROU}.${tenant.marque}`);
  }
}

/** A lock appears whole or not at all: it is written aside, then linked to its place. */
async function pose(folder: string, moi: Tenant, place: string): Promise<boolean> {
  const brouillon = join(folder, `${VERROU}.${moi.marque}.tmp`);
  const fichier = await open(brouillon, "w", PRIVE);
  try {
    await fichier.writeFile(`${moi.pid} ${moi.debut} ${moi.marque}\n`);
    await fichier.sync();
  } finally {
    await fichier.close();
  }
  try {
    await link(brouillon, place);
    return true;
  } catch (error) {
    // EEXIST: somebody was faster. ENOENT: the owner, already there, has tidied the draft away.
    if (codeOf(error) === "EEXIST" || codeOf(error) === "ENOENT") return false;
    throw error;
  } finally {
    await ote(brouillon);
  }
}

/** Refused at once while another process lives; the lock of a dead one is taken over. */
export async function prendVerrou(folder: string): Promise<Verrou> {
  const moi: Tenant = {
    pid: process.pid,
    debut: (await naissance(process.pid)) ?? "",
    marque: randomUUID(),
  };
  const verrou = join(folder, VERROU);
  for (;;) {
    const { place, mort, vivant } = await parcourt(folder);
    if (vivant)
      throw refus("StoreBusy", `${folder} is used by process ${vivant.pid} (see ${verrou})`);
    if (!(await pose(folder, moi, place))) continue;
    // A slow reader may hold the place of an owner long replaced: the way must lead here again.
    if ((await parcourt(folder)).vivant?.marque !== moi.marque) {
      await ote(place);
      continue;
    }
    if (place !== verrou) await rename(place, verrou);
    for (const name of await readdir(folder)) if (RESTE.test(name)) await ote(join(folder, name));
    return {
      repris: mort?.pid,
      async rend() {
        if ((await lit(verrou))?.marque === moi.marque) await ote(verrou);
      },
    };
  }
}

/** Whether a living process owns the folder, which may not exist. Changes nothing. */
export async function estPris(folder: string): Promise<boolean> {
  return (await parcourt(folder)).vivant !== undefined;
}
