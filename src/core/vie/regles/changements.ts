/** The household moves, or another worker takes over: the measure goes on. */
import { memePersonne } from "../../dossier/dossiers.ts";
import { permet, type Regle, refuse } from "../verdict.ts";

/** To another commune, or within the same one. */
export const demenagement: Regle = ({ values }) => permet(values);

export const changement: Regle = ({ dossier, values }) =>
  memePersonne(dossier.intervenant, String(values.intervenant))
    ? refuse("vie-deja-elle", { champ: "intervenant" })
    : permet(values);
