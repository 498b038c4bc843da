/** The tries that the text asks for with a diagnostic: how many dates, and whether somebody went to the door. */
import { phrase } from "../contexte.ts";
import { tentatives } from "../visite/sollicitations.ts";
import type { Regard } from "./constats.ts";
import { commandeDe } from "./de-la-charte.ts";

/** By the day of the diagnostic that they are for; none once somebody was met, or all were made. */
export const sollicitations: Regard = ({ lieu, edition, dossier, dues }) => {
  const commande = commandeDe(dossier);
  const diagnostic = dues.find((d) => d.echeance["ferme-par"] === "diagnostic");
  const faites = tentatives(dossier, edition);
  if (!commande || !diagnostic || !faites) return [];
  const recue = String(commande.values.recue);
  if (dossier.visites.some((v) => v.date >= recue && v.presence === "present")) return [];
  const { n, attendues, vads } = faites;
  if (n >= attendues && vads) return [];
  return [
    {
      cle: "sollicitations",
      limite: diagnostic.limite,
      ...(diagnostic.aViser && { aViser: diagnostic.aViser }),
      libelle: phrase(lieu, vads ? "a-faire-sollicitations" : "a-faire-sollicitations-vad", {
        n,
        sur: attendues,
      }),
      qui: diagnostic.echeance.qui,
      compteDe: { quoi: phrase(lieu, "ancre-commande"), jour: recue },
      ferme: "visite",
      libre: true,
      retard: 0,
      citations: diagnostic.echeance.citations,
    },
  ];
};
