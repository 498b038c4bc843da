/** The days of one review meeting: theoretical agenda, answers, final agenda, minutes. Stated, never moved. */
import type { Day, Heure } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Quantite } from "../../schemas/commun.ts";
import type { Revue } from "../../schemas/gts.ts";
import { decale } from "../charte/echeances.ts";
import { ferie, ouvre, ouvrePrecedent } from "../feries.ts";
import { ajoute, apresHeures, heureDe, instant, jourDe, niemeJour } from "../time.ts";

/** An edition whose text says how the meeting is run. */
export type EditionARevue = Edition & { gts: NonNullable<Edition["gts"]> & { revue: Revue } };
export const aUneRevue = (edition: Edition | undefined): edition is EditionARevue =>
  edition?.gts?.revue !== undefined;

/** A month, `2026-11`: what a meeting is known by, wherever its day is moved to. */
export type Mois = string;
export const moisDe = (jour: Day): Mois => jour.slice(0, 7);
export const moisPlus = (mois: Mois, n: number): Mois => moisDe(ajoute(`${mois}-01`, { mois: n }));

/** The day that the rule gives, and the one on which it is held: unknown on a holiday until somebody says. */
export type Seance = { regle: Day | undefined; jour: Day | undefined; ferie?: string };

/** `fixee`: the day that whoever convenes has fixed. */
export function seanceDuMois(
  { gts }: EditionARevue,
  mois: Mois,
  { fixee, feries }: { fixee?: Day | undefined; feries: string | undefined },
): Seance {
  const [annee, rang] = mois.split("-").map(Number);
  const regle = niemeJour(annee!, rang!, gts.rang, gts.jour);
  const retenue = fixee ?? gts.fixees?.[mois];
  if (retenue) return { regle, jour: retenue };
  const nom = regle && ferie(regle, feries);
  return nom ? { regle, jour: undefined, ferie: nom } : { regle, jour: regle };
}

/** A day of sending. `aFaire`: the previous working day, when the text's own day is none. */
export type Envoi = { formel: Day; aFaire: Day; ferie?: string };
/** `heure`: known once it is sent. `viser`: where the limit is no working day. */
export type LimiteDeReponse = { jour: Day; heure?: Heure; viser?: Day };
export type Calendrier = {
  seance: Day;
  theorique: Envoi;
  reponse: LimiteDeReponse;
  definitif: Envoi;
  pv: { limite: Day; viser?: Day };
};

const enHeures = (limite: readonly Quantite[]): number =>
  limite.filter((q) => q.unite === "heures").reduce((n, q) => n + q.valeur, 0);

/** `envoye`: when the theoretical agenda really went out; the hours of the answer run from then. */
export function calendrierDe(
  { gts: { revue }, echeances }: EditionARevue,
  seance: Day,
  { envoye, feries }: { envoye?: Date | undefined; feries: string | undefined },
): Calendrier {
  const limite = (cle: string): Quantite[] => echeances[cle]?.limite ?? [];
  const envoi = (cle: string): Envoi => {
    const formel = decale(seance, limite(cle));
    const nom = ferie(formel, feries);
    return { formel, aFaire: ouvrePrecedent(formel, feries), ...(nom && { ferie: nom }) };
  };
  const viser = (jour: Day): { viser?: Day } =>
    ouvre(jour, feries) ? {} : { viser: ouvrePrecedent(jour, feries) };
  const theorique = envoi(revue.theorique.echeance);
  const heures = enHeures(limite(revue.reponse));
  const reponse = !heures
    ? { jour: decale(seance, limite(revue.reponse)) }
    : envoye
      ? apresHeures(jourDe(envoye), heureDe(envoye), heures)
      : { jour: ajoute(theorique.aFaire, { jours: heures / 24 }) };
  const pv = decale(seance, limite(revue["proces-verbal"].echeance));
  return {
    seance,
    theorique,
    reponse: { ...reponse, ...viser(reponse.jour) },
    definitif: envoi(revue.definitif.echeance),
    pv: { limite: pv, ...viser(pv) },
  };
}

/** The instant up to which an answer is in time: the end of the day where no hour is known. */
export const finDeReponse = ({ jour, heure }: LimiteDeReponse): Date =>
  heure ? instant(jour, heure) : instant(ajoute(jour, { jours: 1 }), "00:00");
