/** The household moves, or another worker takes over: the measure goes on. */
import { memePersonne } from "../../dossier/dossiers.ts";
import { permet, type Regle, refuse } from "../verdict.ts";
import { pasFinie } from "./communs.ts";

/** To another commune, or within the same one. */
export const demenagement: Regle = (cas) => pasFinie(cas) ?? permet(cas.values);

export const changement: Regle = (cas) => {
  const finie = pasFinie(cas);
  if (finie) return finie;
  return memePersonne(cas.dossier.intervenant, String(cas.values.intervenant))
    ? refuse("vie-deja-elle", { champ: "intervenant" })
    : permet(cas.values);
};
