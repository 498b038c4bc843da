/** Folders, fiches and changes for the tests of stores. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Fiche } from "../../src/model.ts";
import type { Evenement } from "../../src/stores/evenements.ts";
import { type Options, openStore } from "../../src/stores/lowdb-journal.ts";
import type { Change } from "../../src/stores/store.ts";

export const AT = "2026-03-04T10:12:00.000Z";

export const plusJours = (jours: number): Date => new Date(Date.parse(AT) + jours * 86_400_000);

/** Gone when the test is. */
export function dossierTemporaire(): string {
  const folder = mkdtempSync(join(tmpdir(), "tandem-stores-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const fiche = (id: string, note = "Rien à signaler."): Fiche => ({
  id,
  type: "visite",
  dossier: "ASLL-1",
  by: "marie",
  at: AT,
  values: { date: "2026-03-04", heure: "14:00", presence: "present", note },
});

/** The change of one turn: one visit, known by its id. */
export const visite = (id: string): Change => ({ at: AT, once: id, fiches: [fiche(id)] });

export const ids = (fiches: readonly Fiche[]): string[] => fiches.map(({ id }) => id);

/** Eight at a time: opening a folder is mostly waiting for the disk. */
export async function parHuit<T>(all: readonly T[], act: (one: T, n: number) => Promise<void>) {
  for (let n = 0; n < all.length; n += 8)
    await Promise.all(all.slice(n, n + 8).map((one, i) => act(one, n + i)));
}

/** A store on files that notes what it reports. */
export async function ouvre(folder: string, options: Partial<Options> = {}) {
  const evenements: Evenement[] = [];
  const store = await openStore(folder, {
    create: true,
    report: (evenement) => evenements.push(evenement),
    ...options,
  });
  return { store, evenements };
}

/** Opens, reads everything that was ever said, closes. */
export async function relit(folder: string): Promise<string[]> {
  const { store } = await ouvre(folder, { create: false });
  const found = ids(await store.fiches());
  await store.close();
  return found;
}

export const NOMS = Array.from({ length: 40 }, (_, i) => `v${i}`);

/** A folder as a kill leaves it, after one life or two, with the visits of NOMS acknowledged. */
export async function dossierTue(how: { tailleMax?: number; vies?: 1 | 2 } = {}): Promise<string> {
  const { vies = 1, ...options } = how;
  const vivant = dossierTemporaire();
  const folder = dossierTemporaire();
  const part = NOMS.length / vies;
  for (let vie = 0; vie < vies; vie++) {
    const { store } = await ouvre(vivant, options);
    for (const nom of NOMS.slice(vie * part, (vie + 1) * part)) await store.commit(visite(nom));
    if (vie === vies - 1) cpSync(vivant, folder, { recursive: true });
    await store.close();
  }
  rmSync(join(folder, "verrou"));
  return folder;
}
