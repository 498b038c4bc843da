/** One household in a list: what is due first, and what is missing in a few words. */
import type { Carte, Day, Dossier } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { duesDe, estRemplacee } from "../echeances/de-la-charte.ts";
import { aFaireDe } from "../echeances/toutes.ts";
import { ouvertes } from "../rappels/pour.ts";
import { disLeJour, ecart } from "../time.ts";
import { statutDuJour, suspension } from "../vie/etat.ts";
import { editionDe } from "../visite/rythme-dit.ts";
import { designe } from "./designe.ts";
import { dueBreve } from "./dire-due.ts";
import { jourDeFiche } from "./historique.ts";
import { rythmeDu, signatureDue } from "./manques.ts";

export type Ligne = {
  dossier: Dossier;
  /** The earliest day on which something is due; the end when nothing is; null when neither is known. */
  du: Day | null;
  enRetard: boolean;
  dit: Carte["faits"][number];
};

/** Further ahead than this, a limit is no news. */
const HORIZON = 60;
/** So many things that are missing are told. */
const MANQUES = 2;

/** `signer`: who has not signed is told before all else. */
export function ligneDe(ctx: Contexte, dossier: Dossier, signer = false): Ligne {
  const edition = editionDe(ctx, dossier);
  const dues = edition ? duesDe(ctx, edition, dossier) : [];
  const rythme = rythmeDu(ctx, dossier);
  const acte = edition?.vie?.acte;
  const signature = edition ? signatureDue(ctx, edition, dossier) : [];
  const proches = dues.filter((d) => ecart(ctx.jour, d.limite) <= HORIZON);
  // The paper's own deadline says that it is missing.
  const redite = proches.some(
    (d) => d.cle === acte?.echeance || d.echeance["ferme-par"] === acte?.etape,
  );
  const manques = [
    ...(signer ? signature : []),
    ...proches.filter((d) => d.retard && !estRemplacee(d, proches)).map((d) => dueBreve(ctx, d)),
    ...(signer || redite ? [] : signature),
    ...(rythme ? [rythme.dit] : []),
    ...proches.filter((d) => !d.retard).map((d) => dueBreve(ctx, d)),
  ];
  const jours = [...dues.map((d) => d.limite), ...(rythme?.limite ? [rythme.limite] : [])].sort();
  return {
    dossier,
    du: jours[0] ?? dossier.fin,
    enRetard: ouvertes(ctx.rappels, aFaireDe(ctx, dossier)).some((a) => a.retard > 0),
    dit: {
      libelle: designe(dossier, ctx.dossiers),
      valeur: [etat(ctx, dossier), ...manques.slice(0, MANQUES)].join(" ; "),
    },
  };
}

/** « en cours, fin le 30 juin 2026 (118 jours) ». */
export function etat(ctx: Contexte, dossier: Dossier): string {
  const statut = statutDuJour(dossier, ctx.jour);
  const pause = suspension(dossier, ctx.jour);
  const dit = pause
    ? phrase(ctx, "ligne-suspendue", { jour: disLeJour(String(pause.values.au)) })
    : phrase(ctx, `ligne-statut-${statut}`);
  const { fin, histoire } = dossier;
  const depot = statut === "demande" && histoire.findLast((f) => f.type === "demande");
  if (depot) return phrase(ctx, "ligne-deposee", { jour: disLeJour(jourDeFiche(depot)) });
  if (!fin || dossier.statut === "attente") return dit;
  const n = ecart(ctx.jour, fin);
  const cle =
    n < 0 || statut === "terminee"
      ? "ligne-finie"
      : n === 0
        ? "ligne-finit-ce-jour"
        : n === 1
          ? "ligne-finit-demain"
          : "ligne-finit";
  return `${dit}, ${phrase(ctx, cle, { jour: disLeJour(fin), n })}`;
}
