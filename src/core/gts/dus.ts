/** What the bot owes around a meeting, without being asked: to whoever convenes it, and to each worker for theirs. */
import type { Day, Personne } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { editionPour } from "../charte/edition.ts";
import type { Registre } from "../dossier/dossiers.ts";
import type { Du } from "../rappels/du.ts";
import { heureDe, jourDe } from "../time.ts";
import { aUneRevue, moisDe, moisPlus } from "./calendrier.ts";
import { dusDeCoordination } from "./dus-coordination.ts";
import { dusDesTravailleurs } from "./dus-travailleurs.ts";
import { type Cadre, dossiersDe, seanceDe } from "./seances.ts";

/** Nothing is sent before. */
const HEURE = "08:00";

export function dusDuGts(o: {
  catalog: Catalog;
  registre: Pick<Registre, "dossiers" | "gts">;
  gens: readonly Personne[];
  at: Date;
}): Du[] {
  const { catalog, registre, gens, at } = o;
  const jour = jourDe(at);
  const codes = catalog.territoires
    .map((t) => t.territoire)
    .filter((code) => aUneRevue(editionPour(catalog, code, jour)));
  if (!codes.length || heureDe(at) < HEURE) return [];
  const cadre: Cadre = {
    catalog,
    gens,
    jour,
    gts: registre.gts,
    dossiers: [...registre.dossiers.values()].filter((d) => codes.includes(d.territoire)),
  };
  return codes.flatMap((code) => mois(jour).flatMap((m) => dusDe(cadre, code, m, at)));
}

/** The meetings that may still, or already, be spoken of. */
const mois = (jour: Day) => [-1, 0, 1, 2].map((n) => moisPlus(moisDe(jour), n));

function dusDe(cadre: Cadre, code: string, m: string, at: Date): Du[] {
  const t = seanceDe(cadre, code, m);
  // Where nobody is followed there is nothing to convene.
  if (!t || !dossiersDe(cadre, t).some((d) => d.statut === "en-cours" || d.statut === "attente"))
    return [];
  return [...dusDeCoordination(cadre, t, at), ...dusDesTravailleurs(cadre, t, at)];
}
