/** The household's own counter of meetings, or the meetings typed, beside the charter's rhythm. */
import type { Day } from "../../../model.ts";
import { rythmeDe } from "../../dossier/rythme.ts";
import { ajoute, dis, disMois, ecart, finDuMois } from "../../time.ts";
import { ecrisQuantite } from "../ecritures.ts";
import {
  type Calcule,
  contredit,
  type Donnees,
  disLimite,
  disReste,
  dit,
  type Fait,
  fait,
} from "./donnees.ts";

/** The meetings typed in the question, oldest first. */
const rencontres = ({ roles }: Donnees): Day[] =>
  roles.dates
    .filter((r) => (r.role === "visite" || r.role === "premiere-visite") && !r.mois && !r.semaine)
    .map((r) => r.jour)
    .sort();

export function rythme(d: Donnees): Calcule {
  const regle = d.mesure?.rythme;
  const typees = rencontres(d);
  if (!regle) return { bloc: "rythme", faits: [] };
  if ("intervalle" in regle && typees.length) return intervalles(d, regle.intervalle, typees);
  if ("rencontres" in regle && (typees.length || d.roles.faites !== undefined))
    return compteurs(d, regle.rencontres, typees);
  return { bloc: "rythme", faits: d.dossier ? duDossier(d) : [] };
}

type Intervalle = Parameters<typeof ecrisQuantite>[0];

/** From one meeting to the next, and until when the one after. */
function intervalles(d: Donnees, intervalle: Intervalle, typees: Day[]): Calcule {
  const apres = (jour: Day) => ajoute(jour, { [intervalle.unite]: intervalle.valeur });
  const ecarts = typees.slice(1).map((au, i) => ({ de: typees[i]!, au }));
  const trop = ecarts.some(({ de, au }) => au > apres(de));
  const regle = ecrisQuantite(intervalle);
  return {
    bloc: "rythme",
    faits: [
      ...(ecarts.length ? [] : [fait(d, "fait-derniere", dis(typees[0]!))]),
      ...ecarts.map(({ de, au }) =>
        fait(
          d,
          "fait-ecart",
          dit(d, au > apres(de) ? "ecart-trop" : "ecart-ok", {
            du: dis(de),
            au: dis(au),
            n: ecart(de, au),
            regle,
          }),
        ),
      ),
      fait(d, "fait-prochaine", disReste(d, apres(typees.at(-1)!))),
    ],
    ...(ecarts.length && d.roles.ferme && { verdict: contredit(d.roles, trop ? "non" : "oui") }),
  };
}

/** Each calendar month of the meetings typed, or of the day. */
function compteurs(d: Donnees, attendues: number, typees: Day[]): Calcule {
  // « 1 rdv en février »: that month, not this one.
  const dit = d.roles.dates.find((r) => r.mois)?.jour ?? d.ctx.jour;
  const mois = [...new Set((typees.length ? typees : [dit]).map(finDuMois))];
  const lignes = mois.map((fin) => {
    const vues = typees.filter((j) => finDuMois(j) === fin).length;
    return { fin, faites: mois.length === 1 ? Math.max(vues, d.roles.faites ?? 0) : vues };
  });
  return {
    bloc: "rythme",
    faits: lignes.map(({ fin, faites }) => compteur(d, disMois(fin), faites, attendues, fin)),
    ...(typees.length > 1 &&
      d.roles.ferme && {
        verdict: contredit(d.roles, lignes.every((l) => l.faites >= attendues) ? "oui" : "non"),
      }),
  };
}

function compteur(d: Donnees, periode: string, faites: number, attendues: number, fin: Day): Fait {
  const reste = Math.max(0, attendues - faites);
  return {
    libelle: dit(d, "fait-rencontres", { periode }),
    valeur: dit(
      d,
      reste ? (fin < d.ctx.jour ? "compte-manque" : "compte-reste") : "compte-atteint",
      {
        faites,
        attendues,
        reste,
        jour: disLimite(d, fin),
      },
    ),
  };
}

function duDossier(d: Donnees): Fait[] {
  // What the visit's own echo said: before the measure is granted nothing counts.
  const { statut } = d.dossier!;
  if (statut === "enquete") return [];
  if (statut === "demande") return [fait(d, "fait-rythme", dit(d, "rythme-pas-encore"))];
  const etat = rythmeDe(d.mesure, d.dossier!, d.ctx.jour);
  if (etat.kind === "non-chiffre") return [];
  if (etat.kind === "intervalle") {
    if (!etat.derniere || !etat.limite)
      return [fait(d, "fait-derniere", dit(d, "aucune-rencontre"))];
    return [
      fait(d, "fait-derniere", dis(etat.derniere)),
      fait(d, "fait-prochaine", disReste(d, etat.limite)),
    ];
  }
  const periode = etat.periode === "mois" ? disMois(d.ctx.jour) : dit(d, "cette-semaine");
  return [compteur(d, periode, etat.faites, etat.attendues, etat.limite)];
}
