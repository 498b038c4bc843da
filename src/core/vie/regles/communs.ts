/** What several rules ask: is it under way, is the day behind us, was it written already. */
import type { Day, Dossier } from "../../../model.ts";
import { dis } from "../../time.ts";
import { type Cas, refuse, type Verdict } from "../verdict.ts";

/** The measure is under way; else the answer that says where it stands. */
export function enCours({ dossier }: Cas): Verdict | undefined {
  if (dossier.statut === "en-cours") return undefined;
  if (dossier.statut === "terminee")
    return refuse("vie-terminee", { values: { jour: dossier.fin ? dis(dossier.fin) : "" } });
  return refuse(`vie-statut-${dossier.statut}`);
}

/** After its end nothing more happens to a measure. */
export const pasFinie = ({ dossier }: Cas): Verdict | undefined =>
  dossier.statut === "terminee"
    ? refuse("vie-terminee", { values: { jour: dossier.fin ? dis(dossier.fin) : "" } })
    : undefined;

/** Neither to come, nor before the measure began. */
export function dejaLa({ values, jour }: Cas, champ = "le"): Verdict | undefined {
  const le = values[champ];
  if (typeof le !== "string" || le <= jour) return undefined;
  return refuse("vie-date-a-venir", { values: { jour: dis(le) }, champ });
}

export function depuisLeDebut({ dossier, values }: Cas, champ = "le"): Verdict | undefined {
  const le = values[champ];
  if (typeof le !== "string" || !dossier.debut || le >= dossier.debut) return undefined;
  return refuse("vie-avant-le-debut", {
    values: { jour: dis(le), debut: dis(dossier.debut) },
    champ,
  });
}

/** The same step of the same day: typed twice. */
export const deja = ({ dossier, values }: Cas, type: string, champ = "le"): Verdict | undefined =>
  dossier.etapes.some((e) => e.type === type && e.values[champ] === values[champ])
    ? refuse("vie-deja", { values: { jour: dis(String(values[champ])) } })
    : undefined;

/** The last step of that kind. */
export const derniere = ({ etapes }: Pick<Dossier, "etapes">, type: string) =>
  etapes.findLast((e) => e.type === type);

export const motive = ({ values }: Cas): boolean =>
  typeof values.motif === "string" && values.motif !== "";

export const jourDit = (cas: Cas, champ = "le"): Day => String(cas.values[champ]);
