/** Who may see what of which household: decided here, and nowhere else. */
import type { Dossier, Personne } from "../../model.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import { plat } from "../reading/plat.ts";
import { coordonne } from "./territoires.ts";

/** `demande`: what became of a request, without the journal of whoever follows the household. */
export type Regard = "tout" | "demande" | "rien";

type Vu = Pick<Dossier, "intervenant" | "association" | "territoire" | "par">;

/** A worker their own, a referrer what they asked for, who coordinates their territory; nobody else. */
export function regardSur(personne: Personne, dossier: Vu): Regard {
  if (personne.acces) return "rien";
  if (personne.toutVoir || coordonne(personne, dossier.territoire)) return "tout";
  if (personne.role !== "coordinateur" && suit(personne, dossier)) return "tout";
  if (dossier.par !== personne.id) return "rien";
  return dossier.intervenant ? "demande" : "tout";
}

/** The dossier names its worker: two people of one name are told apart by their association, or neither is. */
function suit(personne: Personne, { intervenant, association }: Vu): boolean {
  if (personne.role === "administrateur" || !memePersonne(personne.nom, intervenant)) return false;
  if (!personne.association || !association) return !personne.homonyme;
  return memeAssociation(personne.association, association);
}

const MOTS_VIDES = /^(?:l|le|la|les|d|de|du|des|et|asso|association)$/;
const cleDAssociation = (nom: string): string =>
  plat(nom)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot && !MOTS_VIDES.test(mot))
    .sort()
    .join(" ");

/** « Le Relais du Ried » is « relais Ried »: written by two people, it is one association. */
export const memeAssociation = (un: string, autre: string): boolean =>
  cleDAssociation(un) === cleDAssociation(autre);

/** Debts, notes, appointments and what is left to do are between the household and its worker. */
const POUR_LE_DEMANDEUR: ReadonlySet<string> = new Set(["relogement", "objectif"]);

/** The dossier as somebody may see it. */
export const vuPar = (regard: Regard, dossier: Dossier): Dossier =>
  regard === "demande"
    ? {
        ...dossier,
        visites: dossier.visites.map((v) => ({ ...v, note: "" })),
        faits: dossier.faits.filter((f) => POUR_LE_DEMANDEUR.has(f.type)),
      }
    : dossier;
