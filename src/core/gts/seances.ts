/** Finds a review meeting, and says all that is known of it: its rule, its days, what was written. */
import type { Day, Dossier } from "../../model.ts";
import type { Revue } from "../../schemas/gts.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import { editionPour, territoireDe } from "../charte/edition.ts";
import type { Contexte } from "../contexte.ts";
import { ajoute } from "../time.ts";
import {
  aUneRevue,
  type Calendrier,
  calendrierDe,
  type EditionARevue,
  type Mois,
  moisDe,
  moisPlus,
  type Seance,
  seanceDuMois,
} from "./calendrier.ts";
import { type EtatDeSeance, etatDe } from "./etat.ts";
import { ficheDeSeance } from "./registre.ts";

/** What a meeting is looked up in; a turn has it, and so has what is due. */
export type Cadre = Pick<Contexte, "catalog" | "dossiers" | "gts" | "gens" | "jour">;

export type Tenue = {
  edition: EditionARevue;
  revue: Revue;
  territoire: Territoire;
  mois: Mois;
  seance: Seance;
  /** Absent while the day is not known. */
  dates?: Calendrier;
  etat: EtatDeSeance;
};

/** The meeting of that month; undefined where the text knows none, or none that month. */
export function seanceDe(cadre: Cadre, code: string, mois: Mois): Tenue | undefined {
  const edition = editionPour(cadre.catalog, code, cadre.jour);
  const territoire = territoireDe(cadre.catalog, code);
  if (!aUneRevue(edition) || !territoire) return undefined;
  const etat = etatDe(ficheDeSeance(cadre.gts, code, mois));
  const { feries } = territoire;
  const seance = seanceDuMois(edition, mois, { fixee: etat.fixee?.jour, feries });
  if (!seance.regle && !seance.jour) return undefined;
  const { revue } = edition.gts;
  const dates =
    seance.jour &&
    calendrierDe(edition, seance.jour, { envoye: etat.envois.theorique?.at, feries });
  return { edition, revue, territoire, mois, seance, ...(dates && { dates }), etat };
}

/** Its day, or the rule's while it is not fixed. */
export const jourDeSeance = ({ seance }: Tenue): Day => (seance.jour ?? seance.regle)!;

/** Months around a day in which a meeting is looked for: no rule leaves so many without one. */
const AUTOUR = 14;

const autour = (cadre: Cadre, code: string, de: number, a: number): Tenue[] =>
  Array.from({ length: a - de + 1 }, (_, i) => moisPlus(moisDe(cadre.jour), de + i))
    .flatMap((mois) => seanceDe(cadre, code, mois) ?? [])
    .sort((x, y) => jourDeSeance(x).localeCompare(jourDeSeance(y)));

/** The first on or after today: nearly always of a month nearby, looked at before the others. */
export const prochaineSeance = (cadre: Cadre, code: string): Tenue | undefined => {
  const a = (t: Tenue) => jourDeSeance(t) >= cadre.jour;
  return autour(cadre, code, -1, 2).find(a) ?? autour(cadre, code, 3, AUTOUR).find(a);
};

/** The last on or before today. */
export const derniereSeance = (cadre: Cadre, code: string): Tenue | undefined => {
  const a = (t: Tenue) => t.seance.jour !== undefined && t.seance.jour <= cadre.jour;
  return autour(cadre, code, -2, 1).findLast(a) ?? autour(cadre, code, -AUTOUR, -3).findLast(a);
};

/** The one after it: what is on an agenda ends before. */
export function seanceSuivante(cadre: Cadre, t: Tenue): Tenue | undefined {
  for (let n = 1; n <= AUTOUR; n++) {
    const suivante = seanceDe(cadre, t.territoire.territoire, moisPlus(t.mois, n));
    if (suivante) return suivante;
  }
  return undefined;
}

/** The last meeting on or before a term: the one at which its bilan is presented. */
export const seanceDuTerme = (cadre: Cadre, code: string, terme: Day): Tenue | undefined =>
  autour({ ...cadre, jour: terme }, code, -AUTOUR, 1).findLast((t) => jourDeSeance(t) <= terme);

/** Minutes that are not sent by then are no longer what somebody means by « the meeting ». */
const JOURS_DU_PV = 10;

/** The one under way: held and still to be written up, else the next. */
export function seanceCourante(cadre: Cadre, code: string): Tenue | undefined {
  const derniere = derniereSeance(cadre, code);
  const aEcrire =
    derniere?.etat.envois.theorique &&
    !derniere.etat.envois["proces-verbal"] &&
    cadre.jour <= ajoute(jourDeSeance(derniere), { jours: JOURS_DU_PV });
  return aEcrire ? derniere : prochaineSeance(cadre, code);
}

const ranges = new WeakMap<readonly Dossier[], Map<string, readonly Dossier[]>>();
/** Asked for each meeting that may be spoken of: the same list is looked through once. */
export function dossiersDe({ dossiers }: Cadre, t: Tenue): readonly Dossier[] {
  const { territoire } = t.territoire;
  const par = ranges.get(dossiers) ?? new Map<string, readonly Dossier[]>();
  ranges.set(dossiers, par);
  const connus = par.get(territoire) ?? dossiers.filter((d) => d.territoire === territoire);
  par.set(territoire, connus);
  return connus;
}
