/** A household asked for after the final agenda went out: accepted, or put off to the next meeting. Both days are kept. */
import type { Dossier, Memory, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { dis, jourDe } from "../time.ts";
import { designe } from "../vues/designe.ts";
import { phraseDe } from "./dire.ts";
import { cleDe } from "./rendre.ts";
import { jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";

export function accorde(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  dossier: Dossier,
  accord: boolean,
): Turn {
  const ajout = t.etat.ajouts.get(dossier.id);
  if (ajout?.etat !== "demande") return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const suivante = seanceSuivante(ctx, t);
  const fiche = ficheDe(ctx, {
    type: "gts-accord",
    dossier: dossier.id,
    values: { ...cleDe(t), accord },
  });
  const demande = dis(jourDe(ajout.at));
  const values = {
    menage: designe(dossier, ctx.dossiers),
    demande,
    jour: dis(ctx.jour),
    suivante: suivante ? dis(jourDeSeance(suivante)) : "",
  };
  // Put off, it is on the next agenda at once, with the day on which it was asked for.
  const report =
    accord || !suivante
      ? []
      : [
          ficheDe(
            ctx,
            {
              type: "gts-ajout",
              dossier: dossier.id,
              values: {
                ...cleDe(suivante),
                motif: phraseDe(ctx, t, "gts-motif-reporte", { motif: ajout.motif, ...values }),
                etat: "ajoute",
              },
            },
            2,
          ),
        ];
  return {
    ...repond(ctx, memory, phraseDe(ctx, t, accord ? "gts-accorde" : "gts-non-accorde", values)),
    fiches: [fiche, ...report],
  };
}
