/** An order received: who asked, when, for how long. Only whom the text names may make it urgent. */
import { dis } from "../../time.ts";
import { permet, type Regle, refuse } from "../verdict.ts";
import { deja, dejaLa } from "./communs.ts";
import { dureeAdmise, dureeInitiale } from "./duree.ts";

export const commande: Regle = (cas) => {
  const { dossier, values, edition } = cas;
  if (dossier.statut === "en-cours" || dossier.statut === "attente")
    if (dossier.etapes.length || dossier.histoire.some((f) => f.type === "mesure"))
      return deja(cas, "commande", "recue") ?? refuse("vie-deja-commandee");
  const tard = dejaLa(cas, "recue") ?? dejaLa(cas, "commission");
  if (tard) return tard;
  const { recue, commission } = values;
  if (typeof commission === "string" && typeof recue === "string" && recue < commission)
    return refuse("vie-recue-avant", {
      values: { recue: dis(recue), commission: dis(commission) },
      champ: "recue",
    });
  const seul = edition.vie?.etapes.commande?.["urgence-de"];
  const urgence = values.urgence === true && (!seul || values.demandeur === seul);
  const remarques =
    values.urgence === true && !urgence
      ? [
          {
            cle: "vie-urgence-refusee" as const,
            citations: edition.vie?.demande?.champs.urgence?.citations ?? [],
          },
        ]
      : [];
  if (values.objet !== "diagnostic" && typeof values.mois === "number") {
    const trop = dureeAdmise(cas, dureeInitiale(cas), "duree");
    if (trop) return trop;
  }
  return permet({ ...values, ...(typeof values.urgence === "boolean" && { urgence }) }, remarques);
};
