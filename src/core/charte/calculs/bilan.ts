/** What is due around the end of a measure: bilans, and the meeting at which the last one is presented. */
import type { Echeance } from "../../../schemas/echeance.ts";
import { ferie } from "../../feries.ts";
import { ajoute, dis, ecart } from "../../time.ts";
import { limiteDe, prochainGts } from "../echeances.ts";
import { type Calcule, type Donnees, disLimite, disReste, dit, type Fait } from "./donnees.ts";
import { lignesDeGts } from "./gts.ts";
import { pour } from "./mesure.ts";
import type { Fin, Periode } from "./periode.ts";

export function bilan(d: Donnees, { fins }: Periode): Calcule {
  const dus = Object.values(d.edition.echeances).filter((e) => e.ancre === "fin");
  return {
    bloc: "bilan",
    faits: fins.flatMap((fin) =>
      dus.flatMap((e) =>
        e.calage === "dernier-gts-avant" ? auGts(d, e, fin) : [ligne(d, e, fin)],
      ),
    ),
  };
}

function ligne(d: Donnees, echeance: Echeance, fin: Fin): Fait {
  const { limite, ouverture } = limiteDe(d.edition, echeance, fin.jour, d.territoire.feries);
  const jour = disLimite(d, limite);
  return {
    libelle: pour(d, echeance.libelle, fin),
    valeur: ouverture
      ? dit(d, "entre-le-et-le", { du: dis(ouverture), au: jour })
      : dit(d, "au-plus-tard", { jour }),
  };
}

/** The last meeting before the term, its agenda, and the next meeting should it be missed. */
function auGts(d: Donnees, echeance: Echeance, fin: Fin): Fait[] {
  const regle = d.edition.gts!;
  const { limite: seance } = limiteDe(d.edition, echeance, fin.jour, d.territoire.feries);
  const suivant = prochainGts(regle, ajoute(seance, { jours: 1 }));
  const nom = ferie(seance, d.territoire.feries);
  const n = ecart(fin.jour, suivant);
  const manque = {
    libelle: dit(d, "fait-gts-manque"),
    valeur: dit(d, n === 1 ? "gts-terme-depasse-un" : "gts-terme-depasse", {
      jour: dis(suivant),
      n,
    }),
  };
  if (nom)
    return [
      {
        libelle: pour(d, echeance.libelle, fin),
        valeur: dit(d, "gts-ferie", { jour: dis(seance), ferie: nom }),
      },
      manque,
    ];
  return [
    {
      libelle: pour(d, echeance.libelle, fin),
      valeur: dit(d, "au-plus-tard", { jour: disReste(d, seance) }),
    },
    ...lignesDeGts(d, seance).slice(0, 2),
    manque,
  ];
}
