/** The deadlines of a measure that come back, or fall on the way, with their dates; those of another length left out. */
import type { Day } from "../../../model.ts";
import { phrase } from "../../contexte.ts";
import { moisEntre } from "../../periodes.ts";
import { dateDe } from "../../reading/roles.ts";
import { finDePeriode } from "../../time.ts";
import { concerne, enMois, limiteDe, limitesPeriodiques } from "../echeances.ts";
import { type Donnees, disLimite, type Fait } from "./donnees.ts";

/** More dates than this do not help on a phone. */
const DATES_MONTREES = 12;

const cleDe = ({ edition, mesure }: Donnees): string | undefined =>
  Object.keys(edition.mesures).find((cle) => edition.mesures[cle] === mesure);

/** The first and last day, typed or the household's; a fixed length gives the end that was not said. */
function bornes({ dossier, roles, mesure }: Donnees): { debut?: Day; fin?: Day } {
  const debut = dateDe(roles, "debut")?.jour;
  if (!debut)
    return dossier?.debut ? { debut: dossier.debut, ...(dossier.fin && { fin: dossier.fin }) } : {};
  const fin = dateDe(roles, "fin")?.jour;
  if (fin && fin > debut) return { debut, fin };
  const fixe = mesure?.duree && "fixe" in mesure.duree ? enMois(mesure.duree.fixe) : undefined;
  return { debut, ...(fixe && { fin: finDePeriode(debut, fixe) }) };
}

/** The same, seeing only the deadlines of this kind and length of measure that do not come back. */
export function duSeulCas(d: Donnees): Donnees {
  const { debut, fin } = bornes(d);
  const portee = { mesure: cleDe(d), mois: debut && fin ? moisEntre(debut, fin) : undefined };
  const echeances = Object.entries(d.edition.echeances).filter(
    ([, e]) => !e.chaque && concerne(e, portee),
  );
  return { ...d, edition: { ...d.edition, echeances: Object.fromEntries(echeances) } };
}

/** Bilans on the way: each date of those that come back, and those that fall so long after the start. */
export function bilansEnRoute(d: Donnees): Fait[] {
  const { debut, fin } = bornes(d);
  if (!debut || !fin) return [];
  const portee = { mesure: cleDe(d), mois: moisEntre(debut, fin) };
  const region = d.territoire.feries;
  return Object.entries(d.edition.echeances).flatMap(([cle, e]) => {
    if (e.ancre !== "debut" || !/bilan|evaluation/.test(cle) || !concerne(e, portee)) return [];
    const limites = e.chaque
      ? limitesPeriodiques(d.edition, e, { debut, fin }, region)
      : [limiteDe(d.edition, e, debut, region)].filter(({ limite }) => limite <= fin);
    return limites.slice(0, DATES_MONTREES).map(({ limite }, i) => ({
      libelle: e.chaque
        ? phrase(d.ctx, "fait-periodique", { libelle: e.libelle, n: i + 1 })
        : e.libelle,
      valeur: phrase(d.ctx, "au-plus-tard", { jour: disLimite(d, limite) }),
    }));
  });
}
