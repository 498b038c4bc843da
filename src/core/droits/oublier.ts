/** Takes out of somebody's memory what is of a household that is no longer theirs to see. */
import type { Memory, Pending, Valeur } from "../../model.ts";

/** `cachee`: true for a household that exists and that they may not see. */
export function sansCachees(
  memory: Memory,
  cachee: (dossier: string) => boolean,
): { memory: Memory; oublie: boolean } {
  const { attente = [], brouillons = [] } = memory;
  const reste = (p: Pending) => !dossiersDe(p).some(cachee);
  if (attente.every(reste) && brouillons.every(reste)) {
    const { dernier } = memory;
    if (!dernier?.dossier || !cachee(dernier.dossier)) return { memory, oublie: false };
    return { memory: { ...memory, dernier: sansDossier(dernier) }, oublie: false };
  }
  const { dernier, ...autres } = memory;
  return {
    memory: {
      ...autres,
      ...(dernier && (dernier.dossier && cachee(dernier.dossier) ? {} : { dernier })),
      attente: attente.filter(reste),
      brouillons: brouillons.filter(reste),
    },
    oublie: true,
  };
}

const sansDossier = ({ dossier: _, faits: __, ...dernier }: NonNullable<Memory["dernier"]>) =>
  dernier;

const mots = (v: Valeur | undefined): string[] =>
  typeof v === "string" ? [v] : Array.isArray(v) ? v : [];

/** The households that an open question is of. */
function dossiersDe(p: Pending): string[] {
  switch (p.kind) {
    case "dialogue":
      return [...mots(p.values.dossier), ...mots(p.values["deja-connu"])];
    case "visite":
      return mots(p.brouillon.dossier);
    case "brouillon":
      return dossiersDe(p.pending);
    default:
      return [];
  }
}
