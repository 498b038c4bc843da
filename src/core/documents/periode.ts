/** What of a dossier a bilan looks back on: from the previous one, or from the start, until today. */
import type { Day, Dossier, Etape, FaitNote } from "../../model.ts";
import { ajoute, jourDe } from "../time.ts";

export type Recul = {
  du: Day | null;
  au: Day;
  /** The bilan of this stretch, when it is already noted. */
  bilan?: Etape;
  visites: Dossier["visites"];
  /** Those learnt in the stretch; never a private note. */
  faits: FaitNote[];
};

const le = (e: Etape): Day => String(e.values.le);

/** A bilan noted since the last period granted began is this stretch's own. */
export function reculDe(dossier: Dossier, jour: Day): Recul {
  const bilans = dossier.etapes
    .filter((e) => e.type === "bilan" && typeof e.values.le === "string")
    .sort((a, b) => le(a).localeCompare(le(b)));
  const debut = dossier.periodes.at(-1)?.debut ?? dossier.debut;
  const dernier = bilans.at(-1);
  const bilan = dernier && (!debut || le(dernier) >= debut) ? dernier : undefined;
  const precedent = bilan ? bilans.at(-2) : dernier;
  const depuis = precedent ? ajoute(le(precedent), { jours: 1 }) : dossier.debut;
  const du = depuis && depuis <= jour ? depuis : null;
  const dans = (j: Day) => (!du || j >= du) && j <= jour;
  return {
    du,
    au: jour,
    ...(bilan && { bilan }),
    visites: dossier.visites.filter((v) => dans(v.date)),
    faits: dossier.faits.filter((f) => !estPrivee(f) && dans(jourDuFait(dossier, f))),
  };
}

export const estPrivee = (f: FaitNote): boolean => f.type === "note" && f.prive;

/** The day that it speaks of when it says one, else that of its visit, else when it was told. */
export function jourDuFait({ visites }: Dossier, f: FaitNote): Day {
  if (f.type === "dette" && f.au) return f.au;
  const visite = f.visite && visites.find((v) => v.fiche === f.visite);
  return visite ? visite.date : jourDe(new Date(f.at));
}
