/** The fiches of each meeting that still stand: a fold of the `gts-*` fiches, in place. */
import type { Fiche } from "../../model.ts";
import type { Mois } from "./calendrier.ts";

/** The fiches that stand, by meeting, oldest first; and in which meeting each of them is. */
export type Gts = { seances: Map<string, Fiche[]>; ou: Map<string, string> };

export const gtsVide = (): Gts => ({ seances: new Map(), ou: new Map() });

export const TYPES_GTS = [
  "gts-date",
  "gts-envoi",
  "gts-reponse",
  "gts-ajout",
  "gts-accord",
  "gts-presentation",
  "gts-verification",
  "gts-relance",
  "gts-presents",
  "gts-decision",
] as const;

export type TypeGts = (typeof TYPES_GTS)[number];

const TYPES: ReadonlySet<string> = new Set(TYPES_GTS);

const cleDe = (territoire: unknown, mois: unknown): string => `${territoire} ${mois}`;

/** Folds one more fiche, in place. Whatever it replaces no longer stands. */
export function appliqueGts({ seances, ou }: Gts, fiche: Fiche): void {
  const avant = fiche.remplace ? ou.get(fiche.remplace) : undefined;
  if (avant !== undefined) {
    seances.set(
      avant,
      (seances.get(avant) ?? []).filter((f) => f.id !== fiche.remplace),
    );
    ou.delete(fiche.remplace!);
  }
  if (!TYPES.has(fiche.type)) return;
  const cle = cleDe(fiche.values.territoire, fiche.values.mois);
  seances.set(cle, [...(seances.get(cle) ?? []), fiche]);
  ou.set(fiche.id, cle);
}

export const ficheDeSeance = ({ seances }: Gts, territoire: string, mois: Mois) =>
  seances.get(cleDe(territoire, mois)) ?? [];
