/** Microsoft's own schemas, read from the disk: what they do not ship fails, and nothing is fetched. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type AppManifest, AppManifestUtils } from "@microsoft/app-manifest";
import Draft04 from "ajv-draft-04";

const LIVRES = dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest"));
const ADRESSE = "https://developer.microsoft.com/";

function schema(url: string) {
  if (!url.startsWith(`${ADRESSE}json-schemas/teams/`)) throw new Error(`no Teams schema: ${url}`);
  return JSON.parse(readFileSync(join(LIVRES, url.slice(ADRESSE.length)), "utf8"));
}

/** What Microsoft's validator says against it; empty when it is right. */
export const contreLeSchema = (manifeste: unknown): Promise<string[]> =>
  AppManifestUtils.validateAgainstSchema(
    manifeste as AppManifest,
    schema((manifeste as { $schema: string }).$schema),
  );

/** Compiled once, for those who ask a hundred times. */
const valideurs = new Map<string, ReturnType<InstanceType<typeof Draft04.default>["compile"]>>();

/**
 * The same schemas by themselves: Microsoft's validator cannot compile its own localization schema,
 * whose patterns are not Unicode ones.
 */
export function contreLeSchemaSeul(contenu: { [cle: string]: unknown }): string[] {
  const url = String(contenu.$schema);
  const options = { allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false };
  const valide = valideurs.get(url) ?? new Draft04.default(options).compile(schema(url));
  valideurs.set(url, valide);
  valide(contenu);
  return (valide.errors ?? []).map(
    (e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`,
  );
}
