/** All that people of the conversations say of Mme Martin, to be said by those whom she is no business of. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DIT = /^\p{Lu}\p{L}*(?:, en canal)? : (.+)$/gmu;

/** `{nom}` stands where the household is named; each text once. */
export function textes(): string[] {
  const tous = new Set<string>();
  const dossier = "test/conversations";
  const fichiers = readdirSync(dossier, { recursive: true, encoding: "utf8" });
  for (const file of fichiers.filter((f) => f.endsWith(".txt")).sort())
    for (const [, dit = ""] of readFileSync(join(dossier, file), "utf8").matchAll(DIT))
      if (/martin/i.test(dit) && !/^Bot/.test(dit)) tous.add(dit.replace(/martin/gi, "{nom}"));
  return [...tous].sort();
}

/** Others that no conversation holds with her name. */
export const AUTRES = [
  "où en est Mme {nom} ?",
  "dossier {nom}",
  "dossier complet {nom}",
  "export du dossier {nom}",
  "qui a vu le dossier {nom} ?",
  "qui suit Mme {nom} ?",
  "historique {nom}",
  "mes visites {nom}",
  "visites de mme {nom}",
  "dettes {nom}",
  "échéances {nom}",
  "agenda {nom}",
  "rappelle-moi d'appeler Mme {nom} vendredi à 9h",
  "coupe les rappels de {nom}",
  "prépare le contrat de mme {nom}",
  "prépare le plan de mme {nom}",
  "changement d'intervenant {nom}",
  "mme {nom} reprise par Camille Durand",
  "décision {nom} refusée",
  "annule la visite {nom}",
  "annule le renouvellement {nom}",
  "note privée {nom} : à revoir",
  "nouvelle demande pour Mme {nom}",
  "diagnostic {nom} rendu",
  "{nom}",
  "bris de glace {nom} Colmar, motif : je voudrais voir ce dossier",
  "supprime le dossier {nom}",
  "mme {nom} a déménagé à Thann",
];
