/** What is told by itself: what somebody asked to be reminded of, what a coordinator sends or has to know. */
import type { Dossier, Personne } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { type Bouton, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { coordonne, territoiresDe } from "../droits/territoires.ts";
import { regardSur } from "../droits/voir.ts";
import { disHeure, disLeJour, ecart, heureDe, jourDe } from "../time.ts";
import { rendueDe, transmise } from "../transmission/annonce.ts";
import type { Du } from "./du.ts";
import { type EtatDesRappels, remplacesPar } from "./etat.ts";

export type Tableau = {
  catalog: Catalog;
  rappels: EtatDesRappels;
  dossiers: ReadonlyMap<string, Dossier>;
  gens: readonly Personne[];
  at: Date;
};

/** Nothing of before these days is told any more: it is no news. */
export const TROP_TARD = 30;

export function annonces(tableau: Tableau): Du[] {
  const jour = jourDe(tableau.at);
  return [...tableau.rappels.annonces.values()].flatMap((fiche) => {
    if (ecart(jourDe(new Date(fiche.at)), jour) > TROP_TARD && fiche.type !== "rappel-perso")
      return [];
    switch (fiche.type) {
      case "rappel-perso":
        return perso(tableau, fiche.id);
      case "rappel-diffusion":
        return diffusion(tableau, fiche.id);
      case "rappel-transmission":
        return transmise(tableau, fiche);
      case "rappel-pas-moi":
        return pasMoi(tableau, fiche.id);
      case "rappel-rendu":
        return rendu(tableau, fiche.id);
      case "rappel-injoignable":
        return injoignable(tableau, fiche.id);
      default:
        return [];
    }
  });
}

/** Who coordinates one of these territories. */
export const coordonnent = (gens: readonly Personne[], territoires: readonly string[]): string[] =>
  gens.filter((g) => territoires.some((t) => coordonne(g, t))).map((g) => g.id);

const fiche = (t: Tableau, id: string) => t.rappels.toutes.get(id)!;
const nomDe = (t: Tableau, id: string) => t.gens.find((g) => g.id === id)?.nom || id;

/** What somebody asked to be reminded of stays; the household is named only to whoever may still see it. */
function voitEncore(t: Tableau, qui: string, dossier: Dossier | undefined): Dossier | undefined {
  const remplaces = remplacesPar(t.rappels, qui, jourDe(t.at));
  const pour = t.gens.filter((g) => g.id === qui || remplaces.includes(g.id));
  return dossier && pour.some((g) => regardSur(g, dossier) !== "rien") ? dossier : undefined;
}

function perso(t: Tableau, id: string): Du[] {
  const { by, values: v, dossier } = fiche(t, id);
  const [jour, heure] = [jourDe(t.at), heureDe(t.at)];
  if (String(v.jour) > jour || (v.jour === jour && String(v.heure) > heure)) return [];
  const menage = voitEncore(t, by, t.dossiers.get(dossier));
  const texte = phrase(t, menage ? "perso-rappel-menage" : "perso-rappel", {
    quoi: String(v.quoi),
    menage: menage ? situe(menage) : "",
  });
  const tard = v.jour !== jour;
  const ids = [`perso/${id}`];
  const boutons: Bouton[] = [
    [phrase(t, "bouton-fait"), { do: "rappel", quoi: "fait", ids }],
    [phrase(t, "bouton-plus-tard"), { do: "rappel", quoi: "plus-tard", ids }],
  ];
  const prevu = phrase(t, "perso-prevu", {
    jour: disLeJour(String(v.jour)),
    heure: disHeure(String(v.heure)),
  });
  return [
    {
      cle: `perso/${id}`,
      a: { gens: [by] },
      reply: { text: tard ? `${texte}\n${prevu}` : texte },
      boutons,
      ids,
      quand: "a-son-heure",
    },
  ];
}

function diffusion(t: Tableau, id: string): Du[] {
  const { by, values: v } = fiche(t, id);
  const a = Array.isArray(v.a) ? v.a : [];
  const text = phrase(t, "diffusion-recue", { texte: String(v.texte), de: nomDe(t, by) });
  return [{ cle: `diffusion/${id}`, a: { gens: a }, reply: { text }, rend: id }];
}

/** To whoever sent it: how many have it, and who cannot be reached. */
function rendu(t: Tableau, id: string): Du[] {
  const { values: v } = fiche(t, id);
  const envoi = t.rappels.toutes.get(String(v.diffusion));
  if (!envoi) return [];
  const absents = Array.isArray(v.sans) ? v.sans : [];
  if (envoi.type === "rappel-transmission")
    return [
      {
        cle: `rendu/${id}`,
        a: { gens: [envoi.by] },
        reply: { text: rendueDe(t, envoi, absents) },
        enMainPropre: true,
      },
    ];
  const sans = absents.map((qui) => nomDe(t, qui));
  const text = phrase(t, sans.length ? "diffusion-rendue-sauf" : "diffusion-rendue", {
    n: String(v.recus),
    jour: disLeJour(jourDe(new Date(envoi.at))),
    qui: sans.join(", "),
  });
  return [{ cle: `rendu/${id}`, a: { gens: [envoi.by] }, reply: { text } }];
}

function pasMoi(t: Tableau, id: string): Du[] {
  const { by, dossier } = fiche(t, id);
  const menage = t.dossiers.get(dossier);
  if (!menage) return [];
  const text = phrase(t, "coordination-pas-moi", {
    qui: nomDe(t, by),
    menage: situe(menage),
    suivi: menage.intervenant,
  });
  return [
    {
      cle: `pas-moi/${id}`,
      a: { gens: coordonnent(t.gens, [menage.territoire]) },
      reply: { text },
    },
  ];
}

function injoignable(t: Tableau, id: string): Du[] {
  const { values: v, at } = fiche(t, id);
  const qui = t.gens.find((g) => g.id === v.personne);
  const text = phrase(t, "coordination-injoignable", {
    qui: qui?.nom || String(v.personne),
    jour: disLeJour(jourDe(new Date(at))),
  });
  const a = coordonnent(t.gens, qui ? territoiresDe(qui) : []).filter((c) => c !== v.personne);
  return [{ cle: `injoignable/${id}`, a: { gens: a }, reply: { text } }];
}
