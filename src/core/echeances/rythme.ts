/** The rhythm of the meetings: what this period and the next still ask for, or the day of the next one. */
import type { Day, Dossier } from "../../model.ts";
import { territoireDe } from "../charte/edition.ts";
import { mesureSuivie } from "../charte/mesures.ts";
import { phrase } from "../contexte.ts";
import { rythmeDe } from "../dossier/rythme.ts";
import { ouvrePrecedent } from "../feries.ts";
import { lundiDe } from "../periodes.ts";
import { ajoute, disMois, premierDuMois } from "../time.ts";
import { statutDuJour } from "../vie/etat.ts";
import type { Constat } from "./a-faire.ts";
import type { Regard, Vu } from "./constats.ts";
import { type Lieu, retardDe } from "./de-la-charte.ts";

/** Of no measure that is suspended, over, or past its term. */
const court = (dossier: Dossier, jour: Day): boolean =>
  statutDuJour(dossier, jour) === "en-cours" && !(dossier.debut && dossier.debut > jour);

const citationsDe = ({ edition, rappel }: Vu) =>
  edition.reponses[rappel.sujet ?? ""]?.citations ?? [];

const viser = (lieu: Lieu, territoire: string, limite: Day) => {
  const jour = ouvrePrecedent(limite, territoireDe(lieu.catalog, territoire)?.feries);
  return jour === limite ? {} : { aViser: jour };
};

export const compteur: Regard = (vu) => {
  const { lieu, edition, dossier } = vu;
  const mesure = mesureSuivie(edition, dossier);
  const periode = (jour: Day): Constat[] => {
    if (!court(dossier, jour)) return [];
    const etat = rythmeDe(mesure, dossier, jour);
    if (etat.kind !== "compteur" || etat.faites >= etat.attendues) return [];
    const { faites: n, attendues: sur, limite } = etat;
    const mois = etat.periode === "mois";
    const dite = mois ? disMois(limite) : phrase(lieu, "cette-semaine");
    return [
      {
        cle: "rencontres",
        limite,
        ...viser(lieu, dossier.territoire, limite),
        ouverture: mois ? premierDuMois(limite) : lundiDe(limite),
        libelle: phrase(lieu, "a-faire-rencontres", { n, sur, periode: dite }),
        ferme: "visite",
        libre: true,
        retard: retardDe({ limite }, lieu.jour),
        citations: citationsDe(vu),
      },
    ];
  };
  const [cette] = [rythmeDe(mesure, dossier, lieu.jour)];
  if (cette.kind !== "compteur") return [];
  const debut = dossier.debut && dossier.debut > lieu.jour ? dossier.debut : lieu.jour;
  const prochaine = ajoute(cette.limite, { jours: 1 });
  return [...periode(debut), ...(debut === lieu.jour ? periode(prochaine) : [])];
};

export const intervalle: Regard = (vu) => {
  const { lieu, edition, dossier } = vu;
  if (!court(dossier, lieu.jour)) return [];
  const etat = rythmeDe(mesureSuivie(edition, dossier), dossier, lieu.jour);
  if (etat.kind !== "intervalle" || !etat.limite || !etat.derniere) return [];
  const { limite, derniere } = etat;
  return [
    {
      cle: "prochaine-rencontre",
      limite,
      ...viser(lieu, dossier.territoire, limite),
      libelle: phrase(lieu, "a-faire-prochaine-rencontre"),
      compteDe: { quoi: phrase(lieu, "ancre-visite"), jour: derniere },
      ferme: "visite",
      retard: retardDe({ limite }, lieu.jour),
      citations: citationsDe(vu),
    },
  ];
};
