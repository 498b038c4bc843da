/** Reads rules/ and dialogs/ once, at start. A mistake in the data stops the bot here, with its file and key. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type DossierDeCharte, readDossier } from "./catalog/dossier.ts";
import { check, readYaml, yamlFiles } from "./catalog/yaml.ts";
import { Aide, VisiteGuidee } from "./schemas/aide.ts";
import type { Catalog, SujetsConnus } from "./schemas/catalog.ts";
import { Dialogue } from "./schemas/dialogue.ts";
import { Ailleurs, Dispositifs, Glossaire, HorsSujet, Sujets } from "./schemas/lexique.ts";
import { Phrases } from "./schemas/phrases.ts";
import { Rappel, Tournee } from "./schemas/rappel.ts";
import { inconnue, references } from "./schemas/references.ts";

/** A folder of rules/ that is no territory. */
const PAS_UN_TERRITOIRE = ["schemas"];

/** Every key of `named` must be one of `known`. */
function known(file: string, what: string, named: string[], known: object): void {
  for (const key of named)
    if (!Object.hasOwn(known, key))
      throw new Error(`${file}: ${what}: nothing is called « ${key} »`);
}

/** The territories' folders of rules/, in the order of their names. */
export const dossiersDe = (root: string): string[] =>
  readdirSync(join(root, "rules"))
    .filter((name) => !PAS_UN_TERRITOIRE.includes(name))
    .map((name) => join(root, "rules", name))
    .filter((path) => statSync(path).isDirectory())
    .sort();

/** What a folder names must exist, and be nobody else's. `sujets` are joined by its own. */
function joins(dossier: DossierDeCharte, catalog: Catalog): void {
  const { folder, territoire, sujets, editions } = dossier;
  const { territoires, dispositifs } = catalog;
  if (territoires.some((t) => t.territoire === territoire.territoire))
    throw new Error(`${folder}: territoire: ${territoire.territoire} exists already`);
  const noms = { asll: true, fsl: true, ...dispositifs };
  known(`${folder}/territoire.yaml`, "synonymes", Object.keys(territoire.synonymes ?? {}), noms);
  territoires.push(territoire);
  for (const [key, sujet] of Object.entries(sujets)) {
    if (Object.hasOwn(catalog.sujets, key))
      throw new Error(`${folder}/sujets.yaml: ${key}: is a topic already`);
    catalog.sujets[key] = sujet;
  }
  for (const edition of editions) {
    const where = `${folder} (${edition.edition})`;
    if (edition.territoire !== territoire.territoire)
      throw new Error(`${where}: territoire: is not ${territoire.territoire}`);
    const fausse = references(edition, catalog).find(inconnue);
    if (fausse) throw new Error(`${where}: ${fausse.ou}: nothing is called « ${fausse.nomme} »`);
    catalog.editions.push(edition);
  }
}

/** `root` holds rules/ and dialogs/; `folders` are territories that stand elsewhere. */
export function loadCatalog(root: string, folders: string[] = []): Catalog {
  return catalogDe(root, [...dossiersDe(root), ...folders]);
}

/** The same, of these territories only. */
export function catalogDe(root: string, folders: string[]): Catalog {
  const rules = join(root, "rules");
  const dialogs = join(root, "dialogs");
  const lit = <T>(schema: Parameters<typeof check<T>>[0], ...path: string[]): T =>
    check(schema, readYaml(join(...path)), join(...path));
  const sujets: SujetsConnus = lit(Sujets, rules, "sujets.yaml");
  const dispositifs = lit(Dispositifs, rules, "dispositifs.yaml");
  const familles = Object.values(dispositifs).flatMap((d) => d.famille ?? []);
  known(join(rules, "dispositifs.yaml"), "famille", familles, dispositifs);
  const catalog: Catalog = {
    sujets,
    dispositifs,
    territoires: [],
    glossaire: lit(Glossaire, rules, "glossaire.yaml"),
    ailleurs: lit(Ailleurs, rules, "ailleurs.yaml"),
    horsSujet: lit(HorsSujet, rules, "hors-sujet.yaml"),
    editions: [],
    tournee: lit(Tournee, dialogs, "tournee.yaml"),
    dialogues: [
      ...yamlFiles(dialogs, ["phrases.yaml", "tournee.yaml"]),
      ...yamlFiles(join(dialogs, "vie")),
    ].map((f) => lit(Dialogue, f)),
    rappels: yamlFiles(join(dialogs, "rappels")).map((f) => lit(Rappel, f)),
    phrases: lit(Phrases, dialogs, "phrases.yaml"),
    aide: lit(Aide, dialogs, "aide", "exemples.yaml"),
    visiteGuidee: lit(VisiteGuidee, dialogs, "aide", "visite-guidee.yaml"),
  };
  for (const folder of folders) joins(readDossier(folder), catalog);
  const proches = Object.values(catalog.sujets).flatMap((s) => s.proche ?? []);
  known("sujets.yaml", "proche", proches, catalog.sujets);
  catalog.editions.sort((a, b) =>
    (a["en-vigueur"].du ?? "").localeCompare(b["en-vigueur"].du ?? ""),
  );
  return catalog;
}
