/** Which fields of a dialog apply, as far as it has gone. */
import type { Champ, Condition, Dialogue } from "../../schemas/dialogue.ts";
import { mesureSuivie } from "../charte/mesures.ts";
import type { Contexte } from "../contexte.ts";
import { place } from "../vie/regles/duree.ts";
import { enDoute, type Values } from "./champs/champ.ts";
import { nomNouveau } from "./champs/dossier.ts";
import { homonymes } from "./champs/homonyme.ts";
import { dossierDit, editionDe } from "./charte.ts";

function siTenu(ctx: Contexte, { si }: Champ, values: Values): boolean {
  if (!si) return true;
  return [si].flat().some((c) => tenue(ctx, c, values));
}

function tenue(ctx: Contexte, si: Condition, values: Values): boolean {
  const avant =
    "vaut" in si && si.etape
      ? dossierDit(ctx, values)?.etapes.findLast((e) => e.type === si.etape && si.champ in e.values)
          ?.values[si.champ]
      : values[si.champ];
  if ("vaut" in si) return si.vaut.some((v) => v === avant);
  return Array.isArray(avant) ? avant.length > 0 : avant !== undefined && avant !== null;
}

function selonLaCharte(ctx: Contexte, champ: Champ, values: Values): boolean {
  const regle = champ["selon-la-charte"];
  if (!regle) return true;
  const edition = editionDe(ctx, values);
  if (!edition) return false;
  if (regle === "sans-depart") return !edition.depart;
  if (regle === "objectifs") return edition.objectifs !== undefined;
  // A place that was said tells homonyms apart, asked for or not.
  const dite = champ.extrait !== undefined && typeof values[champ.champ] === "string";
  return dite || Object.hasOwn(edition.vie?.demande?.champs ?? {}, champ.champ);
}

/** The length asked for is not the one that the text gives for that nature. */
function dureeHors(ctx: Contexte, values: Values): boolean {
  const edition = editionDe(ctx, values);
  const mesure = edition && mesureSuivie(edition, { nature: String(values.nature ?? "") });
  const selon = mesure?.["duree-selon"]?.find((d) => d.nature === values.nature)?.duree;
  const duree = selon ?? mesure?.duree;
  if (typeof values.duree !== "number" || !duree) return false;
  return place(duree, values.duree) !== "dans";
}

/** In the order of the dialog. */
export const champsUtiles = (ctx: Contexte, dialogue: Dialogue, values: Values): Champ[] =>
  dialogue.champs.filter(
    (c) =>
      (!c.muet || values[c.champ] !== undefined || values[enDoute(c.champ)] === true) &&
      (!c["si-nouveau"] || nomNouveau(values.dossier) !== undefined) &&
      siTenu(ctx, c, values) &&
      (c.type !== "homonyme" ||
        values[c.champ] !== undefined ||
        homonymes(ctx, values).length > 0) &&
      selonLaCharte(ctx, c, values) &&
      (!c["sur-motif"] ||
        values[enDoute(c.champ)] === true ||
        typeof values[c.champ] === "string" ||
        (c.champ === "motif-duree" && dureeHors(ctx, values))),
  );
