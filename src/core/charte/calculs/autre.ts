/** Whether another measure, whose end was typed, overlaps ours. The charter's own verdict stands beside it. */
import type { Day } from "../../../model.ts";
import { dateDe } from "../../reading/roles.ts";
import { ajoute, dis, ecart, premierDuMois, premierDuMoisSuivant } from "../../time.ts";
import { type Calcule, type Donnees, dit, fait } from "./donnees.ts";
import type { Periode } from "./periode.ts";

export type Chevauchement = Calcule & { chevauche?: boolean };

/** « pas levée », « devait finir », « prolongée »: an end that did not come. */
const PAS_FINIE =
  /\b(?:pas|ni|jamais) (?:encore |ete )*(?:levee?|finie?|terminee?|arretee?|close?)|\bdevai(?:t|ent)\b|prolong|reconduit|renouvel|\brefus/;

export function autre(d: Donnees, { debut, commission }: Periode, libelle: string): Chevauchement {
  const siDebut = dateDe(d.roles, "autre-debut")?.jour;
  if (siDebut && !dateDe(d.roles, "autre-fin")) return commence(d, siDebut, libelle);
  const fin = dateDe(d.roles, "autre-fin")?.jour ?? dateDe(d.roles, "fin")?.jour;
  if (!fin || d.roles.dates.length === 0) return { bloc: "autre", faits: [] };
  const lendemain = ajoute(fin, { jours: 1 });
  const cale = d.edition.depart?.calage === "premier-du-mois-suivant";
  const auPlusTot =
    cale && !lendemain.endsWith("-01") ? premierDuMoisSuivant(lendemain) : lendemain;
  const finAutre = { libelle: dit(d, "fait-fin-autre", { dispositif: libelle }), valeur: dis(fin) };
  // Over before today, and ours not begun: nothing is left to overlap.
  const sure =
    dateDe(d.roles, "autre-fin") !== undefined &&
    !dateDe(d.roles, "fin") &&
    !PAS_FINIE.test(d.roles.lu);
  if (sure && !debut && !d.dossier?.debut && fin < d.ctx.jour)
    return { bloc: "autre", chevauche: false, faits: [finAutre] };
  if (!debut)
    return {
      bloc: "autre",
      faits: [finAutre, fait(d, "fait-depart-sans-chevauchement", dis(auPlusTot))],
    };
  const chevauche = debut <= fin;
  return {
    bloc: "autre",
    chevauche,
    faits: [
      finAutre,
      ...(commission ? [fait(d, "fait-commission", dis(commission.jour))] : []),
      fait(d, "fait-depart", dis(debut)),
      fait(
        d,
        "fait-chevauchement",
        chevauche
          ? dit(d, "chevauchement", { du: dis(debut), au: dis(fin), n: ecart(debut, fin) + 1 })
          : dit(d, "aucun-chevauchement", { fin: dis(fin), depart: dis(debut) }),
      ),
      // A measure already begun starts no other day.
      ...(chevauche && !d.dossier?.debut
        ? [
            fait(d, "fait-depart-sans-chevauchement", dis(auPlusTot)),
            ...(cale
              ? [
                  fait(
                    d,
                    "fait-commission-sans-chevauchement",
                    dit(d, "entre-le-et-le", {
                      du: dis(premierDuMois(ajoute(auPlusTot, { jours: -1 }))),
                      au: dis(ajoute(auPlusTot, { jours: -1 })),
                    }),
                  ),
                ]
              : []),
          ]
        : []),
    ],
  };
}

/** « sa tutelle démarre le 1er mai, l'ASLL finit le 30 avril »: one begins when the other is over. */
function commence(d: Donnees, le: Day, libelle: string): Chevauchement {
  const fin = dateDe(d.roles, "fin")?.jour;
  return {
    bloc: "autre",
    ...(fin && { chevauche: le <= fin }),
    faits: [
      { libelle: dit(d, "fait-debut-autre", { dispositif: libelle }), valeur: dis(le) },
      ...(fin ? [fait(d, "fait-fin-prevue", dis(fin))] : []),
    ],
  };
}
