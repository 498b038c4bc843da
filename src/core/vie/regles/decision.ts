/** What a commission decided: granted with a length, refused, or something asked first. */
import type { Day, Dossier } from "../../../model.ts";
import { nomme } from "../../dossier/dossiers.ts";
import { dis, finDePeriode, jourDe, premierDuMoisSuivant } from "../../time.ts";
import { type Cas, permet, type Regle, refuse, type Verdict } from "../verdict.ts";
import { dejaLa, jourDit } from "./communs.ts";
import { dureeAdmise, dureeInitiale, moisDits } from "./duree.ts";
import { plafond } from "./plafond.ts";

export const decision: Regle = (cas) => {
  const { dossier, values, edition } = cas;
  const tard = dejaLa(cas);
  if (tard) return tard;
  const le = jourDit(cas);
  const double = memeDecision(cas);
  if (double) return double;
  if (dossier.statut === "enquete") return refuse("vie-statut-enquete");
  if (dossier.statut === "refusee" && values.sens !== "accordee")
    return refuse("vie-statut-refusee");
  if (dossier.statut !== "demande" && dossier.statut !== "attente")
    if (dossier.statut !== "refusee") return refuse("vie-deja-accordee");
  const depot = depotDe(dossier);
  if (depot && le < depot)
    return refuse("vie-avant-la-demande", {
      values: { jour: dis(le), demande: dis(depot), menage: nomme(dossier) },
      champ: "le",
    });
  if (values.sens !== "accordee") return permet({ ...values, mois: null });
  const trop = plafond(cas, 0, moisDits(cas)) ?? dureeAdmise(cas, dureeInitiale(cas), "duree");
  if (trop) return trop;
  const dit = typeof values.debut === "string" ? values.debut : null;
  if (dit && dit < le)
    return refuse("vie-debut-avant-decision", {
      values: { debut: dis(dit), jour: dis(le) },
      champ: "debut",
    });
  const debut: Day | null = edition.depart ? premierDuMoisSuivant(le) : dit;
  const fin = debut && finDePeriode(debut, moisDits(cas));
  return permet({ ...values, debut, fin });
};

/** The day of the request as it was said; else the day on which it was first written. */
function depotDe({ histoire }: Dossier): Day | undefined {
  const demandes = histoire.filter((f) => f.type === "demande");
  const dit = demandes.at(-1)?.values.deposee;
  if (typeof dit === "string") return dit;
  return demandes[0] && jourDe(new Date(demandes[0].at));
}

/** A commission decides once; what it asked for first may be given the same day. */
const memeDecision = ({ dossier, values }: Cas): Verdict | undefined =>
  dossier.etapes.some(
    ({ type, values: v }) =>
      type === "decision" &&
      v.le === values.le &&
      (v.sens === values.sens || (v.sens !== "complement" && v.sens !== "diagnostic")),
  )
    ? refuse("vie-deja", { values: { jour: dis(String(values.le)) } })
    : undefined;
