/** What whoever convenes a meeting is told: a paper to send, who is silent, a day to fix, what is asked for late. */
import type { Carte } from "../../model.ts";
import { type Bouton, enTexte, phrase } from "../contexte.ts";
import { coordonne } from "../droits/territoires.ts";
import type { Du } from "../rappels/du.ts";
import { enumere } from "../reading/plat.ts";
import { ecart } from "../time.ts";
import { finDeReponse } from "./calendrier.ts";
import { joursProposes } from "./date.ts";
import { disReponse, phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import { type Dit, definitif, procesVerbal, theorique } from "./dus-envois.ts";
import { demandes, retraits } from "./dus-tardifs.ts";
import { cleDe } from "./rendre.ts";
import { disTempsRestant, muets } from "./sans-reponse.ts";
import { type Cadre, jourDeSeance, type Tenue } from "./seances.ts";

const JOUR_MS = 24 * 3_600_000;

/** A holiday is asked about so many days ahead. */
const AVANT_UN_FERIE = 45;

export function dusDeCoordination(cadre: Cadre, t: Tenue, at: Date): Du[] {
  const code = t.territoire.territoire;
  const gens = cadre.gens.filter((p) => coordonne(p, code)).map((p) => p.id);
  if (!gens.length) return [];
  return dits(cadre, t, at).map(({ cle, carte, boutons }) => ({
    cle: ["gts", code, t.mois, cle].join("/"),
    a: { gens },
    reply: { text: enTexte(carte), carte },
    ...(boutons?.length && { boutons }),
  }));
}

function dits(cadre: Cadre, t: Tenue, at: Date): Dit[] {
  if (!t.dates) return aFixer(cadre, t);
  return [
    ...theorique(cadre, t),
    ...silences(cadre, t, at),
    ...definitif(cadre, t, at),
    ...procesVerbal(cadre, t),
    ...demandes(cadre, t),
    ...retraits(cadre, t),
  ];
}

function aFixer(cadre: Cadre, t: Tenue): Dit[] {
  const n = ecart(cadre.jour, jourDeSeance(t));
  if (n < 0 || n > AVANT_UN_FERIE) return [];
  const carte: Carte = {
    titre: phraseDe(cadre, t, "gts-ferie-titre", { ferie: t.seance.ferie ?? "" }),
    corps: [phraseDe(cadre, t, "gts-ferie-corps")],
    faits: [],
    remarques: [],
  };
  return [{ cle: `date/${jourDeSeance(t)}`, carte, boutons: joursProposes(cadre, t) }];
}

/** In the last 24 hours of the answers. */
function silences(cadre: Cadre, t: Tenue, at: Date): Dit[] {
  const { theorique: envoye, definitif: parti } = t.etat.envois;
  const fin = +finDeReponse(t.dates!.reponse);
  const qui = envoye && !parti && +at >= fin - JOUR_MS && +at < fin ? muets(cadre, t) : [];
  if (!envoye || !qui.length) return [];
  const carte: Carte = {
    titre: phraseDe(cadre, t, qui.length > 1 ? "gts-muets-titre" : "gts-muet-titre", {
      n: qui.length,
    }),
    faits: qui.map((m) => ({ libelle: m.nom, valeur: enumere(noms(cadre, m.manquent)) })),
    remarques: [
      phrase(cadre, "gts-reponses-jusqu-a", {
        limite: disReponse(cadre, t, t.dates!.reponse),
        reste: disTempsRestant(cadre, t, at),
      }),
    ],
  };
  const boutons: Bouton[] = qui.some((m) => m.ids.length)
    ? [[phrase(cadre, "gts-bouton-relancer"), { do: "gts", ...cleDe(t), geste: "relancer" }]]
    : [];
  return [{ cle: `sans-reponse/${envoye.fiche}`, carte, boutons }];
}
