/** « déjà 12 mois, on peut encore combien ? »: what the cap and the number of renewals still leave. */
import type { Mesure } from "../../../schemas/mesure.ts";
import { dis, finDePeriode } from "../../time.ts";
import { type Calcule, type Donnees, dit, fait } from "./donnees.ts";
import { somme } from "./examens.ts";
import type { Periode } from "./periode.ts";
import { chacunAuPlus, plafondEnMois } from "./regles.ts";

/** What is still possible after what has been granted. */
export function reste(d: Donnees, mesure: Mesure, deja: number[], { debut }: Periode): Calcule {
  const max = plafondEnMois(mesure);
  const fait_ = somme(deja);
  const nombreMax = mesure.renouvellement?.nombre;
  const faits = deja.length - 1;
  const restants =
    nombreMax !== undefined && deja.length > 1 ? Math.max(0, nombreMax - faits) : undefined;
  const auPlus = chacunAuPlus(mesure);
  if (max === undefined)
    return {
      bloc: "somme",
      faits: [fait(d, "fait-accorde", dit(d, "somme-libre", { somme: fait_ }))],
    };
  const parNombre =
    restants === 0 ? 0 : restants && auPlus ? restants * auPlus : Number.POSITIVE_INFINITY;
  const n = Math.max(0, Math.min(max - fait_, parNombre));
  const valeur = dit(d, "encore-calcul", {
    n,
    max,
    deja: deja.length > 1 ? `${fait_} (${deja.join(" + ")})` : fait_,
  });
  return {
    bloc: "somme",
    faits: [
      fait(
        d,
        "fait-encore-possible",
        mesure.plafond?.deduit ? dit(d, "deduit", { valeur }) : valeur,
      ),
      ...(restants === undefined
        ? []
        : [
            fait(
              d,
              "fait-nombre-restant",
              dit(d, "nombre-restant", { n: restants, faits, max: nombreMax! }),
            ),
          ]),
      ...(debut && !d.dossier ? [fait(d, "fait-plafond", dis(finDePeriode(debut, max)))] : []),
    ],
    ...(d.roles.ferme && { verdict: n > 0 ? ("oui" as const) : ("non" as const) }),
  };
}
