/** A dossier opened out of one's own scope, for a reason and for a day: a fold of the `bris-de-glace` fiches. */
import type { Fiche, Personne } from "../../model.ts";

/** How long it stays open, in milliseconds. */
const DUREE_MS = 24 * 60 * 60 * 1000;

export type Bris = { fiche: string; dossier: string; by: string; at: string; motif: string };
export type Brises = Map<string, Bris[]>;

/** One more fiche, of any type; in place, as the register it belongs to. */
export function appliqueBris(brises: Brises, { id, type, dossier, by, at, values }: Fiche): void {
  if (type !== "bris-de-glace" || !dossier) return;
  const bris = { fiche: id, dossier, by, at, motif: String(values.motif) };
  brises.set(by, [...(brises.get(by) ?? []), bris]);
}

/** Those that are open for somebody now, by the households' ids; for nobody who no longer coordinates. */
export const brisesPar = (brises: Brises, { id, role, acces }: Personne, at: Date): string[] =>
  role !== "coordinateur" || acces
    ? []
    : (brises.get(id) ?? []).flatMap((b) => {
        const depuis = at.getTime() - Date.parse(b.at);
        return depuis >= 0 && depuis < DUREE_MS ? [b.dossier] : [];
      });
