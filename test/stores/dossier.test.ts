/** The folder of a store: never begun by accident, never readable by others. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { dossierTemporaire, dossierTue, ouvre, relit, visite } from "./outils.ts";

test("a missing folder is refused, and not made", async () => {
  const folder = join(dossierTemporaire(), "absent");
  await expect(ouvre(folder, { create: false })).rejects.toMatchObject({ name: "FolderMissing" });
  expect(existsSync(folder)).toBe(false);
});

test("an empty folder is refused: it is what a disk that is not mounted looks like", async () => {
  const folder = dossierTemporaire();
  await expect(ouvre(folder, { create: false })).rejects.toMatchObject({ name: "FolderMissing" });
  expect(readdirSync(folder)).toEqual([]);
});

test("`create` begins one, and changes nothing in one that is there", async () => {
  const folder = join(dossierTemporaire(), "neuf");
  const { store } = await ouvre(folder, { create: true });
  await store.commit(visite("v1"));
  await store.close();
  const again = await ouvre(folder, { create: true });
  expect(await again.store.fiches()).toHaveLength(1);
  await again.store.close();
});

test("`create` never fills the place of files that are gone", async () => {
  const folder = await dossierTue();
  expect(await relit(folder)).toHaveLength(40);
  for (const name of readdirSync(folder)) if (name !== "temoin") rmSync(join(folder, name));
  await expect(ouvre(folder, { create: true })).rejects.toMatchObject({ name: "JournalDamaged" });
});

test("files of others in the folder are left alone; the remains of a killed compaction are not", async () => {
  const folder = dossierTemporaire();
  for (const name of ["notes.tmp", "notes.txt", "instantane.json.tmp"])
    writeFileSync(join(folder, name), "?", { mode: 0o644 });
  const { store } = await ouvre(folder);
  expect(statSync(join(folder, "notes.txt")).mode & 0o777).toBe(0o644);
  await store.close();
  expect(readdirSync(folder).sort()).toEqual([
    "journal-000000000001.jsonl",
    "notes.tmp",
    "notes.txt",
    "temoin",
  ]);
});

const umask = process.umask();
afterEach(() => {
  process.umask(umask);
});

const modes = (folder: string) =>
  new Set(
    readdirSync(folder).map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8)),
  );

test("nobody else reads the folder: after one write, ten, a compaction, a restart", async () => {
  process.umask(0);
  const folder = join(dossierTemporaire(), "prive");
  mkdirSync(folder, { mode: 0o755 });
  const prive = () => {
    expect(modes(folder)).toEqual(new Set(["600"]));
    expect((statSync(folder).mode & 0o777).toString(8)).toBe("700");
  };
  const { store } = await ouvre(folder, { tailleMax: 3_000 });
  await store.commit(visite("v0"));
  prive();
  for (let i = 1; i < 10; i++) await store.commit(visite(`v${i}`));
  prive();
  for (let i = 10; i < 40; i++) await store.commit(visite(`v${i}`));
  prive();
  await store.close();
  expect(readdirSync(folder)).toContain("instantane.json");
  prive();

  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
  chmodSync(folder, 0o755);
  const again = await ouvre(folder);
  prive();
  await again.store.close();
});
