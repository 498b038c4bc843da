/** Reads rules/ and dialogs/ once, at start. A mistake in the data stops the bot here, with its file and key. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { lisLectures } from "./lectures.ts";
import type { Catalog, SujetsConnus } from "./schemas/catalog.ts";
import { Edition } from "./schemas/charte.ts";
import { Dialogue, Rappel } from "./schemas/dialogue.ts";
import { Ailleurs, Dispositifs, Glossaire, Sujets, Territoire } from "./schemas/lexique.ts";
import { Phrases } from "./schemas/phrases.ts";
import { isTree, type Tree } from "./schemas/pose.ts";

/** A data file larger than this is not a charter. */
const OCTETS_MAX = 512 * 1024;

function readYaml(file: string): unknown {
  if (statSync(file).size > OCTETS_MAX) throw new Error(`${file}: larger than ${OCTETS_MAX} bytes`);
  try {
    return parse(readFileSync(file, "utf8"), { maxAliasCount: 0, uniqueKeys: true, strict: true });
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`);
  return result.data;
}

const yamlFiles = (folder: string, except: string[] = []) =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".yaml") && !except.includes(f))
    .sort()
    .map((f) => join(folder, f));

/** An heir never takes over its elder's own period. */
const SIENNE = "en-vigueur";

/** The heir's words over its elder's: keys of both are joined, lists and values are replaced. */
function inherit(elder: Tree, heir: Tree): Tree {
  const { [SIENNE]: _, ...out }: Tree = elder;
  for (const [key, value] of Object.entries(heir)) {
    const old = Object.hasOwn(out, key) ? out[key] : undefined;
    out[key] = isTree(old) && isTree(value) ? inherit(old, value) : value;
  }
  return out;
}

function readEditions(folder: string): Edition[] {
  const raw = new Map<string, { file: string; tree: Tree }>();
  for (const file of yamlFiles(folder, ["territoire.yaml", "sujets.yaml"])) {
    const tree = readYaml(file);
    if (!isTree(tree) || typeof tree.edition !== "string")
      throw new Error(`${file}: needs an « edition » key`);
    if (raw.has(tree.edition)) throw new Error(`${file}: edition ${tree.edition} exists already`);
    raw.set(tree.edition, { file, tree });
  }
  const whole = (name: string, heirs: string[] = []): Tree => {
    const found = raw.get(name);
    if (!found) throw new Error(`${raw.get(heirs.at(-1)!)!.file}: herite: no edition ${name}`);
    if (heirs.includes(name)) throw new Error(`${found.file}: herite: goes round in a circle`);
    const elder = found.tree.herite;
    return typeof elder === "string"
      ? inherit(whole(elder, [...heirs, name]), found.tree)
      : found.tree;
  };
  return [...raw].map(([name, { file }]) => {
    const tree = whole(name);
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

/** Every key of `named` must be one of `known`. */
function known(file: string, what: string, named: string[], known: object): void {
  for (const key of named)
    if (!Object.hasOwn(known, key))
      throw new Error(`${file}: ${what}: nothing is called « ${key} »`);
}

/** The topics that only this territory's charter treats, joined to the common ones. */
function readSujetsPropres(folder: string, territoire: string, sujets: SujetsConnus): void {
  const file = join(folder, "sujets.yaml");
  if (!existsSync(file)) return;
  for (const [key, sujet] of Object.entries(check(Sujets, readYaml(file), file))) {
    if (Object.hasOwn(sujets, key)) throw new Error(`${file}: ${key}: is a topic already`);
    sujets[key] = { ...sujet, territoire };
  }
}

/** `root` holds rules/ and dialogs/. */
export function loadCatalog(root: string): Catalog {
  const rules = join(root, "rules");
  const dialogs = join(root, "dialogs");
  const sujetsFile = join(rules, "sujets.yaml");
  const sujets: SujetsConnus = check(Sujets, readYaml(sujetsFile), sujetsFile);
  const dispositifsFile = join(rules, "dispositifs.yaml");
  const dispositifs = check(Dispositifs, readYaml(dispositifsFile), dispositifsFile);
  known(
    dispositifsFile,
    "famille",
    Object.values(dispositifs).flatMap((d) => d.famille ?? []),
    dispositifs,
  );
  const folders = readdirSync(rules)
    .map((name) => join(rules, name))
    .filter((path) => statSync(path).isDirectory())
    .sort();
  const territoires: Territoire[] = [];
  const editions: Edition[] = [];
  for (const folder of folders) {
    const file = join(folder, "territoire.yaml");
    const territoire = check(Territoire, readYaml(file), file);
    territoires.push(territoire);
    readSujetsPropres(folder, territoire.territoire, sujets);
    for (const edition of readEditions(folder)) {
      const where = `${folder} (${edition.edition})`;
      if (edition.territoire !== territoire.territoire)
        throw new Error(`${where}: territoire: is not ${territoire.territoire}`);
      const { reponses, tableaux = {}, ambiguites = {}, mesures } = edition;
      known(where, "reponses", Object.keys(reponses), sujets);
      known(where, "silences", edition.silences, sujets);
      known(where, "cumul.dispositifs", Object.keys(edition.cumul.dispositifs), dispositifs);
      for (const [key, { tableau, mesure, variantes = [] }] of Object.entries(reponses)) {
        const montres = [tableau, ...variantes.map((v) => v.tableau)].filter(
          (t) => t !== undefined,
        );
        known(where, `reponses.${key}.tableau`, montres, tableaux);
        known(where, `reponses.${key}.mesure`, mesure ? [mesure] : [], mesures);
      }
      for (const [key, { recompte }] of Object.entries(tableaux))
        known(where, `tableaux.${key}.recompte`, recompte ? [recompte] : [], tableaux);
      for (const [key, { sujets: montree }] of Object.entries(ambiguites))
        known(where, `ambiguites.${key}.sujets`, montree, reponses);
      editions.push(edition);
    }
  }
  known(
    "sujets.yaml",
    "proche",
    Object.values(sujets).flatMap((s) => s.proche ?? []),
    sujets,
  );
  editions.sort((a, b) => (a["en-vigueur"].du ?? "").localeCompare(b["en-vigueur"].du ?? ""));
  const ailleurs = join(rules, "ailleurs.yaml");
  const glossaire = join(rules, "glossaire.yaml");
  const phrases = join(dialogs, "phrases.yaml");
  return {
    sujets,
    dispositifs,
    territoires,
    glossaire: check(Glossaire, readYaml(glossaire), glossaire),
    ailleurs: check(Ailleurs, readYaml(ailleurs), ailleurs),
    editions,
    dialogues: yamlFiles(dialogs, ["phrases.yaml"]).map((f) => check(Dialogue, readYaml(f), f)),
    rappels: yamlFiles(join(dialogs, "rappels")).map((f) => check(Rappel, readYaml(f), f)),
    phrases: check(Phrases, readYaml(phrases), phrases),
  };
}
