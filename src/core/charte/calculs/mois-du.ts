/** Whether the month of an interruption is due, and how many months in all. No amount in euros: the text has none. */
import type { Day } from "../../../model.ts";
import { phrase } from "../../contexte.ts";
import { ecartEnMois } from "../../periodes.ts";
import { parleDeDebut } from "../../reading/reponses.ts";
import { ajoute, dis, disMois } from "../../time.ts";
import type { Donnees, Fait } from "./donnees.ts";

/** « démarré 1/03, interrompu 16/06 »: written without a year, the second day follows the first. */
const apres = (jour: Day, debut: Day | undefined): Day =>
  debut && jour < debut ? apres(ajoute(jour, { annees: 1 }), debut) : jour;

export function moisDu(d: Donnees): Fait[] {
  const apresLe = d.edition["mois-du-apres-le"];
  if (!apresLe || !d.jours.length) return [];
  const [premier] = d.jours;
  const debutDit = d.jours.length > 1 && parleDeDebut(d.question) ? premier : undefined;
  const debut = debutDit ?? d.dossier?.debut ?? undefined;
  const interruption = apres(d.jours.at(-1)!, debutDit);
  const du = Number(interruption.slice(8)) > apresLe;
  const faits: Fait[] = [
    { libelle: phrase(d.ctx, "fait-interruption"), valeur: dis(interruption) },
    {
      libelle: phrase(d.ctx, "fait-mois", { mois: disMois(interruption) }),
      valeur: phrase(d.ctx, du ? "mois-du" : "mois-non-du", { apres: apresLe }),
    },
  ];
  if (debut && debut <= interruption) {
    const n = ecartEnMois(debut, interruption) + (du ? 1 : 0);
    faits.push({
      libelle: phrase(d.ctx, "fait-total-du"),
      valeur: phrase(d.ctx, "n-mois-depuis", { n, jour: dis(debut) }),
    });
  }
  return faits;
}
