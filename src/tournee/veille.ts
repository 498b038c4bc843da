/** Keeps watch over the households: who has something to be told. Looks at what changed, and at what the day brings. */

import type { Registre } from "../core/dossier/dossiers.ts";
import { territoiresDe } from "../core/droits/territoires.ts";
import { aFaireCollectif } from "../core/echeances/collectif.ts";
import type { Lieu } from "../core/echeances/de-la-charte.ts";
import { agendaVide, echus, inscris } from "../core/rappels/agenda.ts";
import { jalonDe } from "../core/rappels/pour.ts";
import { regarde } from "../core/rappels/regard.ts";
import { ajoute, jourDe } from "../core/time.ts";
import type { Day, Dossier } from "../model.ts";
import type { Portes } from "../portes.ts";
import type { Catalog } from "../schemas/catalog.ts";
import { souffle } from "./ensemble.ts";

/** So many households are looked at before others get their turn. */
const TRANCHE = 10;
/** What a team owes together, among the households that somebody is to be told of. */
export const EQUIPE = "";
/** Later than that, nobody is asked how an appointment went. */
const RENDEZ_VOUS = 8;

export type Veille = ReturnType<typeof veille>;

export function veille({ destinataires, gens }: Pick<Portes, "destinataires" | "gens">) {
  const agenda = agendaVide();
  /** Of which households there may be something to tell to each. */
  const candidats = new Map<string, Set<string>>();
  const chez = new Map<string, readonly string[]>();
  const rangs = new Map<string, number>();
  /** The households where something is late, by territory. */
  const enRetard = new Map<string, Set<string>>();
  const avecRendezVous = new Set<string>();
  /** When what each owes with their team was looked at. */
  const equipes = new Map<string, string>();
  let lu: Catalog | undefined;
  let vuLe: Day | undefined;

  function candidat(qui: string, id: string): void {
    candidats.set(qui, (candidats.get(qui) ?? new Set<string>()).add(id));
    rangs.set(qui, (rangs.get(qui) ?? 0) + 1);
  }

  /** A household goes to whoever follows it; each look says when the next one is. */
  function regardeUn(lieu: Lieu, { rappels }: Registre, dossier: Dossier): void {
    const { id, territoire } = dossier;
    const suiveurs = destinataires(dossier);
    const { aDire, enRetard: tard, prochain } = regarde(lieu, rappels, { dossier, suiveurs });
    inscris(agenda, id, prochain);
    for (const qui of chez.get(id) ?? []) candidats.get(qui)?.delete(id);
    chez.delete(id);
    if (aDire) {
      chez.set(id, suiveurs);
      for (const qui of suiveurs) candidat(qui, id);
    }
    for (const ids of enRetard.values()) ids.delete(id);
    if (tard) enRetard.set(territoire, (enRetard.get(territoire) ?? new Set()).add(id));
    if (aVenuHier(dossier, lieu.jour)) avecRendezVous.add(id);
    else avecRendezVous.delete(id);
  }

  /** What changed, what the day brings; everything when the charter is read otherwise or the clock was set back. */
  function aRegarder(registre: Registre, lieu: Lieu): Set<string> {
    const tous = lu !== lieu.catalog || (vuLe !== undefined && lieu.jour < vuLe);
    if (vuLe !== lieu.jour) {
      for (const id of avecRendezVous) {
        const dossier = registre.dossiers.get(id);
        if (!dossier || !aVenuHier(dossier, lieu.jour)) avecRendezVous.delete(id);
      }
    }
    [lu, vuLe] = [lieu.catalog, lieu.jour];
    const ids = new Set(tous ? registre.dossiers.keys() : registre.touches);
    registre.touches.clear();
    for (const id of echus(agenda, lieu.jour)) ids.add(id);
    return ids;
  }

  /** What could not be looked at is tried again the next day, and the others are looked at all the same. */
  async function regardeLesMenages(registre: Registre, lieu: Lieu): Promise<unknown[]> {
    const erreurs: unknown[] = [];
    let n = 0;
    for (const id of aRegarder(registre, lieu)) {
      const dossier = registre.dossiers.get(id);
      try {
        if (dossier) regardeUn(lieu, registre, dossier);
      } catch (error) {
        inscris(agenda, id, ajoute(lieu.jour, { jours: 1 }));
        erreurs.push(error);
      }
      if (++n % TRANCHE === 0) await souffle();
    }
    return erreurs;
  }

  /** Once a day for each: what they owe with their team. */
  async function regardeLesEquipes({ rappels }: Registre, lieu: Lieu): Promise<void> {
    const depuis = rappels.depuis && jourDe(new Date(rappels.depuis));
    const moment = `${lieu.jour} ${depuis}`;
    let n = 0;
    for (const g of gens()) {
      if (equipes.get(g.id) === moment) continue;
      equipes.set(g.id, moment);
      if (++n % TRANCHE === 0) await souffle();
      const siennes = territoiresDe(g).flatMap((territoire) =>
        aFaireCollectif(lieu, g, { territoire, depuis }),
      );
      if (siennes.some((a) => jalonDe(lieu, a))) candidat(g.id, EQUIPE);
    }
  }

  return {
    candidats: candidats as ReadonlyMap<string, ReadonlySet<string>>,
    enRetard: enRetard as ReadonlyMap<string, ReadonlySet<string>>,
    avecRendezVous: avecRendezVous as ReadonlySet<string>,
    /** Another number each time there is something more for them. */
    rang: (qui: string): number => rangs.get(qui) ?? 0,
    /** The errors that were met. */
    async regarde(registre: Registre, lieu: Lieu): Promise<unknown[]> {
      const erreurs = await regardeLesMenages(registre, lieu);
      await regardeLesEquipes(registre, lieu);
      return erreurs;
    },
    /** They were told everything. */
    estQuitte: (qui: string): void => void candidats.delete(qui),
    /** All was asked of its appointments. */
    estDemande: (id: string): void => void avecRendezVous.delete(id),
  };
}

/** An appointment of the last days. */
const aVenuHier = ({ faits }: Dossier, jour: Day): boolean => {
  const depuis = ajoute(jour, { jours: -RENDEZ_VOUS });
  return faits.some((f) => f.type === "rendez-vous" && f.date < jour && f.date >= depuis);
};
