/** Reads a whole audit journal again, also while the bot writes, and says where its chain breaks first. */
import { join } from "node:path";
import type { Day } from "../model.ts";
import { type Fichiers, litSiPresent } from "../stores/fichiers.ts";
import { DEBUT, joursDe, lisMaillon, nomDuJour, type Tete, teteDe } from "./chaine.ts";
import { lisAncre, lisTete } from "./tete.ts";

export type Rupture = { file: string; ligne: number; raison: string };
export type Verdict = {
  lignes: number;
  du: Day | undefined;
  au: Day | undefined;
  tete: Tete;
  /** An unfinished last line, which the next start will cut. */
  incomplete?: string;
  rupture?: Rupture;
};

export async function verifie(fs: Fichiers, folder: string): Promise<Verdict> {
  // Before the rows: those that are written meanwhile come after it.
  const dite = await lisTete(fs, folder);
  const ancre = await lisAncre(fs, folder);
  const depart = typeof ancre === "object" ? ancre : DEBUT;
  const jours = joursDe(await fs.readdir(folder)).filter(
    (jour) => typeof ancre !== "object" || jour > ancre.jusquAu,
  );
  let tete: Tete = depart;
  let lignes = 0;
  let incomplete: string | undefined;
  const verdict = (rupture?: Rupture): Verdict => ({
    lignes,
    du: jours[0],
    au: jours.at(-1),
    tete,
    ...(incomplete !== undefined && { incomplete }),
    ...(rupture && { rupture }),
  });
  if (ancre === "illisible") return verdict({ file: "ancre", ligne: 1, raison: "unreadable" });
  if (typeof dite !== "object")
    return verdict({ file: "tete", ligne: 1, raison: dite ? "unreadable" : "missing" });

  let avant = { file: "tete", ligne: 1 };
  for (const jour of jours) {
    const file = nomDuJour(jour);
    const octets = await litSiPresent(fs, join(folder, file));
    if (!octets) continue;
    const textes = octets.toString("utf8").split("\n");
    const reste = textes.pop();
    for (const [i, texte] of textes.entries()) {
      const ici = { file, ligne: i + 1 };
      const raison = defaut(texte, tete, dite);
      if (raison === CHANGEE && suivent(textes[i + 1], texte, dite))
        return verdict({ ...avant, raison });
      if (raison) return verdict({ ...ici, raison });
      tete = teteDe(texte, { n: tete.n + 1 });
      lignes++;
      avant = ici;
    }
    if (!reste) continue;
    const ligne = textes.length + 1;
    if (jour !== jours.at(-1) || tete.n < dite.n)
      return verdict({ file, ligne, raison: "the line is cut" });
    incomplete = file;
  }
  if (tete.n >= dite.n) return verdict();
  return verdict({ ...avant, raison: `${dite.n - tete.n} rows are missing after it` });
}

const CHANGEE = "the row was changed";

/** True when the row after that one, or the head, knows it: then what it does not know was changed. */
function suivent(apres: string | undefined, texte: string, dite: Tete): boolean {
  const lu = lisMaillon(texte);
  if (!lu) return false;
  const { n, empreinte } = teteDe(texte, lu);
  const suite = apres === undefined ? undefined : lisMaillon(apres);
  return suite ? suite.avant === empreinte : n !== dite.n || empreinte === dite.empreinte;
}

/** Why that line cannot follow; undefined when it does. */
function defaut(texte: string, avant: Tete, dite: Tete): string | undefined {
  const lu = lisMaillon(texte);
  if (!lu) return "not a row";
  if (lu.n !== avant.n + 1) return `row ${lu.n} where row ${avant.n + 1} was expected`;
  if (lu.avant !== avant.empreinte) return CHANGEE;
  if (lu.n === dite.n && teteDe(texte, lu).empreinte !== dite.empreinte) return CHANGEE;
  return undefined;
}
