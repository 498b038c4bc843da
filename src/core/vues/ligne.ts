/** One household in a list: what is due first, and what is missing in a few words. */
import type { Carte, Day, Dossier } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { disLeJour, disMois, ecart, jourDe } from "../time.ts";
import { statutDuJour } from "../vie/etat.ts";
import { signaturesDe } from "../vie/signatures.ts";
import { editionDe, etatDe } from "../visite/rythme-dit.ts";
import { dueBreve } from "./dire-due.ts";
import { type Due, duesDe, estSuivie } from "./dues.ts";

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

export function ligneDe(ctx: Contexte, dossier: Dossier): Ligne {
  const edition = editionDe(ctx, dossier);
  const dues = edition ? duesDe(ctx, edition, dossier) : [];
  const rythme = rythmeDu(ctx, dossier);
  const signer = edition && manqueSignature(ctx, edition, dossier);
  const proches = dues.filter((d) => ecart(ctx.jour, d.limite) <= HORIZON);
  // The paper's own deadline says that it is missing.
  const acte = edition?.vie?.acte;
  const redite = proches.some(
    (d) => d.cle === acte?.echeance || d.echeance["ferme-par"] === acte?.etape,
  );
  const manques = [
    ...proches.filter((d) => d.retard && !estRemplacee(d, proches)).map((d) => dueBreve(ctx, d)),
    ...(signer && !redite ? [signer] : []),
    ...(rythme ? [rythme.dit] : []),
    ...proches.filter((d) => !d.retard).map((d) => dueBreve(ctx, d)),
  ];
  const jours = [...dues.map((d) => d.limite), ...(rythme?.limite ? [rythme.limite] : [])].sort();
  return {
    dossier,
    du: jours[0] ?? dossier.fin,
    enRetard:
      dues.some((d) => d.retard && !aUneAutreIssue(d, dues)) ||
      (rythme?.limite ?? ctx.jour) < ctx.jour,
    dit: {
      libelle: situe(dossier),
      valeur: [etat(ctx, dossier), ...manques.slice(0, MANQUES)].join(" ; "),
    },
  };
}

/** « en cours, fin le 30 juin 2026 (118 jours) ». */
export function etat(ctx: Contexte, dossier: Dossier): string {
  const statut = statutDuJour(dossier, ctx.jour);
  const dit = phrase(ctx, `ligne-statut-${statut}`);
  const { fin, histoire } = dossier;
  const depot = statut === "demande" && histoire.findLast((f) => f.type === "demande");
  if (depot) return phrase(ctx, "ligne-deposee", { jour: disLeJour(jourDe(new Date(depot.at))) });
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

/** A bilan for a renewal that came too late may still be one for the end. */
const aUneAutreIssue = ({ echeance: e }: Due, dues: Due[]): boolean =>
  e.issue !== undefined &&
  dues.some(
    (d) =>
      !d.retard &&
      d.echeance["ferme-par"] === e["ferme-par"] &&
      d.echeance.issue !== undefined &&
      d.echeance.issue !== e.issue,
  );

/** Once the end's own bilan is late too, it alone is told. */
const estRemplacee = ({ echeance: e }: Due, dues: Due[]): boolean =>
  e.issue === "renouvellement" &&
  dues.some(
    (d) => d.retard && d.echeance.issue === "fin" && d.echeance["ferme-par"] === e["ferme-par"],
  );

function manqueSignature(
  ctx: Contexte,
  edition: NonNullable<ReturnType<typeof editionDe>>,
  d: Dossier,
) {
  const acte = edition.vie?.acte;
  if (
    !acte ||
    d.statut !== "en-cours" ||
    !estSuivie(edition, d) ||
    !signaturesDe(edition, d).manquent.length
  )
    return undefined;
  return phrase(ctx, "ligne-pas-signe", { acte: acte.libelle });
}

/** Only what is still owed. */
function rythmeDu(ctx: Contexte, d: Dossier): { dit: string; limite: Day | null } | undefined {
  if (statutDuJour(d, ctx.jour) !== "en-cours" || (d.debut && d.debut > ctx.jour)) return undefined;
  const etat = etatDe(ctx, d);
  if (etat?.kind === "compteur" && etat.faites < etat.attendues) {
    const { faites: n, attendues: sur, limite, periode } = etat;
    const dite = periode === "mois" ? disMois(limite) : phrase(ctx, "cette-semaine");
    return { dit: phrase(ctx, "ligne-compteur", { n, sur, periode: dite }), limite };
  }
  if (etat?.kind === "intervalle")
    return {
      dit: etat.limite
        ? phrase(ctx, etat.limite < ctx.jour ? "ligne-a-voir-depuis" : "ligne-a-voir", {
            jour: disLeJour(etat.limite),
          })
        : phrase(ctx, "ligne-jamais-vu"),
      limite: etat.limite,
    };
  return undefined;
}
