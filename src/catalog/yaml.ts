/** Reads a YAML file of the data: no alias, no key twice, no file too large to be one. Errors name the file. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** A data file larger than this is not a charter. */
const OCTETS_MAX = 1024 * 1024;

export function readYaml(file: string): unknown {
  if (statSync(file).size > OCTETS_MAX) throw new Error(`${file}: larger than ${OCTETS_MAX} bytes`);
  try {
    return parse(readFileSync(file, "utf8"), { maxAliasCount: 0, uniqueKeys: true, strict: true });
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
