/** All that is due for a household on a day, by every kind of reminder; the earliest limit first. */
import type { Dossier } from "../../model.ts";
import { editionDuDossier } from "../charte/edition.ts";
import type { AFaire } from "./a-faire.ts";
import { CONSTATS } from "./constats.ts";
import { duesDe, type Lieu, parLimite } from "./de-la-charte.ts";

const CLOS: ReadonlySet<Dossier["statut"]> = new Set(["refusee", "enquete", "demande"]);

export function aFaireDe(lieu: Lieu, dossier: Dossier): AFaire[] {
  if (CLOS.has(dossier.statut)) return [];
  const edition = editionDuDossier(lieu.catalog, dossier, lieu.jour);
  if (!edition) return [];
  const dues = duesDe(lieu, edition, dossier);
  return lieu.catalog.rappels
    .flatMap((rappel) =>
      CONSTATS[rappel.constat]({ lieu, edition, dossier, rappel, dues }).map(
        (constat): AFaire => ({
          ...constat,
          id: [dossier.id, rappel.rappel, constat.cle, constat.limite].join("/"),
          rappel,
          edition,
          territoire: dossier.territoire,
          dossier,
        }),
      ),
    )
    .sort(parLimite);
}
