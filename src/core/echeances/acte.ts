/** The paper of the measure, where the text gives it no day: asked about after the bot's own delay. */
import { decale } from "../charte/echeances.ts";
import { phrase } from "../contexte.ts";
import { signaturesDe } from "../vie/signatures.ts";
import type { Regard } from "./constats.ts";
import { estSuivie } from "./de-la-charte.ts";

export const acte: Regard = ({ lieu, edition, dossier, rappel }) => {
  const papier = edition.vie?.acte;
  const { debut, statut } = dossier;
  const date = Object.values(edition.echeances).some((e) => e["ferme-par"] === papier?.etape);
  if (!papier || papier.echeance || date || !debut || statut !== "en-cours") return [];
  if (!estSuivie(edition, dossier) || !signaturesDe(edition, dossier).manquent.length) return [];
  return [
    {
      cle: "acte",
      limite: decale(debut, rappel.delai ? [rappel.delai] : []),
      libelle: phrase(lieu, "a-faire-acte", { acte: papier.libelle }),
      compteDe: { quoi: phrase(lieu, "ancre-debut"), jour: debut },
      ferme: papier.etape,
      libre: true,
      sansDate: true,
      retard: 0,
      citations: papier.citations,
    },
  ];
};
