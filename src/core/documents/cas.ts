/** What a heading is filled from, and what fills it. */
import type { BlocDeDocument, Day, Dossier, Etape, FaitDeDocument } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Piece, TypeDeDocument } from "../../schemas/piece.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { dis } from "../time.ts";
import type { Recul } from "./periode.ts";
import { transmissible } from "./transmissible.ts";

/** The days that the message itself said. */
export type Dit = { le?: Day; du?: Day; au?: Day };

export type Cas = {
  ctx: Contexte;
  edition: Edition;
  dossier: Dossier;
  type: TypeDeDocument;
  /** Undefined where the text asks for no such document, and only the journal speaks. */
  piece: Piece | undefined;
  recul: Recul;
  dit: Dit;
};

/** `bref`: its substance in a few words; absent when there is none yet. `retires`: passages left out. */
export type Rempli = { blocs: BlocDeDocument[]; bref?: string; retires?: number };
export type Contenant = (cas: Cas) => Rempli;

/** Nothing is invented: what is not known is to be filled in. */
export const fait = (libelle: string, valeur?: string | null): FaitDeDocument =>
  valeur ? { libelle, valeur } : { libelle, valeur: "", manque: true };

/** Someone's own words, without what may not go out. */
export function mot({ ctx, dossier }: Cas, valeur: unknown): { texte?: string; retires: number } {
  if (typeof valeur !== "string" || !valeur.trim()) return { retires: 0 };
  const { texte, retires } = transmissible(ctx, dossier, valeur);
  return { ...(texte && { texte }), retires };
}

/** The last step of that kind that stands. */
export const derniere = ({ dossier }: Cas, type: string): Etape | undefined =>
  dossier.etapes.findLast((e) => e.type === type);

export const jourDit = (valeur: unknown): Day | undefined =>
  typeof valeur === "string" && valeur ? valeur : undefined;

export const disPeriode = (ctx: Contexte, du: Day, au: Day): string =>
  phrase(ctx, "periode-du-au", { du: dis(du), au: dis(au) });

export const majuscule = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
