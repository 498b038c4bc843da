/** By when a document is wanted, and before whom: the charter's own deadlines, on the days that are known. */
import type { Day } from "../../../model.ts";
import { disLimite } from "../../charte/dire-limite.ts";
import { territoireDe } from "../../charte/edition.ts";
import { phrase } from "../../contexte.ts";
import { echeancesDe } from "../../vie/etat.ts";
import { type Cas, type Contenant, derniere, fait, jourDit } from "../cas.ts";

/** The day said in the message, else the step's. */
export const jourDe = (cas: Cas, type: string): Day | undefined =>
  cas.dit.le ?? jourDit(derniere(cas, type)?.values.le);

/** Before whom and by when: the meeting that the charter's own deadline leads to. */
export const presentation: Contenant = (cas) => {
  const { ctx } = cas;
  const limites = limitesDe(cas);
  const [premiere] = limites;
  return {
    blocs: [
      {
        faits: limites.length
          ? limites.map((l) => fait(l.libelle, l.valeur))
          : [fait(phrase(ctx, "fait-gts-de"))],
      },
    ],
    ...(premiere && { bref: premiere.valeur }),
  };
};

/** The deadlines that this document answers to, written out. */
export function limitesDe(cas: Cas): { libelle: string; valeur: string }[] {
  const { ctx, edition, dossier, type } = cas;
  const feries = territoireDe(ctx.catalog, edition.territoire)?.feries;
  const { debut, fin } = dossier;
  const ancres = {
    debut,
    fin,
    interruption: jourDe(cas, "interruption") ?? null,
    refus: jourDe(cas, "refus") ?? null,
  };
  const { acte } = edition.vie ?? {};
  return echeancesDe(edition, dossier, ancres, feries)
    .filter(
      ({ cle, echeance }) =>
        echeance["ferme-par"] === type ||
        (type === acte?.etape && cle === acte.echeance) ||
        echeance.ancre === type,
    )
    .map((l) => ({ libelle: l.echeance.libelle, valeur: disLimite(ctx, l, feries) }));
}
