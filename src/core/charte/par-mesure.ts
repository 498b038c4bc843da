/** What an answer becomes when a charter has several kinds of measure: one kind's, each by name, or not that one's. */
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Reponse, Variante } from "../../schemas/reponse.ts";
import { avecValeurs, TROU, valeurDe } from "./valeurs.ts";

/** What is said: the answer itself, or its first variant that the question asks for. */
export type Dit = Omit<Reponse, "variantes" | "exemples"> & {
  verdict?: Variante["verdict"];
  /** A variant speaks: what is computed beside it gives no verdict of its own, dates and sums aside. */
  precise?: true;
};
/** What is said of these kinds, by their keys: its holes are filled from the first, the same for all. */
export type DitDe = Dit & { mesures: string[] };

export type Partage = {
  /** What opens a list of several, when the data has it. */
  chapeau?: Dit;
  dits: DitDe[];
  /** Kinds in question of which the text says nothing here. */
  muettes: string[];
};

const ecrites = ({ reponse, points = [] }: Dit) => [reponse, ...points].join("\n");

/** The holes of an answer that stand on the kind of measure. */
export const trousDeMesure = (dit: Dit): string[] =>
  [...ecrites(dit).matchAll(TROU)].flatMap(([, chemin]) =>
    chemin!.startsWith("mesure.") ? [chemin!] : [],
  );

function propre(dit: Dit, cle: string): DitDe {
  const { "par-mesure": selon = {}, points, lecture, absence, calcul, ...commun } = dit;
  const sien = selon[cle];
  if (!sien) return { ...dit, mesures: [cle] };
  const { exemples: _, citations = dit.citations, ...reste } = sien;
  return { ...commun, ...reste, citations, mesures: [cle] };
}

/** Kinds of which the same words are true, together; in the order of the charter. */
function groupe(catalog: Catalog, edition: Edition, dit: Dit, cles: string[]): DitDe[] {
  const groupes = new Map<string, string[]>();
  for (const cle of cles) {
    const dite = avecValeurs(catalog, edition, ecrites(dit), cle);
    groupes.set(dite, [...(groupes.get(dite) ?? []), cle]);
  }
  return [...groupes.values()].map((mesures) => ({ ...dit, mesures }));
}

/** `nommees`: the kinds that the question or the household decides; empty when nothing does. */
export function partage(catalog: Catalog, edition: Edition, dit: Dit, nommees: string[]): Partage {
  const toutes = Object.keys(edition.mesures);
  const voulues = nommees.length ? nommees : toutes;
  if (toutes.length < 2) return { dits: [{ ...dit, mesures: toutes }], muettes: [] };
  if (dit.mesure !== undefined) {
    const muettes = nommees.filter((cle) => cle !== dit.mesure);
    return { dits: [{ ...dit, mesures: [dit.mesure] }], muettes };
  }
  const selon = dit["par-mesure"];
  if (selon) {
    if (nommees.length) return { dits: nommees.map((cle) => propre(dit, cle)), muettes: [] };
    return { chapeau: dit, dits: Object.keys(selon).map((cle) => propre(dit, cle)), muettes: [] };
  }
  const trous = trousDeMesure(dit);
  const dites = (cle: string) => trous.every((t) => valeurDe(edition, t, cle) !== undefined);
  const muettes = voulues.filter((cle) => !dites(cle));
  const parlees = muettes.length === voulues.length ? toutes.filter(dites) : voulues.filter(dites);
  return { dits: groupe(catalog, edition, dit, parlees), muettes };
}

/** One line for a comparison: each kind by name where they differ. */
export function ditEnBref(
  catalog: Catalog,
  edition: Edition,
  dit: Dit,
  nommees: string[] = [],
): string {
  const { chapeau, dits } = partage(catalog, edition, dit, nommees);
  const rempli = (d: DitDe) => avecValeurs(catalog, edition, d.reponse, d.mesures[0]);
  const [seul] = dits;
  if (seul && dits.length === 1 && !chapeau) return rempli(seul);
  const noms = ({ mesures }: DitDe) => mesures.map((m) => edition.mesures[m]!.libelle).join(", ");
  return dits.map((d) => `${noms(d)} : ${rempli(d)}`).join(" ");
}
