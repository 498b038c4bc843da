/** The edition that a dialog follows: its dossier's own, else the one in force in its territory. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { editionDuDossier, editionPour, territoireDe } from "../charte/edition.ts";
import type { Contexte } from "../contexte.ts";
import type { Values } from "./champs/champ.ts";

export const dossierDit = (ctx: Contexte, values: Values): Dossier | undefined =>
  ctx.dossiers.find((d) => d.id === values.dossier);

export function editionDe(ctx: Contexte, values: Values): Edition | undefined {
  const dossier = dossierDit(ctx, values);
  if (dossier) return editionDuDossier(ctx.catalog, dossier, ctx.jour);
  const territoire = territoireDe(ctx.catalog, String(values.territoire ?? ""));
  return territoire && editionPour(ctx.catalog, territoire.territoire, ctx.jour);
}

/** With its territory. None without one: no charter speaks for another. */
export function charteDe(ctx: Contexte, values: Values) {
  const edition = editionDe(ctx, values);
  const territoire = territoireDe(ctx.catalog, edition?.territoire);
  return territoire && edition && { territoire, edition };
}
