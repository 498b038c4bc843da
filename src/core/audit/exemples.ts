/** The households that the fixed sentences give as examples: nobody's dossier, whatever their name. */
import type { Catalog } from "../../schemas/catalog.ts";

const ENTRE_GUILLEMETS = /«[^»]*\b(?:Mme|M\.) \p{Lu}[^»]*»/gu;
const parCatalog = new WeakMap<object, string[]>();

function exemplesDe({ phrases }: Pick<Catalog, "phrases">): string[] {
  let connus = parCatalog.get(phrases);
  if (!connus) {
    connus = Object.values(phrases).flatMap((p) => p.match(ENTRE_GUILLEMETS) ?? []);
    parCatalog.set(phrases, connus);
  }
  return connus;
}

/** The text without those examples. */
export function sansExemples(catalog: Pick<Catalog, "phrases">, text: string): string {
  if (!text.includes("«")) return text;
  return exemplesDe(catalog).reduce((t, exemple) => t.replaceAll(exemple, ""), text);
}
