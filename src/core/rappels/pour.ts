/** What one person still has to do on a day: of the households they follow, of their team, and what they put off. */
import type { Dossier, Heure, Personne } from "../../model.ts";
import { territoireDe } from "../charte/edition.ts";
import { territoiresDe } from "../droits/territoires.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import { aFaireCollectif } from "../echeances/collectif.ts";
import type { Lieu } from "../echeances/de-la-charte.ts";
import { type Jalon, jalonAtteint } from "../echeances/jalons.ts";
import { aFaireDe } from "../echeances/toutes.ts";
import { jourDe } from "../time.ts";
import { type EtatDesRappels, estCoupe, remis } from "./etat.ts";

/** Nobody said that it is done, and no other outcome of the same bilan makes it pointless. */
export function ouvertes(etat: EtatDesRappels, toutes: readonly AFaire[]): AFaire[] {
  const restent = toutes.filter((a) => !etat.faits.has(a.id));
  const faitPour = new Set(
    toutes.filter((a) => etat.faits.has(a.id) && a.ferme).map((a) => `${a.dossier?.id} ${a.ferme}`),
  );
  return restent.filter((a) => !(a.issue && faitPour.has(`${a.dossier?.id} ${a.ferme}`)));
}

/** All that is open for somebody: `dossiers` are those that they follow that day. */
export function aFairePour(
  lieu: Lieu,
  etat: EtatDesRappels,
  { personne, dossiers }: { personne: Personne; dossiers: readonly Dossier[] },
): AFaire[] {
  const territoires = new Set(
    territoiresDe(personne).length ? territoiresDe(personne) : dossiers.map((d) => d.territoire),
  );
  const depuis = etat.depuis && jourDe(new Date(etat.depuis));
  const siennes = dossiers.flatMap((d) => aFaireDe(lieu, d));
  const communes = [...territoires].flatMap((territoire) =>
    aFaireCollectif(lieu, personne, { territoire, depuis }),
  );
  return ouvertes(etat, [...siennes, ...communes]).sort(parUrgence);
}

/** The latest first, then by limit: what counts is the day to aim at. */
export const parUrgence = (a: AFaire, b: AFaire): number =>
  b.retard - a.retard ||
  (a.aViser ?? a.limite).localeCompare(b.aViser ?? b.limite) ||
  Number(a.rappel.constat === "compteur") - Number(b.rappel.constat === "compteur") ||
  (a.heure ?? "").localeCompare(b.heure ?? "") ||
  a.id.localeCompare(b.id);

/** `seul`: at an hour that they chose, and not with the others. */
export type ADire = { aFaire: AFaire; cle: string; seul: boolean };

/**
 * Of what is open, what that person is to be told now: each under the name of its step, so that it
 * is told once. Nothing of a household that they want to hear no more of, or that they put off.
 */
export function aDire(
  lieu: Lieu,
  etat: EtatDesRappels,
  { qui, toutes, heure }: { qui: string; toutes: readonly AFaire[]; heure: Heure },
): ADire[] {
  return toutes.flatMap((a) => {
    if (a.dossier && estCoupe(etat, qui, a.dossier.id)) return [];
    const reporte = remis(etat, qui, a.id);
    const jalon = jalonDe(lieu, a);
    if (!reporte) return jalon ? [{ aFaire: a, cle: `${a.id}/${jalon.pas}`, seul: false }] : [];
    const voulue = reporte.heure ?? "00:00";
    if (reporte.jour > lieu.jour || (reporte.jour === lieu.jour && voulue > heure)) return [];
    // Once it came back, the steps reached afterwards are told as before.
    if (jalon && jalon.jour > reporte.jour)
      return [{ aFaire: a, cle: `${a.id}/${jalon.pas}`, seul: false }];
    const seul = reporte.heure !== undefined && reporte.jour === lieu.jour;
    return [{ aFaire: a, cle: `${a.id}/${reporte.jour}T${voulue}`, seul }];
  });
}

/** The step that it has reached. */
export const jalonDe = (lieu: Lieu, a: AFaire): Jalon | undefined =>
  jalonAtteint(a.rappel, a, lieu.jour, territoireDe(lieu.catalog, a.territoire)?.feries);
