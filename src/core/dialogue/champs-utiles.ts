/** Which fields of a dialog apply, as far as it has gone. */
import type { Champ, Dialogue } from "../../schemas/dialogue.ts";
import type { Contexte } from "../contexte.ts";
import { enDoute, type Values } from "./champs/champ.ts";
import { editionDe } from "./charte.ts";

function siTenu({ si }: Champ, values: Values): boolean {
  if (!si) return true;
  const avant = values[si.champ];
  if ("vaut" in si) return si.vaut.some((v) => v === avant);
  return Array.isArray(avant) ? avant.length > 0 : avant !== undefined && avant !== null;
}

function selonLaCharte(ctx: Contexte, champ: Champ, values: Values): boolean {
  const regle = champ["selon-la-charte"];
  if (!regle) return true;
  const edition = editionDe(ctx, values);
  if (!edition) return false;
  if (regle === "sans-depart") return !edition.depart;
  return Object.hasOwn(edition.vie?.demande?.champs ?? {}, champ.champ);
}

/** In the order of the dialog. */
export const champsUtiles = (ctx: Contexte, dialogue: Dialogue, values: Values): Champ[] =>
  dialogue.champs.filter(
    (c) =>
      (!c.muet || values[c.champ] !== undefined) &&
      siTenu(c, values) &&
      selonLaCharte(ctx, c, values) &&
      (!c["sur-motif"] || values[enDoute(c.champ)] === true || typeof values[c.champ] === "string"),
  );
