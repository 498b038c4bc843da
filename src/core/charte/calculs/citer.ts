/** The sentences that computed lines stand on: those of their deadlines, else of the answer that gives the value. */
import type { Edition } from "../../../schemas/charte.ts";
import type { Citation } from "../../../schemas/commun.ts";
import type { Echeance } from "../../../schemas/echeance.ts";
import type { Bloc } from "./donnees.ts";
import type { Calcul } from "./lues.ts";

const ANCRES: Partial<Record<Bloc, Echeance["ancre"]>> = {
  plan: "debut",
  bilan: "fin",
  commande: "commande",
  reponse: "gts",
  gts: "gts",
  refus: "refus",
  rythme: "visite",
  semestre: "semestre",
};

/** The computation whose answer holds the value. */
const CALCULS: Partial<Record<Bloc, Calcul[]>> = {
  somme: ["renouvellement", "fin"],
  depart: ["depart"],
  fin: ["fin"],
  plafond: ["plafond"],
  "mois-du": ["mois-du"],
  rythme: ["rythme"],
  gts: ["gts"],
};

export function citationsDe({ echeances, reponses }: Edition, blocs: Bloc[]): Citation[] {
  const dites = blocs.flatMap((bloc) => [
    ...Object.values(echeances)
      .filter((e) => ANCRES[bloc] !== undefined && e.ancre === ANCRES[bloc])
      .flatMap((e) => e.citations),
    ...(CALCULS[bloc] ?? []).flatMap(
      (calcul) =>
        (
          reponses[calcul === "fin" ? "duree" : calcul] ??
          Object.values(reponses).find((r) => r.calcul === calcul)
        )?.citations.slice(0, 1) ?? [],
    ),
  ]);
  return dites.filter((c, i) => dites.findIndex((d) => d.extrait === c.extrait) === i);
}
