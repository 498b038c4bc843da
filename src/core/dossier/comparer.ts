/** What an import would change: new households, those that differ, those that are the same, and homonyms. */
import type { Dossier, Fiche } from "../../model.ts";
import { plat } from "../reading/plat.ts";
import { situe } from "./dossiers.ts";

/** What a file says of a household, in the order of its columns. */
export const CHAMPS = [
  "civilite",
  "nom",
  "prenom",
  "commune",
  "territoire",
  "nature",
  "debut",
  "fin",
  "intervenant",
  "association",
  "bailleur",
] as const;

export type Comparaison = {
  nouveaux: Fiche[];
  changes: { fiche: Fiche; dossier: Dossier; champs: string[] }[];
  inchanges: number;
  /** Households of one worker that a message could confuse: « Mme Petit (Thann) et M. Petit (Colmar) ». */
  homonymes: string[][];
};

const valeur = (v: unknown): string => (v === null || v === undefined ? "" : String(v));

export function compare(
  dossiers: ReadonlyMap<string, Dossier>,
  fiches: readonly Fiche[],
): Comparaison {
  const out: Comparaison = { nouveaux: [], changes: [], inchanges: 0, homonymes: [] };
  for (const fiche of fiches) {
    const dossier = dossiers.get(fiche.dossier);
    if (!dossier) {
      out.nouveaux.push(fiche);
      continue;
    }
    const champs = CHAMPS.filter((c) => valeur(dossier[c]) !== valeur(fiche.values[c]));
    if (champs.length) out.changes.push({ fiche, dossier, champs });
    else out.inchanges++;
  }
  out.homonymes = homonymes(dossiers, fiches);
  return out;
}

type Nomme = Pick<Dossier, "civilite" | "nom" | "commune" | "intervenant">;

/** Among the households of the file and those already there, worker by worker. */
function homonymes(dossiers: ReadonlyMap<string, Dossier>, fiches: readonly Fiche[]): string[][] {
  const tous = new Map<string, Nomme>(dossiers);
  const dit = (fiche: Fiche, champ: string) => valeur(fiche.values[champ]);
  for (const f of fiches)
    tous.set(f.dossier, {
      civilite: dit(f, "civilite"),
      nom: dit(f, "nom"),
      commune: dit(f, "commune"),
      intervenant: dit(f, "intervenant"),
    });
  const groupes = new Map<string, Nomme[]>();
  for (const n of tous.values()) {
    const cle = `${plat(n.intervenant)}/${plat(n.nom)}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), n]);
  }
  return [...groupes.values()]
    .filter((g) => g.length > 1)
    .map((g) => g.map((n) => situe(n as Dossier)));
}

/** A text that starts with our header: somebody pasted the file itself. */
export const estUnCsv = (text: string): boolean =>
  plat(text.split("\n", 1)[0] ?? "").startsWith("dossier;civilite;nom;");
