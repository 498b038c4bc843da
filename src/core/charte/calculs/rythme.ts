/** The household's own counter of meetings, beside the charter's rhythm. */
import { phrase } from "../../contexte.ts";
import { rythmeDe } from "../../dossier/rythme.ts";
import { dis, disMois } from "../../time.ts";
import { type Donnees, disLimite, type Fait } from "./donnees.ts";

export function rythme(d: Donnees): Fait[] {
  if (!d.dossier) return [];
  const etat = rythmeDe(d.mesure, d.dossier, d.ctx.jour);
  if (etat.kind === "non-chiffre") return [];
  if (etat.kind === "intervalle") {
    if (!etat.derniere || !etat.limite)
      return [
        { libelle: phrase(d.ctx, "fait-derniere"), valeur: phrase(d.ctx, "aucune-rencontre") },
      ];
    return [
      { libelle: phrase(d.ctx, "fait-derniere"), valeur: dis(etat.derniere) },
      { libelle: phrase(d.ctx, "fait-prochaine"), valeur: disLimite(d, etat.limite) },
    ];
  }
  const reste = Math.max(0, etat.attendues - etat.faites);
  const periode = etat.periode === "mois" ? disMois(d.ctx.jour) : phrase(d.ctx, "cette-semaine");
  return [
    {
      libelle: phrase(d.ctx, "fait-rencontres", { periode }),
      valeur: phrase(d.ctx, reste ? "compte-reste" : "compte-atteint", {
        faites: etat.faites,
        attendues: etat.attendues,
        reste,
        jour: disLimite(d, etat.limite),
      }),
    },
  ];
}
