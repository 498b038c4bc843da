/** The open wordings of a territory's charter in force, in its own order, and who may fix them. */
import type { AFixer } from "../../model.ts";
import type { Ambiguite } from "../../schemas/ambiguite.ts";
import type { Edition } from "../../schemas/charte.ts";
import { editionPour } from "../charte/edition.ts";
import type { Contexte } from "../contexte.ts";
import { coordonne } from "../droits/territoires.ts";
import { optionsDites } from "../reading/reglages.ts";

export type Ouverte = { nom: string; ambiguite: Ambiguite; edition: Edition };

export function ambiguitesDe(ctx: Contexte, territoire: string): Ouverte[] {
  const edition = editionPour(ctx.catalog, territoire, ctx.jour);
  return Object.entries(edition?.ambiguites ?? {}).map(([nom, ambiguite]) => ({
    nom,
    ambiguite,
    edition: edition!,
  }));
}

/** Those that the words name, by what each is called; none if they name none. */
export function nommees(ctx: Contexte, ouvertes: Ouverte[], text: string): Ouverte[] {
  const cles = optionsDites(
    text,
    ouvertes.map(({ nom, ambiguite: { formule, question, sujets } }) => ({
      cle: nom,
      nom: formule,
      autour: [question, ...sujets.map((s) => ctx.catalog.sujets[s]?.titre ?? s)],
    })),
  );
  return ouvertes.filter((o) => cles.includes(o.nom));
}

/** What the list shows: those that the first words named, else all. */
export function enListe(ctx: Contexte, { territoire = "", dit = "" }: AFixer): Ouverte[] {
  const toutes = ambiguitesDe(ctx, territoire);
  const dites = nommees(ctx, toutes, dit);
  return dites.length ? dites : toutes;
}

/** A coordinator, in a territory that is theirs. */
export const peutFixer = ({ personne }: Contexte, territoire: string): boolean =>
  coordonne(personne, territoire);
