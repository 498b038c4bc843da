/** What stands around every charter answer: territory, topic, which text is used and how sure its period is. */
import type { Day } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Contexte, phrase } from "../contexte.ts";
import type { Demande } from "./reponse.ts";

/** After « En Alsace : » a sentence goes on in lower case, unless it starts with an acronym. */
export const enSuite = (texte: string) =>
  /^\p{Lu}\p{Ll}|^\p{Lu}\s/u.test(texte) ? texte.charAt(0).toLowerCase() + texte.slice(1) : texte;

export const enTete = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

export function entete(
  ctx: Contexte,
  { territoire, edition, sujet, dossier }: Demande,
  horsPeriode: boolean,
) {
  return {
    surtitre: phrase(ctx, "surtitre", {
      territoire: territoire.nom,
      sujet: ctx.catalog.sujets[sujet]?.titre ?? sujet,
    }),
    reserve: [
      ...(edition.reserve ? [phrase(ctx, "reserve", { reserve: edition.reserve })] : []),
      ...(horsPeriode
        ? [phrase(ctx, pourquoiPasse(ctx, edition, dossier), { titre: edition.titre })]
        : []),
    ],
  };
}

/** A later text is known: this one speaks for an older measure, or for the day in question. Else it is the last known. */
function pourquoiPasse({ catalog }: Contexte, edition: Edition, dossier: Demande["dossier"]) {
  const du = edition["en-vigueur"].du ?? "";
  const remplace = catalog.editions.some(
    (e) => e.territoire === edition.territoire && (e["en-vigueur"].du ?? "") > du,
  );
  if (!remplace) return "derniere-edition";
  return dossier?.debut ? "edition-gardee" : "edition-d-alors";
}

/** True when no known edition covers the day: the text used is then named. */
export const horsPeriode = (edition: Edition, jour: Day): boolean => {
  const { du, au } = edition["en-vigueur"];
  return (au !== undefined && jour > au) || (du !== undefined && jour < du);
};
