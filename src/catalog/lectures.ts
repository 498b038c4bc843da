/** Reads what each reading of open words would change of an edition: a mistake in it stops the start too. */
import type { Edition } from "../schemas/charte.ts";
import { cheminsDe, type Pose, pose, type Tree, valeurAu } from "../schemas/pose.ts";

/** There, a reading may only change what stands already. */
const LISTES = ["mesures", "valeurs", "reponses", "echeances"];

type Fichier = {
  file: string;
  /** The edition as written, whole. */
  brut: Tree;
  /** Reads such a tree again; `ou` is said with what is wrong in it. */
  relis: (tree: Tree, ou: string) => Edition;
};

/** The edition with the `pose` of each reading turned into read values, by path. */
export function lisLectures(edition: Edition, fichier: Fichier): Edition {
  if (!edition.ambiguites) return edition;
  const deja = new Map<string, string>();
  const ambiguites = Object.entries(edition.ambiguites).map(([nom, ambiguite]) => {
    const lectures = Object.entries(ambiguite.lectures).map(([cle, lecture]) => {
      if (!lecture.pose) return [cle, lecture] as const;
      const ou = `ambiguites.${nom}.lectures.${cle}.pose`;
      const lue = lis(lecture.pose, fichier, ou);
      for (const chemin of Object.keys(lue)) {
        const autre = deja.get(chemin) ?? nom;
        if (autre !== nom)
          throw new Error(`${fichier.file}: ${ou}: ${chemin}: « ${autre} » changes it too`);
        deja.set(chemin, nom);
      }
      return [cle, { ...lecture, pose: lue }] as const;
    });
    return [nom, { ...ambiguite, lectures: Object.fromEntries(lectures) }] as const;
  });
  return { ...edition, ambiguites: Object.fromEntries(ambiguites) };
}

function lis(ecrite: Tree, { file, brut, relis }: Fichier, ou: string): Pose {
  const chemins = cheminsDe(ecrite, brut);
  for (const chemin of chemins) {
    const [racine, cle] = chemin.split(".");
    const connu = !cle || valeurAu(brut, `${racine}.${cle}`) !== undefined;
    if (LISTES.includes(racine!) && !connu)
      throw new Error(`${file}: ${ou}: ${racine}: nothing is called « ${cle} »`);
  }
  const lue: Tree = relis(
    pose(brut, Object.fromEntries(chemins.map((c) => [c, valeurAu(ecrite, c)]))),
    ou,
  );
  return Object.fromEntries(chemins.map((c) => [c, valeurAu(lue, c) ?? null]));
}
