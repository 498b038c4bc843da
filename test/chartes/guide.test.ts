/** docs/ajouter-une-charte.md is true: its files load, pass the check it describes, and answer as it shows. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { estGrave } from "../../src/charte/constat.ts";
import { lisPhrases } from "../../src/charte/phrases.ts";
import { ditConstat } from "../../src/charte/rapport.ts";
import { verifie } from "../../src/charte/verifie.ts";
import { Edition } from "../../src/schemas/charte.ts";
import { Echeance } from "../../src/schemas/echeance.ts";
import { Mesure } from "../../src/schemas/mesure.ts";
import { Reponse } from "../../src/schemas/reponse.ts";
import { replay } from "../transcript.ts";

const JOUR = "2026-03-04";
const blocs = [
  ...readFileSync("docs/ajouter-une-charte.md", "utf8").matchAll(
    /^```(?:yaml|text) (\S+)\n([\s\S]*?)^```$/gm,
  ),
].map(([, nom, texte]) => ({ nom: nom!, texte: texte! }));
const de = (nom: string) => blocs.filter((b) => b.nom === nom).map((b) => b.texte);

let root = "";
let folder = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "guide-"));
  folder = join(root, "pays-de-brume");
  for (const nom of ["sources/charte.txt", "territoire.yaml", "charte.yaml"]) {
    mkdirSync(dirname(join(folder, nom)), { recursive: true });
    writeFileSync(join(folder, nom), de(nom).join("\n"));
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const graves = () => verifie(".", folder, JOUR).constats.filter(estGrave);
const change = (from: string, to: string) => {
  const file = join(folder, "charte.yaml");
  const before = readFileSync(file, "utf8");
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
};

test("the mistake that it shows is said so", () => {
  change("    duree: {", "    durée: {");
  const [premier] = graves();
  expect(`${ditConstat(lisPhrases("."), folder, premier!)}\n`).toBe(de("erreurs")[0]);
  change("    durée: {", "    duree: {");
});

test("its charter lacks only its silences, and passes once they are copied", () => {
  const constats = graves();
  expect(constats.map((c) => c.regle)).toEqual(["sujets-oublies"]);
  change("silences: []", `silences: [${constats[0]!.valeurs.trouve}]`);
  expect(verifie(".", folder, JOUR).constats).toEqual([]);
});

test("the conversation goes as it is written", async () => {
  const [script] = de("conversation");
  expect(await replay(script!.trimEnd(), [folder])).toBe(script!.trimEnd());
});

describe("how to say", () => {
  const edition = () => parse(de("charte.yaml").join("\n"));
  const essais = {
    mesure: (bloc: object) => Mesure.safeParse({ libelle: "x", ...bloc }),
    reponse: (bloc: object) => Reponse.safeParse(bloc),
    echeance: (bloc: object) => Echeance.safeParse(bloc),
    edition: (bloc: object) => Edition.safeParse({ ...edition(), ...bloc }),
    heritiere: (bloc: object) =>
      Edition.safeParse({ ...edition(), ...bloc, mesures: edition().mesures }),
  };
  const cas = Object.entries(essais).flatMap(([nom, essai]) =>
    de(nom).map((texte) => [`${nom} ${texte.split("\n")[0]}`, texte, essai] as const),
  );
  test("there are many", () => expect(cas.length).toBeGreaterThan(15));
  test.each(cas)("%s", (_, texte, essai) =>
    expect(essai(parse(texte)).error?.issues ?? []).toEqual([]),
  );
});
