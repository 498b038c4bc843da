/** The lengths that a text gives to a measure or a renewal, against the one that was granted. */
import type { Duree } from "../../../schemas/mesure.ts";
import { enMois } from "../../charte/echeances.ts";
import { ecrisDuree } from "../../charte/ecritures.ts";
import { type Cas, mesureDe, refuse, type Verdict } from "../verdict.ts";
import { motive } from "./communs.ts";

/** Whole months, at least one. */
export const moisDits = ({ values }: Cas): number => Number(values.mois);

/** What the length is for the text: within it, out of the ordinary, or beyond what it lets. */
export function place(duree: Duree, mois: number): "dans" | "hors" | "au-dela" {
  if ("fixe" in duree) return enMois(duree.fixe) === mois ? "dans" : "hors";
  if ("un-de" in duree) return duree["un-de"].some((d) => enMois(d) === mois) ? "dans" : "hors";
  if ("au-plus" in duree) return mois <= (enMois(duree["au-plus"]) ?? mois) ? "dans" : "au-dela";
  if ("entre" in duree) {
    const [min, max] = duree.entre.map((d) => enMois(d) ?? mois);
    return mois >= min! && mois <= max! ? "dans" : "au-dela";
  }
  return "dans";
}

/** The length of the nature, or of the charter. */
export function dureeInitiale(cas: Pick<Cas, "edition" | "dossier">): Duree | undefined {
  const mesure = mesureDe(cas);
  const selon = mesure?.["duree-selon"]?.find((d) => d.nature === cas.dossier.nature);
  return selon?.duree ?? mesure?.duree;
}

/** « deux à six mois » is a bound; « 3 mois pour l'accès » has its exceptions, on a reason. */
export function dureeAdmise(
  cas: Cas,
  duree: Duree | undefined,
  sujet: string,
): Verdict | undefined {
  const mois = moisDits(cas);
  const citations = cas.edition.reponses[sujet]?.citations.slice(0, 1);
  if (!Number.isInteger(mois) || mois < 1) return refuse("vie-duree-illisible", { champ: "mois" });
  if (!duree) return undefined;
  const ou = place(duree, mois);
  if (ou === "dans") return undefined;
  const values = { mois, duree: ecrisDuree(cas.catalog, duree) };
  if (ou === "au-dela")
    return refuse("vie-duree-au-dela", { values, champ: "mois", ...(citations && { citations }) });
  if (motive(cas)) return undefined;
  return {
    permis: "motif",
    pourquoi: { cle: "vie-duree-hors", values, ...(citations && { citations }) },
  };
}
