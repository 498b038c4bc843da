/** Who asked to be let in, was, or left: a fold of the `acces-*` fiches. */
import type { Day, Fiche, Personne, Role, Valeur } from "../../model.ts";
import { jourDe } from "../time.ts";

export const TYPES_D_ACCES = [
  "acces-demande",
  "acces-accord",
  "acces-refus",
  "acces-depart",
] as const;
type Type = (typeof TYPES_D_ACCES)[number];
const TYPES: ReadonlySet<string> = new Set(TYPES_D_ACCES);

/** What is known of somebody's access. `fiche`: the last word on it. */
export type Compte = {
  fiche: string;
  type: Type;
  id: string;
  nom: string;
  role: Role;
  territoires: string[];
  association: string;
  /** The day of that word; of a departure, the first day without access. */
  le: Day;
  /** The first day without access, until somebody lets them in again; asking does not. */
  depart?: Day;
  /** The day it was said, and by whom. */
  dit: Day;
  by: string;
  /** The name of their account in the tenant: shown to whoever decides, and nothing else is made of it. */
  compte: string;
  /** Their line was in the team's file. */
  prevu: boolean;
};

export type Comptes = {
  /** The last word on each person, by their id. */
  parId: Map<string, Compte>;
  /** Every word, by its fiche: what a button speaks of. */
  parFiche: Map<string, Compte>;
  /** Another number each time it changes. */
  rang: number;
};

export const sansCompte = (): Comptes => ({ parId: new Map(), parFiche: new Map(), rang: 0 });

const mot = (v: Valeur | undefined): string => (typeof v === "string" ? v : "");

/** One more fiche, of any type, in place; the name of whoever it speaks of, when it speaks of somebody. */
export function appliqueCompte(comptes: Comptes, fiche: Fiche): string | undefined {
  if (!TYPES.has(fiche.type)) return undefined;
  const { id, type, by, at, values: v } = fiche;
  const qui = type === "acces-demande" ? by : mot(v.qui);
  const dit = jourDe(new Date(at));
  const le = mot(v.le) || dit;
  const depart = type === "acces-depart" ? le : comptes.parId.get(qui)?.depart;
  const compte: Compte = {
    fiche: id,
    type: type as Type,
    id: qui,
    nom: mot(v.nom),
    role: mot(v.role) as Role,
    territoires: Array.isArray(v.territoires) ? v.territoires : [],
    association: mot(v.association),
    le,
    dit,
    ...(depart && type !== "acces-accord" && { depart }),
    by,
    compte: mot(v.compte),
    prevu: v.prevu === true,
  };
  comptes.parId.set(compte.id, compte);
  comptes.parFiche.set(id, compte);
  comptes.rang++;
  return compte.nom;
}

/** The values of a fiche that speaks of that person. */
export const valeursDuCompte = (
  c: Pick<Compte, "id" | "nom" | "role" | "territoires" | "association">,
) => ({
  qui: c.id,
  nom: c.nom,
  role: c.role,
  territoires: [...c.territoires],
  association: c.association,
});

/** The person as their access has it; `connue` is what the team's file says, or a stranger. */
export function avecCompte(connue: Personne, compte: Compte | undefined, jour: Day): Personne {
  if (connue.toutVoir) return connue;
  const parti = compte?.depart !== undefined && compte.depart <= jour;
  if (!compte || !(connue.acces || parti)) return connue;
  switch (compte.type) {
    case "acces-demande":
      return { ...connue, acces: "demande" };
    case "acces-refus":
      return { ...connue, acces: "refuse" };
    case "acces-depart":
      return parti ? { ...connue, acces: "parti" } : personneDuCompte(connue.id, compte);
    case "acces-accord":
      return personneDuCompte(connue.id, compte);
  }
}

type Admise = Pick<Compte, "nom" | "role" | "territoires" | "association">;

/** As they are once let in. */
export function personneDuCompte(
  id: string,
  { nom, role, territoires, association }: Admise,
): Personne {
  const [seul, autre] = territoires;
  return {
    id,
    nom,
    role,
    ...(seul && !autre && { territoire: seul }),
    ...(autre && { territoires }),
    ...(association && { association }),
  };
}
