/** Sorts households by the sectors of their text, in its order; those of a shared town, and of none, come last. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { secteursDe } from "../vues/secteurs.ts";

/** `secteur`: its label; « quartier » where several share the town, « hors » where none is known, null where the text has none. */
export type Groupe<T> = {
  secteur: string | null;
  sorte: "secteur" | "quartier" | "hors" | "sans";
  siens: T[];
};

export function parSecteur<T>(
  edition: Edition,
  tous: readonly T[],
  dossierDe: (un: T) => Dossier,
): Groupe<T>[] {
  const secteurs = Object.values(edition.secteurs ?? {}).map((s) => s.libelle);
  if (!secteurs.length)
    return tous.length ? [{ secteur: null, sorte: "sans", siens: [...tous] }] : [];
  const situes = tous.map((un) => ({ un, dans: secteursDe(edition, dossierDe(un)) }));
  const de = (test: (dans: string[]) => boolean) =>
    situes.filter(({ dans }) => test(dans)).map(({ un }) => un);
  const groupes: Groupe<T>[] = [
    ...secteurs.map((secteur) => ({
      secteur,
      sorte: "secteur" as const,
      siens: de((dans) => dans.length === 1 && dans[0] === secteur),
    })),
    { secteur: null, sorte: "quartier", siens: de((dans) => dans.length > 1) },
    { secteur: null, sorte: "hors", siens: de((dans) => dans.length === 0) },
  ];
  return groupes.filter(({ siens }) => siens.length > 0);
}
