/** What is due at the end of each half-year: of the year named, else the next ones from today. */
import type { Day } from "../../../model.ts";
import { limiteDe } from "../echeances.ts";
import { type Calcule, type Donnees, disReste, dit, fait } from "./donnees.ts";

const finsDAnnee = (annee: number): Day[] => [`${annee}-06-30`, `${annee}-12-31`];

/** The year that the text itself bears, « semestre 2025 ». */
const anneeDuTexte = ({ edition }: Donnees): string | undefined => {
  const { annee } = edition.valeurs;
  return Array.isArray(annee) ? annee[0] : undefined;
};

export function semestre(d: Donnees): Calcule {
  const { sujet, edition, roles, ctx } = d;
  const due = edition.echeances[sujet];
  if (due?.ancre !== "semestre") return { bloc: "semestre", faits: [] };
  const courante = Number(ctx.jour.slice(0, 4));
  const annee = roles.annee ?? courante;
  const dites = roles.annee
    ? finsDAnnee(annee)
    : [...finsDAnnee(courante), ...finsDAnnee(courante + 1)]
        .filter((j) => j >= ctx.jour)
        .slice(0, 2);
  const texte = anneeDuTexte(d);
  return {
    bloc: "semestre",
    faits: [
      ...dites.map((fin) => ({
        libelle: dit(d, fin.endsWith("06-30") ? "fait-semestre-1" : "fait-semestre-2", {
          annee: fin.slice(0, 4),
        }),
        valeur: disReste(d, limiteDe(edition, due, fin, d.territoire.feries).limite),
      })),
      ...(texte && texte !== String(annee)
        ? [fait(d, "fait-annee-du-texte", dit(d, "annee-du-texte", { annee: texte, dite: annee }))]
        : []),
    ],
  };
}
