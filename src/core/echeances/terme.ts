/** The end of a measure: that it comes, that it may still be renewed, or that nothing is left to renew. */
import { territoireDe } from "../charte/edition.ts";
import { mesureSuivie } from "../charte/mesures.ts";
import { phrase } from "../contexte.ts";
import { ouvrePrecedent } from "../feries.ts";
import { comptesDe, epuise } from "../vie/etat.ts";
import type { Constat } from "./a-faire.ts";
import type { Regard, Vu } from "./constats.ts";
import { retardDe } from "./de-la-charte.ts";

/** By the last day of a measure under way. */
function alaFin(
  { lieu, edition, dossier, rappel }: Vu,
  cle: string,
): Omit<Constat, "libelle"> | undefined {
  const { fin, debut, statut } = dossier;
  if (statut !== "en-cours" || !fin) return undefined;
  const viser = ouvrePrecedent(fin, territoireDe(lieu.catalog, dossier.territoire)?.feries);
  return {
    cle,
    limite: fin,
    ...(viser !== fin && { aViser: viser }),
    ...(debut && { compteDe: { quoi: phrase(lieu, "ancre-debut"), jour: debut } }),
    retard: retardDe({ limite: fin }, lieu.jour),
    citations: edition.reponses[rappel.sujet ?? ""]?.citations ?? [],
  };
}

export const terme: Regard = (vu) => {
  const constat = alaFin(vu, "terme");
  return constat ? [{ ...constat, libelle: phrase(vu.lieu, "a-faire-terme"), ferme: "fin" }] : [];
};

/** By the day of the bilan that asks for it, where the text has one. */
export const renouvellementPossible: Regard = (vu) => {
  const { lieu, edition, dossier, dues } = vu;
  const constat = alaFin(vu, "renouvellement-possible");
  const regle = mesureSuivie(edition, dossier);
  const prevu = regle?.renouvellement ?? regle?.plafond;
  if (!constat || constat.retard || !prevu || epuise(edition, dossier)) return [];
  const bilan = dues.find((d) => d.echeance.issue === "renouvellement");
  const limite = bilan?.limite ?? constat.limite;
  const { mois, max, renouvellements, maxRenouvellements } = comptesDe(edition, dossier);
  const reste = max === undefined ? undefined : max - mois;
  const libelle =
    reste !== undefined
      ? phrase(lieu, "a-faire-renouvellement-mois", { reste, mois, max: max! })
      : maxRenouvellements !== undefined
        ? phrase(lieu, "a-faire-renouvellement-nombre", {
            n: maxRenouvellements - renouvellements,
          })
        : phrase(lieu, "a-faire-renouvellement-possible");
  if (limite < lieu.jour) return [];
  return [{ ...constat, limite, libelle, libre: true, retard: 0 }];
};

export const plafond: Regard = (vu) => {
  const { lieu, edition, dossier } = vu;
  const constat = alaFin(vu, "plafond");
  if (!constat || constat.retard || !epuise(edition, dossier)) return [];
  const { mois, max } = comptesDe(edition, dossier);
  const libelle =
    max === undefined || mois < max
      ? phrase(lieu, "a-faire-plafond-nombre")
      : phrase(lieu, "a-faire-plafond", { mois, max });
  return [{ ...constat, libelle, libre: true }];
};
