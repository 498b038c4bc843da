/** What a newer program wrote is refused, not guessed. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scelle } from "../../src/stores/scelle.ts";
import { dossierTemporaire, ouvre } from "./outils.ts";

test.each([
  ["instantane.json", { version: 99, seq: 1 }],
  ["journal-000000000001.jsonl", { version: 99, depart: 1 }],
])("%s of a newer version is refused, and left where it is", async (name, contents) => {
  const text = `${scelle(JSON.stringify(contents))}\n`;
  const folder = dossierTemporaire();
  const { store } = await ouvre(folder);
  await store.close();
  for (const other of readdirSync(folder)) if (other !== "temoin") rmSync(join(folder, other));
  writeFileSync(join(folder, name), text);
  await expect(ouvre(folder)).rejects.toMatchObject({ name: "VersionUnknown" });
  expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});
