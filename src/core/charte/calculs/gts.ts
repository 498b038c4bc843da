/** The monthly meeting's calendar: agenda, answers, final agenda, minutes. Stated, never moved. */
import { type Contexte, phrase } from "../../contexte.ts";
import { ferie } from "../../feries.ts";
import { ajoute, dis } from "../../time.ts";
import { limiteDe, prochainGts } from "../echeances.ts";
import { type Donnees, disLimite, disReste, type Fait } from "./donnees.ts";

const libelle = (ctx: Contexte) => phrase(ctx, "fait-gts");

/** The next meeting from the day typed, else from today, and what hangs on it. */
export function gts(d: Donnees): Fait[] {
  const regle = d.edition.gts;
  if (!regle) return [];
  const depuis = d.jours[0] ?? d.ctx.jour;
  const seance = prochainGts(regle, depuis);
  const jourFerie = ferie(seance, d.territoire.feries);
  if (jourFerie) {
    const suivant = prochainGts(regle, ajoute(seance, { jours: 1 }));
    return [
      {
        libelle: libelle(d.ctx),
        valeur: phrase(d.ctx, "gts-ferie", { jour: dis(seance), ferie: jourFerie }),
      },
      { libelle: phrase(d.ctx, "fait-gts-suivant"), valeur: dis(suivant) },
    ];
  }
  return [
    { libelle: libelle(d.ctx), valeur: disReste(d, seance) },
    ...Object.values(d.edition.echeances)
      .filter((e) => e.ancre === "gts")
      .map((echeance) => ({
        libelle: echeance.libelle,
        valeur: disLimite(d, limiteDe(d.edition, echeance, seance, d.territoire.feries).limite),
      })),
  ];
}
