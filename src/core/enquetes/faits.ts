/** Where an enquiry stands, line by line: the hearing, the attempts, and what it owes the judge. */
import type { Carte, Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { dis, ecart } from "../time.ts";
import { type Enquete, enqueteCourante, jourDe, rencontree, tentativesDe } from "./enquete.ts";

type Faits = Carte["faits"];

export function faitsDeLEnquete(
  ctx: Contexte,
  edition: Edition,
  dossier: Pick<Dossier, "etapes">,
): Faits {
  const courante = enqueteCourante(dossier);
  if (!courante) return [];
  return [
    ...audience(ctx, courante),
    ...tentatives(ctx, edition, courante),
    ...rubriques(ctx, courante),
  ];
}

function audience(ctx: Contexte, { saisine, conclusion }: Enquete): Faits {
  const jour = jourDe(saisine, "audience");
  if (!jour || conclusion) return [];
  const n = ecart(ctx.jour, jour);
  const valeur = n > 0 ? phrase(ctx, "enquete-audience-dans", { jour: dis(jour), n }) : dis(jour);
  return [{ libelle: phrase(ctx, "enquete-audience"), valeur }];
}

function tentatives(ctx: Contexte, edition: Edition, courante: Enquete): Faits {
  const { courriers, passage } = tentativesDe(courante);
  const max = edition.vie?.etapes.enquete?.courriers;
  const n = max ? phrase(ctx, "compte-sur", { n: courriers, max }) : String(courriers);
  return [
    { libelle: phrase(ctx, "enquete-courriers"), valeur: n },
    { libelle: phrase(ctx, "enquete-passage"), valeur: phrase(ctx, passage ? "oui" : "non") },
  ];
}

/** The three headings, once there is something to write under them; a household never met has none. */
function rubriques(ctx: Contexte, courante: Enquete): Faits {
  const { constats = {}, conclusion = {} } = courante;
  if (rencontree(courante) !== true) return [];
  const dite = (...valeurs: unknown[]) =>
    valeurs.some((v) => (Array.isArray(v) ? v.length > 0 : v !== undefined && v !== null));
  const manque = [
    ...(dite(constats.situation) ? [] : [phrase(ctx, "enquete-rubrique-situation")]),
    ...(dite(constats.raisons, constats.motifs) ? [] : [phrase(ctx, "enquete-rubrique-raisons")]),
    ...(dite(conclusion.solutions, conclusion.orientations)
      ? []
      : [phrase(ctx, "enquete-rubrique-solutions")]),
  ];
  const valeur = manque.length
    ? phrase(ctx, "enquete-rubriques-manquent", { manque: enumere(manque) })
    : phrase(ctx, "enquete-rubriques-completes");
  return [{ libelle: phrase(ctx, "enquete-rubriques"), valeur }];
}
