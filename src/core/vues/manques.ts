/** What is missing beside the dated limits: signatures, meetings; and which of two limits of a bilan counts. */
import type { Day, Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { estSuivie } from "../echeances/de-la-charte.ts";
import { disLeJour, disMois } from "../time.ts";
import { statutDuJour } from "../vie/etat.ts";
import { signatures } from "../vie/resume.ts";
import { signaturesDe } from "../vie/signatures.ts";
import { etatDe } from "../visite/rythme-dit.ts";

/** Of a measure under way, the paper that not everybody signed. */
export const doitSigner = (edition: Edition, dossier: Dossier): boolean =>
  dossier.statut === "en-cours" &&
  estSuivie(edition, dossier) &&
  signaturesDe(edition, dossier).manquent.length > 0;

/** « Plan d'intervention : manque l'instructeur ». */
export const signatureDue = (ctx: Contexte, edition: Edition, dossier: Dossier): string[] =>
  doitSigner(edition, dossier)
    ? signatures(ctx, edition, dossier).map(({ libelle, valeur }) =>
        phrase(ctx, "ligne-pas-signe", { acte: libelle, etat: valeur }),
      )
    : [];

/** Only what is still owed in this period. */
export function rythmeDu(
  ctx: Contexte,
  d: Dossier,
): { dit: string; limite: Day | null } | undefined {
  if (statutDuJour(d, ctx.jour) !== "en-cours" || (d.debut && d.debut > ctx.jour)) return undefined;
  const etat = etatDe(ctx, d);
  if (etat?.kind === "compteur" && etat.faites < etat.attendues) {
    const { faites: n, attendues: sur, limite, periode } = etat;
    const dite = periode === "mois" ? disMois(limite) : phrase(ctx, "cette-semaine");
    return { dit: phrase(ctx, "ligne-compteur", { n, sur, periode: dite }), limite };
  }
  if (etat?.kind !== "intervalle") return undefined;
  const { limite } = etat;
  if (!limite) return { dit: phrase(ctx, "ligne-jamais-vu"), limite };
  const cle = limite < ctx.jour ? "ligne-a-voir-depuis" : "ligne-a-voir";
  return { dit: phrase(ctx, cle, { jour: disLeJour(limite) }), limite };
}
