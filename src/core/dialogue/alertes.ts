/** What the charter says of an answer as soon as it is given: a forbidden cumul, a missing agreement. */
import type { Reply } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Champ, Dialogue } from "../../schemas/dialogue.ts";
import { verdictDe } from "../charte/cumul.ts";
import { repondre } from "../charte/reponse.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { ajoute, dis, premierDuMoisSuivant } from "../time.ts";
import type { Values } from "./champs/champ.ts";
import { charteDe } from "./charte.ts";

/** The answer that the data marks, unless the charter lets this demandeur give it; or a demandeur whom it does not admit. */
function estAlerte({ vie }: Edition, champ: Champ, values: Values): boolean {
  const value = values[champ.champ];
  const admis = vie?.demande?.demandeurs?.admis;
  if (champ.champ === "demandeur")
    return admis !== undefined && typeof value === "string" && !admis.includes(value);
  if (champ.alerte === undefined || value !== champ.alerte) return false;
  const deQui = vie?.etapes.commande?.["urgence-de"];
  return champ.champ !== "urgence" || deQui === undefined || values.demandeur !== deQui;
}

/** The charter's sentences on the fields just filled. None without a territory: no charter speaks for another. */
export function alertesDe(
  ctx: Contexte,
  dialogue: Dialogue,
  values: Values,
  nouveaux: string[],
): Reply[] {
  const charte = charteDe(ctx, values);
  if (!charte) return [];
  /** A territory given late makes the earlier answers speak. */
  const aDire = nouveaux.includes("territoire") ? dialogue.champs.map((c) => c.champ) : nouveaux;
  return dialogue.champs
    .filter((c) => aDire.includes(c.champ))
    .flatMap((champ) => {
      const value = values[champ.champ];
      const dispositifs = champ.type === "dispositifs" && Array.isArray(value) ? value : [];
      const sujet = dispositifs.length
        ? "cumul"
        : estAlerte(charte.edition, champ, values)
          ? champ.sujet
          : undefined;
      if (!sujet) return [];
      return [
        repondre(ctx, {
          ...charte,
          sujet,
          dispositifs,
          jours: [],
          texte: "",
          voisines: [],
          question: "",
        }),
      ];
    });
}

/** What must be written beside the request: one line for each thing that the charter does not allow as it stands. */
export function reservesDe(ctx: Contexte, dialogue: Dialogue, values: Values): string[] {
  const charte = charteDe(ctx, values);
  if (!charte) return [];
  return champsARisque(charte.edition, dialogue, values).flatMap((champ) => {
    const value = values[champ.champ];
    if (!Array.isArray(value))
      return [
        phrase(ctx, "reserve-alerte", { libelle: champ.libelle, lieu: charte.territoire.lieu }),
      ];
    return value.flatMap((d) => {
      const { verdict, libelle } = verdictDe(ctx.catalog, charte.edition, d);
      if (verdict === "admis") return [];
      return [
        phrase(ctx, `reserve-${verdict}`, {
          dispositif: libelle,
          mesure: charte.territoire.mesure,
          lieu: charte.territoire.lieu,
        }),
        // One date typed for several measures says nothing of each.
        ...(value.length === 1
          ? chevauchement(ctx, charte.edition, libelle, values["fin-autre-mesure"])
          : []),
      ];
    });
  });
}

const champsARisque = (edition: Edition, dialogue: Dialogue, values: Values): Champ[] =>
  dialogue.champs.filter(
    (c) =>
      estAlerte(edition, c, values) || (c.type === "dispositifs" && Array.isArray(values[c.champ])),
  );

/** The first start that leaves no overlap, once the end of the other measure is known. */
function chevauchement(
  ctx: Contexte,
  edition: Edition,
  dispositif: string,
  fin: Values[string] | undefined,
): string[] {
  if (typeof fin !== "string" || !fin) return [];
  const lendemain = ajoute(fin, { jours: 1 });
  const auPremier = edition.depart?.calage === "premier-du-mois-suivant";
  const depart =
    auPremier && !lendemain.endsWith("-01") ? premierDuMoisSuivant(lendemain) : lendemain;
  return [phrase(ctx, "pas-de-chevauchement", { dispositif, fin: dis(fin), depart: dis(depart) })];
}
