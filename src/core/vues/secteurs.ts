/** In which sectors of its edition a household lives; several for a town that they share. */
import type { Dossier, Memory } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Secteur } from "../../schemas/secteur.ts";
import { editionPour, territoireDe } from "../charte/edition.ts";
import { sienDe } from "../charte/question.ts";
import { secteursNommes } from "../charte/secteur.ts";
import type { Contexte } from "../contexte.ts";
import { lis } from "../reading/expressions.ts";

/** By their labels. Empty when the text names no such place. */
export const secteursDe = (edition: Edition, { commune }: Pick<Dossier, "commune">): string[] =>
  secteursNommes(edition, lis(commune)).secteurs.map((s) => s.libelle);

export const secteursDits = (edition: Edition, lieu: string): string[] =>
  lieu ? secteursNommes(edition, lis(lieu)).secteurs.map((s) => s.libelle) : [];

export const secteurDe = ({ secteurs = {} }: Edition, libelle: string): Secteur | undefined =>
  Object.values(secteurs).find((s) => s.libelle === libelle);

/** A place that some charter names as one of its sectors. */
export const estUnLieu = ({ catalog }: Contexte, lieu: string): boolean =>
  catalog.editions.some((e) => secteursDits(e, lieu).length > 0);

/** The person's own territory, else those of the dossiers that they see. */
export function territoiresVus(ctx: Contexte, memory: Memory): string[] {
  const sien = sienDe(ctx, memory);
  const codes = sien ? [sien] : [...new Set(ctx.dossiers.map((d) => d.territoire))];
  return codes.filter((c) => territoireDe(ctx.catalog, c) && editionPour(ctx.catalog, c, ctx.jour));
}
