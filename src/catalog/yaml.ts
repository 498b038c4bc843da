/** Reads a YAML file of the data: no alias, no key twice, no file too large to be one. Errors name the file. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** A data file larger than this is not a charter. */
const OCTETS_MAX = 1024 * 1024;

/** The last text of each file and what it says: the same file is read for several checks. */
const lus = new Map<string, { texte: string; valeur: unknown }>();

/** What it gives is shared: nobody may change it. */
export function readYaml(file: string): unknown {
  if (statSync(file).size > OCTETS_MAX) throw new Error(`${file}: larger than ${OCTETS_MAX} bytes`);
  const texte = readFileSync(file, "utf8");
  const connu = lus.get(file);
  if (connu?.texte === texte) return connu.valeur;
  try {
    const valeur: unknown = parse(texte, { maxAliasCount: 0, uniqueKeys: true, strict: true });
    lus.set(file, { texte, valeur });
    return valeur;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

export function check<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** In the order of their names. */
export const yamlFiles = (folder: string, except: string[] = []): string[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".yaml") && !except.includes(f))
    .sort()
    .map((f) => join(folder, f));
