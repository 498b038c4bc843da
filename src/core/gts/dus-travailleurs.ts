/** What each worker is told of a meeting: the agenda with their own households alone, a nudge, what was decided. */
import type { Carte, Dossier, Personne } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { enTexte, phrase } from "../contexte.ts";
import { cleDuNom } from "../dossier/dossiers.ts";
import type { Du } from "../rappels/du.ts";
import { disReponse, phraseDe } from "./dire.ts";
import { ligneDe } from "./dire-situation.ts";
import {
  accords,
  type Dit,
  date,
  definitif,
  presente,
  presentesParUnAutre,
  procesVerbal,
} from "./dus-apres.ts";
import { carteDesSiennes } from "./mes-situations.ts";
import { citationsDe } from "./rendre.ts";
import { disTempsRestant } from "./sans-reponse.ts";
import { type Cadre, dossiersDe, jourDeSeance, type Tenue } from "./seances.ts";
import { muettes } from "./situations.ts";

/** `cadre.dossiers`, for each of them, are theirs and nobody else's. */
export function dusDesTravailleurs(cadre: Cadre, t: Tenue, at: Date): Du[] {
  if (!t.dates || !t.etat.envois.theorique) return [];
  const parNom = parIntervenant(dossiersDe(cadre, t));
  const confies = presentesParUnAutre(cadre, t);
  return cadre.gens.flatMap((p) => {
    const siens = parNom.get(cleDuNom(p.nom)) ?? [];
    const dits = [
      ...(siens.length ? ditsA({ ...cadre, dossiers: siens }, t, p, at) : []),
      ...presente(cadre, t, p, confies),
    ];
    return dits.map(
      ({ cle, carte, boutons, sources = [] }): Du => ({
        cle: ["gts", t.territoire.territoire, t.mois, cle].join("/"),
        a: { gens: [p.id] },
        reply: { text: enTexte(carte, sources), carte, sources },
        ...(boutons?.length && { boutons }),
      }),
    );
  });
}

const ranges = new WeakMap<readonly Dossier[], Map<string, Dossier[]>>();
/** Each worker's, by their name: looked through once for all of them. */
function parIntervenant(dossiers: readonly Dossier[]): Map<string, Dossier[]> {
  const connus = ranges.get(dossiers);
  if (connus) return connus;
  const par = new Map<string, Dossier[]>();
  for (const d of dossiers) {
    const cle = cleDuNom(d.intervenant);
    if (cle) par.set(cle, [...(par.get(cle) ?? []), d]);
  }
  ranges.set(dossiers, par);
  return par;
}

function ditsA(cadre: Cadre, t: Tenue, p: Personne, at: Date): Dit[] {
  const avant = cadre.jour <= jourDeSeance(t);
  return [
    ...(avant && !t.etat.envois.definitif
      ? [...theorique(cadre, t, at), ...relances(cadre, t, p, at)]
      : []),
    ...(avant ? [...definitif(cadre, t), ...date(cadre, t), ...accords(cadre, t, p)] : []),
    ...procesVerbal(cadre, t),
  ];
}

export const suivi = ({ statut }: Dossier) => statut === "en-cours" || statut === "attente";

function theorique(cadre: Cadre, t: Tenue, at: Date): Dit[] {
  const { fiche } = t.etat.envois.theorique!;
  if (!cadre.dossiers.some(suivi)) return [];
  const { carte, boutons } = carteDesSiennes(cadre, t, at);
  const sources = [
    ...citationsDe(t, t.revue.reponse),
    ...sourcesDe(t.edition, t.revue.verifier?.citations ?? []),
  ];
  return [{ cle: `theorique/${fiche}`, carte, boutons, sources }];
}

function relances(cadre: Cadre, t: Tenue, p: Personne, at: Date): Dit[] {
  const restent = muettes(cadre, t);
  if (!restent.length) return [];
  // Nudged twice before it was sent, they are told once.
  return t.etat.relances
    .filter((r) => r.a.includes(p.id))
    .slice(-1)
    .map(({ fiche }) => {
      const { boutons } = carteDesSiennes(cadre, t, at);
      const carte: Carte = {
        titre: phraseDe(cadre, t, "gts-du-relance"),
        faits: restent.map((s) => ligneDe(cadre, t, s)),
        remarques: [
          phrase(cadre, "gts-reponses-jusqu-a", {
            limite: disReponse(cadre, t, t.dates!.reponse),
            reste: disTempsRestant(cadre, t, at),
          }),
          phrase(cadre, "gts-siennes-comment", { exemple: restent[0]!.dossier.nom }),
        ],
      };
      return { cle: `relance/${fiche}`, carte, boutons };
    });
}
