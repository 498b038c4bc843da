/** Which edition of a charter speaks. Chosen by territory and date, never by file order. */
import type { Day, Dossier } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import type { Mesure } from "../../schemas/mesure.ts";

/**
 * The edition in force on `jour`, else the last one begun before it, else the first one known.
 * Undefined only for a territory that has none.
 */
export function editionPour(
  { editions }: Pick<Catalog, "editions">,
  territoire: string,
  jour: Day,
): Edition | undefined {
  const siennes = editionsDe(editions, territoire);
  return siennes.findLast((e) => (e["en-vigueur"].du ?? "") <= jour) ?? siennes[0];
}

type Rangees = { combien: number; par: Map<string, readonly Edition[]> };
const rangees = new WeakMap<readonly Edition[], Rangees>();
/** Those of a territory, the oldest first: asked for each household, ordered once. */
function editionsDe(editions: readonly Edition[], territoire: string): readonly Edition[] {
  const combien = editions.length;
  const avant = rangees.get(editions);
  // While the catalog is being read the list still grows.
  const { par } = avant?.combien === combien ? avant : { par: new Map() };
  rangees.set(editions, { combien, par });
  const connues = par.get(territoire);
  if (connues) return connues;
  const siennes = editions
    .filter((e) => e.territoire === territoire)
    .sort((a, b) => (a["en-vigueur"].du ?? "").localeCompare(b["en-vigueur"].du ?? ""));
  par.set(territoire, siennes);
  return siennes;
}

/** A measure keeps the edition under which it started. */
export const editionDuDossier = (
  catalog: Pick<Catalog, "editions">,
  dossier: Dossier,
  jour: Day,
): Edition | undefined => editionPour(catalog, dossier.territoire, dossier.debut ?? jour);

/** The kind of measure named, or the first of the charter. */
export const mesureDe = (edition: Edition, cle?: string): Mesure | undefined =>
  cle ? edition.mesures[cle] : Object.values(edition.mesures)[0];

export const territoireDe = (
  { territoires }: Pick<Catalog, "territoires">,
  code: string | undefined,
): Territoire | undefined => territoires.find((t) => t.territoire === code);
