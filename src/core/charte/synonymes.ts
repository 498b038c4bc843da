/** Reads local names as the common ones: « ASELL », « ALI » for the measure, « FSH » for the fund. */
import type { Catalog } from "../../schemas/catalog.ts";

/** What stands for the measure and the fund in the expressions of rules/sujets.yaml. */
export const NOMS_COMMUNS = ["asll", "fsl"] as const;

type Noms = Pick<Catalog, "territoires" | "dispositifs">;

const compiles = new WeakMap<Noms["territoires"], [motif: RegExp, commun: string][]>();

const echappe = (mot: string) => mot.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function motifsDe({ territoires, dispositifs }: Noms): [RegExp, string][] {
  let motifs = compiles.get(territoires);
  if (!motifs) {
    motifs = territoires
      .flatMap(({ synonymes = {} }) =>
        Object.entries(synonymes).flatMap(([cle, noms]) =>
          noms.map((nom): [string, string] => [nom, dispositifs[cle]?.mots[0] ?? cle]),
        ),
      )
      .sort(([a], [b]) => b.length - a.length)
      .map(([nom, commun]) => [
        new RegExp(`(?<![\\p{L}\\p{N}])${echappe(nom)}(?![\\p{L}\\p{N}])`, "giu"),
        commun,
      ]);
    compiles.set(territoires, motifs);
  }
  return motifs;
}

/** The text with each local name, in any case, replaced by the common one; the longest first. */
export const traduis = (noms: Noms, text: string): string =>
  motifsDe(noms).reduce((lu, [motif, commun]) => lu.replace(motif, commun), text);
