/** Which households a meeting looks at: by the ends that come, the refusals, the papers that are missing, what is added. */
import type { Day, Dossier } from "../../model.ts";
import { estSuivie } from "../echeances/de-la-charte.ts";
import { ecart } from "../time.ts";
import { signaturesDe } from "../vie/signatures.ts";
import type { Motif } from "./etat.ts";
import type { Gts } from "./registre.ts";
import { type Cadre, dossiersDe, jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";

export type Situation = { dossier: Dossier; motifs: Motif[] };

/** What the agenda holds before anybody has answered. */
export function theoriques(cadre: Cadre, t: Tenue): Situation[] {
  const suivante = seanceSuivante(cadre, t);
  const borne = suivante && jourDeSeance(suivante);
  return dossiersDe(cadre, t)
    .map((dossier) => ({ dossier, motifs: motifsDe(cadre, t, dossier, borne) }))
    .filter(({ motifs }) => motifs.length > 0)
    .sort(parTerme);
}

function motifsDe(cadre: Cadre, t: Tenue, d: Dossier, borne: Day | undefined): Motif[] {
  if (d.statut !== "en-cours" && d.statut !== "attente") return [];
  const seance = jourDeSeance(t);
  const enCours = d.statut === "en-cours" && (d.debut === null || d.debut <= seance);
  const refus = d.etapes.findLast((e) => e.type === "refus" && e.values.clair !== false);
  const dit = refus && String(refus.values.le);
  return [
    ...(enCours && d.fin && borne && d.fin < borne ? ["terme" as const] : []),
    ...(t.revue.refus && dit && dit <= seance && !decideDepuis(cadre.gts, d, dit)
      ? ["refus" as const]
      : []),
    ...(enCours && sansContrat(t, d) && !dejaDit(cadre.gts, t, d) ? ["contrat" as const] : []),
    ...(t.etat.ajouts.has(d.id) ? ["ajout" as const] : []),
  ];
}

/** Only where the text wants the meeting told of it, and where the bot would know of a signature. */
const sansContrat = ({ edition }: Tenue, d: Dossier): boolean =>
  edition.vie?.acte?.manque === "informer" &&
  estSuivie(edition, d) &&
  signaturesDe(edition, d).manquent.length > 0;

/** A meeting has decided of that household on or after that day. */
const decideDepuis = ({ seances }: Gts, { id }: Dossier, depuis: Day): boolean =>
  [...seances.values()].some((fiches) =>
    fiches.some(
      (f) => f.type === "gts-decision" && f.dossier === id && f.at.slice(0, 10) >= depuis,
    ),
  );

/** An earlier meeting was told already that the paper is missing. */
const dejaDit = ({ seances }: Gts, t: Tenue, { id }: Dossier): boolean =>
  [...seances.values()].some((fiches) =>
    fiches.some(
      ({ type, values: v }) =>
        type === "gts-envoi" &&
        v.quoi === "definitif" &&
        String(v.mois) < t.mois &&
        Array.isArray(v.dossiers) &&
        Array.isArray(v.motifs) &&
        (v.motifs[v.dossiers.indexOf(id)] ?? "").split("+").includes("contrat"),
    ),
  );

/** Those sent with the theoretical agenda that the person sees. */
export function envoyees(cadre: Cadre, t: Tenue): Situation[] {
  const { situations } = t.etat.envois.theorique ?? {};
  return dossiersDe(cadre, t)
    .flatMap((dossier) => {
      const motifs = situations?.get(dossier.id);
      return motifs ? [{ dossier, motifs }] : [];
    })
    .sort(parTerme);
}

/** Added after the sending, and not refused. */
export const ajoutees = (cadre: Cadre, t: Tenue): Situation[] =>
  dossiersDe(cadre, t).flatMap((dossier): Situation[] => {
    const ajout = t.etat.ajouts.get(dossier.id);
    const dedans = t.etat.envois.theorique?.situations.has(dossier.id);
    return ajout && !dedans && (ajout.etat === "ajoute" || ajout.etat === "accepte")
      ? [{ dossier, motifs: ["ajout"] }]
      : [];
  });

/** What will be looked at: all that was sent but those said not to be, and what was added. */
export function definitives(cadre: Cadre, t: Tenue): Situation[] {
  const base = t.etat.envois.theorique ? envoyees(cadre, t) : theoriques(cadre, t);
  const restent = base.filter((s) => t.etat.reponses.get(s.dossier.id)?.examinee !== false);
  return [...restent, ...ajoutees(cadre, t)]
    .filter((s, i, toutes) => toutes.findIndex((x) => x.dossier === s.dossier) === i)
    .sort(parTerme);
}

/** Sent, said not to be looked at, and not decided of all the same. */
export const ecartees = (cadre: Cadre, t: Tenue): Situation[] =>
  envoyees(cadre, t).filter(
    ({ dossier: { id } }) =>
      t.etat.reponses.get(id)?.examinee === false && !t.etat.decisions.has(id),
  );

/** Sent, and nobody has said anything of them. */
export const muettes = (cadre: Cadre, t: Tenue): Situation[] =>
  envoyees(cadre, t).filter((s) => !t.etat.reponses.has(s.dossier.id));

const parTerme = (a: Situation, b: Situation): number =>
  (a.dossier.fin ?? "9").localeCompare(b.dossier.fin ?? "9") ||
  a.dossier.nom.localeCompare(b.dossier.nom);

/** Days by which the term will be over on the day of the meeting; 0 when it will not. */
export const termeDepasse = (t: Tenue, { fin }: Dossier): number =>
  fin ? Math.max(0, ecart(fin, jourDeSeance(t))) : 0;
