/** Reads a charter's folder to the end, whatever is wrong in it: all mistakes at once, not the first one only. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { HORS_EDITIONS } from "../catalog/dossier.ts";
import { type Written, whole } from "../catalog/heritage.ts";
import { readYaml, yamlFiles } from "../catalog/yaml.ts";
import type { SujetsConnus } from "../schemas/catalog.ts";
import { Edition } from "../schemas/charte.ts";
import { Sujets, Territoire } from "../schemas/lexique.ts";
import { isTree, type Tree } from "../schemas/pose.ts";
import { verifieCitations } from "./citations.ts";
import type { Constat } from "./constat.ts";
import { constatsDuFormat } from "./format.ts";

export type Lu = {
  constats: Constat[];
  territoire?: Territoire;
  /** Its own topics. */
  sujets: SujetsConnus;
  /** Whole and well formed. */
  editions: Edition[];
  /** The file that each edition is written in. */
  fichiers: Map<string, string>;
};

/** « at line 3, column 5: » and the rest. */
const LIGNE = /at line (\d+)/;

export function lisDossierDeCharte(folder: string): Lu {
  const constats: Constat[] = [];
  const lu: Lu = { constats, sujets: {}, editions: [], fichiers: new Map() };
  const note = (regle: Constat["regle"], fichier: string, plus: Partial<Constat> = {}) =>
    void constats.push({ regle, fichier, chemin: [], valeurs: {}, ...plus });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    note("dossier-absent", folder);
    return lu;
  }
  const arbreDe = (fichier: string): unknown => {
    try {
      return readYaml(join(folder, fichier));
    } catch (error) {
      const cause = (error as Error).message.replace(`${join(folder, fichier)}: `, "");
      const [erreur = ""] = cause.split("\n");
      const ligne = LIGNE.exec(cause)?.[1] ?? "?";
      note("fichier-illisible", fichier, { valeurs: { erreur, ligne } });
      return undefined;
    }
  };
  const verifie = <T>(fichier: string, schema: z.ZodType<T>, arbre: unknown): T | undefined => {
    if (arbre === undefined) return undefined;
    const lue = schema.safeParse(arbre);
    if (lue.success) return lue.data;
    constats.push(...constatsDuFormat(fichier, schema, arbre, lue.error));
    return undefined;
  };

  if (existsSync(join(folder, "territoire.yaml"))) {
    const territoire = verifie("territoire.yaml", Territoire, arbreDe("territoire.yaml"));
    if (territoire) lu.territoire = territoire;
  } else note("fichier-absent", "territoire.yaml");
  if (existsSync(join(folder, "sujets.yaml"))) {
    const propres = verifie("sujets.yaml", Sujets, arbreDe("sujets.yaml")) ?? {};
    for (const [cle, sujet] of Object.entries(propres))
      lu.sujets[cle] = { ...sujet, ...(lu.territoire && { territoire: lu.territoire.territoire }) };
  }

  const raw = new Map<string, Written>();
  const fichiers = yamlFiles(folder, HORS_EDITIONS).map((f) => f.slice(folder.length + 1));
  if (!fichiers.length) note("aucune-edition", folder);
  for (const file of fichiers) {
    const tree = arbreDe(file);
    if (tree === undefined) continue;
    if (!isTree(tree) || typeof tree.edition !== "string") note("edition-sans-nom", file);
    else if (raw.has(tree.edition))
      note("edition-double", file, { chemin: ["edition"], valeurs: { trouve: tree.edition } });
    else raw.set(tree.edition, { file, tree });
  }
  for (const [nom, { file, tree }] of raw) {
    lu.fichiers.set(nom, file);
    const entier = entiere(raw, nom);
    if (!entier) {
      const trouve = String(tree.herite);
      note("herite-introuvable", file, { chemin: ["herite"], valeurs: { trouve } });
      continue;
    }
    const edition = verifie(file, Edition, entier);
    if (edition) lu.editions.push(edition);
    const source = typeof entier.source === "string" ? entier.source : "";
    if (source && existsSync(join(folder, source)))
      constats.push(...verifieCitations(file, entier, readFileSync(join(folder, source), "utf8")));
    else if (source)
      note("source-absente", file, {
        chemin: ["source"],
        valeurs: { trouve: source, possibles: sourcesDe(folder) },
      });
  }
  return lu;
}

const sourcesDe = (folder: string): string =>
  existsSync(join(folder, "sources")) ? readdirSync(join(folder, "sources")).join(", ") : "";

function entiere(raw: ReadonlyMap<string, Written>, nom: string): Tree | undefined {
  try {
    return whole(raw, nom);
  } catch {
    return undefined;
  }
}
