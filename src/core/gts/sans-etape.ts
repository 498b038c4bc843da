/** A decision that leaves the measure as it is: put off, or allowed outside of the text, traced, and changing no date. */
import type { Dossier } from "../../model.ts";
import type { Citation } from "../../schemas/commun.ts";
import { type Contexte, ficheDe, phrase } from "../contexte.ts";
import { nomme } from "../dossier/dossiers.ts";
import { dis } from "../time.ts";
import { phraseDe } from "./dire.ts";
import { jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";
import { type Decide, non, type Remplace, trace, type Voulue } from "./trace.ts";

/** What leaves the measure as it is: seen again, or allowed outside of the text, which is traced and changes no date. */
export function sansEtape(
  ctx: Contexte,
  t: Tenue,
  dossier: Dossier,
  voulue: Voulue,
  remplace: Remplace,
): Decide {
  const suivante = seanceSuivante(ctx, t);
  const terme = dossier.fin ? dis(dossier.fin) : "";
  if (voulue.quoi === "derogation" && (voulue.nombre === null || !voulue.motif))
    return non(phrase(ctx, "gts-derogation-manque", { menage: nomme(dossier) }));
  // A step taken for it before is taken back with it.
  const annulation = remplace.etape
    ? [
        ficheDe(
          ctx,
          { type: "annulation", dossier: dossier.id, values: {}, remplace: remplace.etape },
          1,
        ),
      ]
    : [];
  const rang = annulation.length + 1;
  const decision = trace(ctx, t, dossier, voulue, { etape: null, remplace, rang });
  const dit =
    voulue.quoi === "derogation"
      ? phrase(ctx, "gts-derogation", { n: voulue.nombre!, motif: voulue.motif!, terme })
      : [
          phraseDe(ctx, t, "gts-reporte", {
            suivante: suivante ? dis(jourDeSeance(suivante)) : "",
          }),
          ...(dossier.fin && suivante && dossier.fin < jourDeSeance(suivante)
            ? [phrase(ctx, "gts-terme-avant", { terme })]
            : []),
        ].join(" ; ");
  return {
    fiches: [...annulation, decision],
    dit,
    citations: voulue.quoi === "derogation" ? citationsDuPlafond(t) : [],
  };
}

const citationsDuPlafond = ({ edition }: Tenue): Citation[] =>
  edition.reponses.renouvellement?.citations.slice(0, 1) ?? [];
