/** The open wordings of a territory's charter in force, in its own order, and who may fix them. */
import type { Ambiguite } from "../../schemas/ambiguite.ts";
import type { Edition } from "../../schemas/charte.ts";
import { editionPour } from "../charte/edition.ts";
import type { Contexte } from "../contexte.ts";

export type Ouverte = { nom: string; ambiguite: Ambiguite; edition: Edition };

export function ambiguitesDe(ctx: Contexte, territoire: string): Ouverte[] {
  const edition = editionPour(ctx.catalog, territoire, ctx.jour);
  return Object.entries(edition?.ambiguites ?? {}).map(([nom, ambiguite]) => ({
    nom,
    ambiguite,
    edition: edition!,
  }));
}

/** What each is called when somebody names it. */
export const optionsDe = (ctx: Contexte, ouvertes: Ouverte[]) =>
  ouvertes.map(({ nom, ambiguite: { formule, question, sujets } }) => ({
    cle: nom,
    textes: [formule, question, ...sujets.map((s) => ctx.catalog.sujets[s]?.titre ?? s)],
  }));

/** A coordinator, in the territory that is theirs; in any when they have none. */
export const peutFixer = ({ personne }: Contexte, territoire: string): boolean =>
  personne.role === "coordinateur" &&
  (personne.territoire === undefined || personne.territoire === territoire);
