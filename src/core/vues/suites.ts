/** What may be done next with a household: the buttons that open the dialog of each step. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { TypeDEtape } from "../../schemas/vie.ts";
import type { Bouton, Contexte } from "../contexte.ts";
import { estSuivie } from "../echeances/de-la-charte.ts";
import { signaturesDe } from "../vie/signatures.ts";

/** As many buttons as a card can hold. */
const BOUTONS = 4;

const ENSUITE: Record<Dossier["statut"], TypeDEtape[]> = {
  demande: ["commande", "decision"],
  refusee: ["decision"],
  attente: ["diagnostic", "demarrage", "decision"],
  "en-cours": ["bilan", "renouvellement", "suspension", "fin"],
  terminee: ["bilan"],
  enquete: [],
};

export function suitesDe(ctx: Contexte, edition: Edition, dossier: Dossier): Bouton[] {
  const acte = edition.vie?.acte?.etape;
  const signer =
    acte && estSuivie(edition, dossier) && signaturesDe(edition, dossier).manquent.length;
  // A measure ends, whether its text says so or not.
  const etapes = [...(signer ? [acte] : []), ...ENSUITE[dossier.statut]].filter(
    (e) => (edition.vie?.etapes[e] || e === "fin") && convient(dossier, e),
  );
  return etapes.slice(0, BOUTONS).flatMap((etape) => bouton(ctx, dossier, etape));
}

/** A diagnostic is for whoever it was ordered of, and a start for a measure. */
function convient({ etapes, statut }: Dossier, etape: TypeDEtape): boolean {
  const objet = etapes.findLast((e) => e.type === "commande")?.values.objet;
  if (etape === "diagnostic")
    return objet === "diagnostic" && !etapes.some((e) => e.type === etape);
  if (etape === "bilan") return !etapes.slice(-1).some((e) => e.type === "bilan");
  // Once ordered, nothing is left to be decided, unless a diagnostic came back.
  if (etape === "decision" && statut === "attente" && objet)
    return etapes.some((e) => e.type === "diagnostic");
  return true;
}

/** Said in the dialog's own opening words, and the household as nobody else is named. */
function bouton({ catalog }: Contexte, d: Dossier, etape: TypeDEtape): Bouton[] {
  const dialogue = catalog.dialogues.find((x) => x.enregistre === etape);
  const mots = dialogue?.declencheurs.at(-1);
  if (!dialogue || !mots) return [];
  const menage = [d.civilite, d.nom, d.prenom, d.commune].filter(Boolean).join(" ");
  return [[dialogue.titre, { do: "dire", text: `${mots} ${menage}` }]];
}
