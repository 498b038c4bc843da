/** Whose access somebody looks after: those of a territory in common; everybody for whoever administers. */
import type { Personne } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { memeTerritoire } from "../droits/territoires.ts";
import { administre } from "./decider.ts";

export const regle = (personne: Personne, autre: Personne): boolean =>
  administre(personne) ||
  (personne.role === "coordinateur" &&
    memeTerritoire(personne, autre) &&
    (autre.role === "intervenant" || autre.role === "instructeur"));

/** Everybody who is let in and shares a territory; the coordinators among them are seen, and not ruled. */
export const concernes = ({ gens, personne }: Pick<Contexte, "gens" | "personne">): Personne[] =>
  gens.filter((g) => administre(personne) || memeTerritoire(personne, g));
