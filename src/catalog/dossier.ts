/** Reads the folder of one territory: its name, its own topics, its editions. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SujetsConnus } from "../schemas/catalog.ts";
import { Edition } from "../schemas/charte.ts";
import { Sujets, Territoire } from "../schemas/lexique.ts";
import { isTree } from "../schemas/pose.ts";
import { type Written, whole } from "./heritage.ts";
import { lisLectures } from "./lectures.ts";
import { check, readYaml, yamlFiles } from "./yaml.ts";

/** What a territory's folder holds besides its editions. */
export const HORS_EDITIONS = ["territoire.yaml", "sujets.yaml"];

export type DossierDeCharte = {
  folder: string;
  territoire: Territoire;
  /** The topics that only this territory's charter treats. */
  sujets: SujetsConnus;
  editions: Edition[];
};

function readEditions(folder: string): Edition[] {
  const raw = new Map<string, Written>();
  for (const file of yamlFiles(folder, HORS_EDITIONS)) {
    const tree = readYaml(file);
    if (!isTree(tree) || typeof tree.edition !== "string")
      throw new Error(`${file}: needs an « edition » key`);
    if (raw.has(tree.edition)) throw new Error(`${file}: edition ${tree.edition} exists already`);
    raw.set(tree.edition, { file, tree });
  }
  return [...raw].map(([name, { file }]) => {
    const tree = whole(raw, name);
    const edition = lisLectures(check(Edition, tree, file), {
      file,
      brut: tree,
      relis: (autre, ou) => check(Edition, autre, `${file}: ${ou}`),
    });
    const source = join(folder, edition.source);
    if (!existsSync(source)) throw new Error(`${file}: source: ${source} does not exist`);
    return edition;
  });
}

function readSujets(folder: string, territoire: string): SujetsConnus {
  const file = join(folder, "sujets.yaml");
  if (!existsSync(file)) return {};
  const propres = Object.entries(check(Sujets, readYaml(file), file));
  return Object.fromEntries(propres.map(([cle, sujet]) => [cle, { ...sujet, territoire }]));
}

export function readDossier(folder: string): DossierDeCharte {
  const file = join(folder, "territoire.yaml");
  const territoire = check(Territoire, readYaml(file), file);
  const sujets = readSujets(folder, territoire.territoire);
  return { folder, territoire, sujets, editions: readEditions(folder) };
}
