/** How often a household has been met, against what its charter asks for. */
import type { Day, Dossier, Visite } from "../../model.ts";
import type { Mesure } from "../../schemas/mesure.ts";
import { lundiDe } from "../periodes.ts";
import { ajoute, finDuMois, premierDuMois } from "../time.ts";

/** Only a meeting with the household counts: not a call, a closed door, or one put off. */
export const compte = ({ mode, presence }: Pick<Visite, "mode" | "presence">): boolean =>
  presence === "present" && mode !== "telephone" && mode !== "autre";

export type Rythme =
  | {
      kind: "compteur";
      faites: number;
      attendues: number;
      periode: "mois" | "semaine";
      limite: Day;
    }
  | { kind: "intervalle"; derniere: Day | null; limite: Day | null }
  | { kind: "non-chiffre" };

/** The state of the rhythm on `jour`: the calendar month's or week's counter, or the rolling limit. */
export function rythmeDe(mesure: Mesure | undefined, dossier: Dossier, jour: Day): Rythme {
  const regle = mesure?.rythme;
  if (!regle) return { kind: "non-chiffre" };
  const rencontres = dossier.visites.filter(compte);
  if ("intervalle" in regle) {
    const derniere = rencontres.findLast((v) => v.date <= jour)?.date ?? null;
    const { valeur, unite } = regle.intervalle;
    return {
      kind: "intervalle",
      derniere,
      limite: derniere && ajoute(derniere, { [unite]: valeur }),
    };
  }
  const [du, au] =
    regle.par === "mois"
      ? [premierDuMois(jour), finDuMois(jour)]
      : [lundiDe(jour), ajoute(lundiDe(jour), { jours: 6 })];
  const dansLaMesure = (v: Visite) =>
    (!dossier.debut || v.date >= dossier.debut) && (!dossier.fin || v.date <= dossier.fin);
  return {
    kind: "compteur",
    faites: rencontres.filter((v) => v.date >= du && v.date <= au && dansLaMesure(v)).length,
    attendues: regle.rencontres,
    periode: regle.par,
    limite: dossier.fin && dossier.fin < au && dossier.fin >= du ? dossier.fin : au,
  };
}
