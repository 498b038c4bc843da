/** The catalog with the fixed readings laid over its editions. Made once for what is fixed, not at each turn. */
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import { pose } from "../../schemas/pose.ts";
import { type Reglages, regle } from "./reglages.ts";

/** The edition when each ambiguity is read as `lectureDe` says; the prudent reading changes nothing. */
export function lue(
  edition: Edition,
  lectureDe: (ambiguite: string) => string | undefined,
): Edition {
  return Object.entries(edition.ambiguites ?? {}).reduce((e, [nom, { lectures }]) => {
    const changes = lectures[lectureDe(nom) ?? ""]?.pose;
    return changes ? pose(e, changes) : e;
  }, edition);
}

const faits = new WeakMap<Reglages, { de: Catalog; catalog: Catalog }>();

/** The same catalog while the same readings are fixed, so that what is computed of it once is found again. */
export function catalogLu(de: Catalog, reglages: Reglages): Catalog {
  if (!reglages.size) return de;
  const fait = faits.get(reglages);
  if (fait?.de === de) return fait.catalog;
  const editions = de.editions.map((e) => lue(e, (nom) => regle(reglages, e, nom)?.lecture));
  const catalog = editions.every((e, i) => e === de.editions[i]) ? de : { ...de, editions };
  faits.set(reglages, { de, catalog });
  return catalog;
}
