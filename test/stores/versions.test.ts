/** What an older program wrote is brought up to date; what a newer one wrote is refused, not guessed. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MIGRATIONS } from "../../src/stores/migrations.ts";
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

const DIALOGUE = {
  kind: "dialogue",
  dialogue: "demande",
  values: { menage: "Mme Petit" },
  asking: "nature",
};
const ancienne = { territoire: "alsace", attente: [DIALOGUE], brouillon: DIALOGUE };
const nouvelle = {
  territoire: "alsace",
  attente: [{ ...DIALOGUE, cle: "demande" }],
  brouillons: [{ ...DIALOGUE, cle: "demande" }],
};

test("a snapshot of version 1: the draft is the first of the drafts, a dialog under way has a key", () => {
  const [pas] = MIGRATIONS;
  expect(
    pas!.instantane({
      version: 1,
      memoires: [
        ["Amina", ancienne],
        ["Paul", {}],
      ],
    }),
  ).toEqual({
    version: 1,
    memoires: [
      ["Amina", nouvelle],
      ["Paul", {}],
    ],
  });
});

test("a fact of a journal of version 1, with and without a memory", () => {
  const [pas] = MIGRATIONS;
  const fait = { do: "commit", change: { at: "x", memory: { person: "Amina", value: ancienne } } };
  expect(pas!.fait(fait)).toEqual({
    do: "commit",
    change: { at: "x", memory: { person: "Amina", value: nouvelle } },
  });
  const envoi = { do: "envoi", cle: "c", envoi: {} };
  expect(pas!.fait(envoi)).toEqual(envoi);
});
