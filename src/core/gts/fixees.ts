/** The catalog with the days that were fixed for meetings: every date that hangs on one then follows. */
import type { Day } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { etatDe } from "./etat.ts";
import type { Gts } from "./registre.ts";

/** By territory, then by month. Empty while nobody has fixed any. */
function fixees({ seances }: Gts): Map<string, Record<string, Day>> {
  const tout = new Map<string, Record<string, Day>>();
  for (const fiches of seances.values()) {
    const { fixee } = etatDe(fiches.filter((f) => f.type === "gts-date"));
    const [premiere] = fiches;
    if (!fixee || !premiere) continue;
    const { territoire, mois } = premiere.values;
    tout.set(String(territoire), { ...tout.get(String(territoire)), [String(mois)]: fixee.jour });
  }
  return tout;
}

const faits = new WeakMap<Catalog, { cle: string; catalog: Catalog }>();

/** The same catalog while the same days are fixed, so that what is computed of it once is found again. */
export function catalogDesSeances(de: Catalog, gts: Gts): Catalog {
  const tout = fixees(gts);
  if (!tout.size) return de;
  const cle = JSON.stringify([...tout]);
  const fait = faits.get(de);
  if (fait?.cle === cle) return fait.catalog;
  const editions = de.editions.map((e) => {
    const siennes = tout.get(e.territoire);
    return e.gts && siennes
      ? { ...e, gts: { ...e.gts, fixees: { ...e.gts.fixees, ...siennes } } }
      : e;
  });
  const catalog = { ...de, editions };
  faits.set(de, { cle, catalog });
  return catalog;
}
