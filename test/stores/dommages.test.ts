/** Damaged files: everything acknowledged, or a refusal by name. Never empty, never something else. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { erreurSysteme, surveilleAvant } from "./disque-surveille.ts";
import { dossierTemporaire, dossierTue, fiche, ids, NOMS, ouvre, relit, visite } from "./outils.ts";

const JOURNAL = "journal-000000000001.jsonl";

function change(file: string, how: (bytes: Buffer) => Buffer): void {
  writeFileSync(file, how(readFileSync(file)));
}

test("a torn last line is dropped and reported, once, by file and size", async () => {
  const folder = await dossierTue();
  const dechirure = Buffer.from(`{"seq":41,"lot":[{"note":"${"x".repeat(2_000)}`);
  change(join(folder, JOURNAL), (bytes) => Buffer.concat([bytes, dechirure]));
  const { store, evenements } = await ouvre(folder);
  expect(evenements).toEqual([{ kind: "queue-dechiree", file: JOURNAL, octets: dechirure.length }]);
  expect(ids(await store.fiches())).toEqual(NOMS);
  await store.commit(visite("v40"));
  expect(readFileSync(join(folder, JOURNAL), "utf8")).not.toContain("xxx");
  await store.close();
  const again = await ouvre(folder);
  expect(again.evenements).toEqual([]);
  expect(ids(await again.store.fiches())).toEqual([...NOMS, "v40"]);
  await again.store.close();
});

test("a changed byte in the middle stops the start: file, line, and nothing of what it says", async () => {
  const folder = await dossierTue();
  change(join(folder, JOURNAL), (bytes) => {
    const lines = bytes.toString("utf8").split("\n");
    lines[6] = lines[6]!.replace("signaler", "signalez");
    return Buffer.from(lines.join("\n"));
  });
  const error = await ouvre(folder).catch((refused: Error) => refused);
  expect(error).toMatchObject({ name: "JournalDamaged" });
  expect(String(error)).toContain(join(folder, `${JOURNAL}: line 7`));
  expect(String(error)).not.toContain("signale");
  expect(readdirSync(folder)).not.toContain("verrou");
});

test("a journal that another follows is whole, or named with its line", async () => {
  const folder = dossierTemporaire();
  const fs = surveilleAvant(({ name }) => {
    if (name === "instantane.json.tmp") throw erreurSysteme("EIO");
  });
  const { store } = await ouvre(folder, { fs, tailleMax: 3_000 });
  for (const nom of NOMS) await store.commit(visite(nom));
  await store.close();
  const premier = readFileSync(join(folder, JOURNAL));
  const lignes = premier.toString("utf8").split("\n").length - 1;
  expect(lignes).toBeLessThan(NOMS.length);
  change(join(folder, JOURNAL), (bytes) => bytes.subarray(0, -3));
  await expect(ouvre(folder)).rejects.toThrow(`${JOURNAL}: line ${lignes} is damaged`);
  writeFileSync(join(folder, JOURNAL), premier);
  expect(await relit(folder)).toEqual(NOMS);
});

test("a snapshot newer than the journal beside it: its lines are not applied again", async () => {
  const folder = await dossierTue();
  const journal = readFileSync(join(folder, JOURNAL));
  expect(await relit(folder)).toEqual(NOMS);
  rmSync(join(folder, "journal-000000000041.jsonl"));
  writeFileSync(join(folder, JOURNAL), journal);
  expect(await relit(folder)).toEqual(NOMS);
});

test("a last line that was acknowledged is missed, however cleanly it was cut", async () => {
  const folder = await dossierTue();
  change(join(folder, JOURNAL), (bytes) =>
    bytes.subarray(0, bytes.lastIndexOf("\n", bytes.length - 2) + 1),
  );
  const refused = await ouvre(folder).catch((error: Error) => error);
  expect(refused).toMatchObject({ name: "JournalDamaged" });
  expect(String(refused)).toMatch(/ends at line 39, but 40 were acknowledged/);
  rmSync(join(folder, "temoin"));
  const { store, evenements } = await ouvre(folder);
  expect(evenements).toEqual([{ kind: "temoin-illisible", file: "temoin" }]);
  expect(ids(await store.fiches())).toEqual(NOMS.slice(0, -1));
  await store.close();
});

test("an unreadable snapshot is kept aside, and nothing starts empty in its place", async () => {
  const folder = await dossierTue();
  expect(await relit(folder)).toEqual(NOMS);
  const bon = readFileSync(join(folder, "instantane.json"));
  change(join(folder, "instantane.json"), (bytes) => bytes.subarray(0, 100));
  for (const _ of ["the first start", "every start after it"]) {
    const refused = await ouvre(folder).catch((error: Error) => error);
    expect(refused).toMatchObject({ name: "SnapshotUnreadable" });
    expect(String(refused)).toContain(join(folder, "instantane.json.illisible-1"));
    expect(readFileSync(join(folder, "instantane.json.illisible-1"))).toHaveLength(100);
  }
  writeFileSync(join(folder, "instantane.json"), "null");
  await expect(ouvre(folder)).rejects.toThrow("instantane.json.illisible-2");
  writeFileSync(join(folder, "instantane.json"), bon);
  expect(await relit(folder)).toEqual(NOMS);
});

test("an unreadable snapshot is rebuilt when the journals go back to the start", async () => {
  const folder = await dossierTue();
  writeFileSync(join(folder, "instantane.json"), "");
  const { store, evenements } = await ouvre(folder);
  expect(evenements).toEqual([
    { kind: "instantane-reconstruit", file: "instantane.json.illisible-1" },
  ]);
  expect(await store.fiches()).toEqual(NOMS.map((nom) => fiche(nom)));
  await store.close();
  const again = await ouvre(folder);
  expect(again.evenements).toEqual([]);
  await again.store.close();
});
