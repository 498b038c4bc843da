/** Each minute: who is to be told what, and telling it. Costs what is due, not what is stored. */

import { territoireDe } from "./core/charte/edition.ts";
import type { Registre } from "./core/dossier/dossiers.ts";
import { memePersonne } from "./core/dossier/dossiers.ts";
import { aFaireCollectif } from "./core/echeances/collectif.ts";
import type { Lieu } from "./core/echeances/de-la-charte.ts";
import { ouvre } from "./core/feries.ts";
import { lundiDe } from "./core/periodes.ts";
import { agendaVide, echus, inscris } from "./core/rappels/agenda.ts";
import { annonces, coordonnent } from "./core/rappels/annonces.ts";
import type { Du } from "./core/rappels/du.ts";
import { enConges, preferences, remis } from "./core/rappels/etat.ts";
import { type LigneDite, matinee, retientDIci, retientLaCarte } from "./core/rappels/matinee.ts";
import { aDire, aFairePour, jalonDe, parUrgence } from "./core/rappels/pour.ts";
import { regarde } from "./core/rappels/regard.ts";
import { rendezVousPasses } from "./core/rappels/rendez-vous-passes.ts";
import { tableauDesRetards } from "./core/rappels/tableau.ts";
import { catalogLu } from "./core/reglages/editions.ts";
import { ajoute, heureDe, jourDe, jourDeSemaine } from "./core/time.ts";
import { livraisons } from "./livraisons.ts";
import type { Day, Dossier, Fiche, Personne } from "./model.ts";
import type { Portes } from "./portes.ts";
import type { Catalog } from "./schemas/catalog.ts";

/** So many households are looked at before others get their turn. */
const TRANCHE = 25;
/** What a team owes together, among the households that somebody is to be told of. */
const EQUIPE = "";

type Prises = Portes & {
  aJour(): Promise<Registre>;
  inOrder<T>(person: string, work: () => Promise<T>): Promise<T>;
};

export function tournee(portes: Prises) {
  const { catalog, store, channel, personne, destinataires, gens, aJour } = portes;
  const { enPause, restent, livre } = livraisons(portes);
  const agenda = agendaVide();
  /** Of whom there may be something to tell to each. */
  const candidats = new Map<string, Set<string>>();
  const enRetard = new Set<string>();
  const avecRendezVous = new Set<string>();
  /** The day on which each person's team deadlines were looked at. */
  const equipes = new Map<string, Day>();
  const perdus = new Set<string>();
  let lu: Catalog | undefined;

  /** A household goes to whoever follows it; each look says when the next one is. */
  function regardeUn(lieu: Lieu, { rappels }: Registre, dossier: Dossier): void {
    const suiveurs = destinataires(dossier);
    const { aDire: dit, enRetard: tard, prochain } = regarde(lieu, rappels, { dossier, suiveurs });
    inscris(agenda, dossier.id, prochain);
    for (const siens of candidats.values()) siens.delete(dossier.id);
    if (dit) for (const qui of suiveurs) candidat(qui, dossier.id);
    range(enRetard, dossier.id, tard);
    range(
      avecRendezVous,
      dossier.id,
      dossier.faits.some((f) => f.type === "rendez-vous" && f.date < lieu.jour),
    );
  }

  function candidat(qui: string, id: string): void {
    candidats.set(qui, (candidats.get(qui) ?? new Set<string>()).add(id));
  }
  const range = (ou: Set<string>, id: string, dedans: boolean) =>
    dedans ? ou.add(id) : ou.delete(id);

  /** What changed, what the day brings, or everything when the charter is read otherwise. */
  async function regardeCeQuiChange(registre: Registre, lieu: Lieu): Promise<void> {
    const tous = lu !== lieu.catalog;
    lu = lieu.catalog;
    const ids = new Set(tous ? registre.dossiers.keys() : registre.touches);
    registre.touches.clear();
    for (const id of echus(agenda, lieu.jour)) ids.add(id);
    let n = 0;
    for (const id of ids) {
      const dossier = registre.dossiers.get(id);
      if (dossier) regardeUn(lieu, registre, dossier);
      if (++n % TRANCHE === 0) await new Promise((suite) => setImmediate(suite));
    }
  }

  /** Once a day for each: what they owe with their team. */
  function regardeLesEquipes(registre: Registre, lieu: Lieu): void {
    const depuis = registre.rappels.depuis && jourDe(new Date(registre.rappels.depuis));
    for (const g of gens()) {
      if (equipes.get(g.id) === lieu.jour) continue;
      equipes.set(g.id, lieu.jour);
      const territoire = g.territoire;
      if (!territoire) continue;
      const siennes = aFaireCollectif(lieu, g, { territoire, depuis });
      if (siennes.some((a) => jalonDe(lieu, a))) candidat(g.id, EQUIPE);
    }
  }

  const region = (lieu: Lieu, p: Personne) => territoireDe(lieu.catalog, p.territoire)?.feries;

  /** On the days and at the hours when that person may be spoken to first. */
  function estLHeure(lieu: Lieu, { rappels }: Registre, p: Personne, at: Date, des: string) {
    const { weekEnd } = preferences(rappels, p.id);
    const heure = heureDe(at);
    if (heure < des || heure > lieu.catalog.tournee.a) return false;
    return weekEnd || ouvre(lieu.jour, region(lieu, p));
  }

  /** What each candidate's households give, sent to them or to whoever stands in. */
  function lignesPour(registre: Registre, lieu: Lieu, at: Date) {
    const pour = new Map<string, { ligne: LigneDite; cle: string; seul: boolean }[]>();
    for (const [qui, ids] of candidats) {
      const p = personne(qui);
      const conges = enConges(registre.rappels, qui, lieu.jour);
      const to = conges ? conges.remplacant : qui;
      if (to === null) continue; // held until they are back
      const dossiers = [...ids].flatMap((id) => registre.dossiers.get(id) ?? []);
      const toutes = aFairePour(lieu, registre.rappels, { personne: p, dossiers }).filter(
        (a) => a.dossier || ids.has(EQUIPE),
      );
      const dites = aDire(lieu, registre.rappels, { qui, toutes, heure: heureDe(at) });
      const siennes = pour.get(to) ?? [];
      for (const { aFaire, cle, seul } of dites)
        siennes.push({ ligne: { aFaire, ...(to !== qui && { suivi: p.nom || qui }) }, cle, seul });
      if (siennes.length) pour.set(to, siennes);
    }
    return pour;
  }

  /** The digest of the day; then, alone, what cannot wait for tomorrow's. */
  async function ditLesEcheances(registre: Registre, lieu: Lieu, at: Date): Promise<number> {
    if (!candidats.size) return 0;
    const { tournee: reglage } = lieu.catalog;
    if (heureDe(at) < reglage.de && !quelquUnSeLeveTot(registre, at)) return 0;
    let livres = 0;
    for (const [to, toutes] of lignesPour(registre, lieu, at)) {
      const p = personne(to);
      const { matin = reglage.matin } = preferences(registre.rappels, to);
      if (enPause(to, at) || !(await channel.joignable(to))) continue;
      const cleDuJour = `matin/${lieu.jour}`;
      const duJour = await store.envoi(`${cleDuJour}@${to}`);
      const deja = duJour?.statut === "envoye";
      if (!deja && !estLHeure(lieu, registre, p, at, matin) && !toutes.some((l) => l.seul))
        continue;
      const neuves = new Set(
        await restent(
          to,
          toutes.map((l) => l.cle),
        ),
      );
      const demain = ajoute(lieu.jour, { jours: 1 });
      const restantes = toutes.filter((l) => neuves.has(l.cle));
      const urgentes = restantes.filter(
        ({ seul, ligne: { aFaire: a } }) =>
          seul || (deja && !a.libre && !a.retard && a.limite <= demain && a.limite >= lieu.jour),
      );
      const matinale = !deja && estLHeure(lieu, registre, p, at, matin);
      const choisies = matinale ? restantes.filter((l) => !l.seul) : urgentes;
      if (!choisies.length) {
        if (!restantes.length) candidats.delete(to);
        continue;
      }
      if (
        !matinale &&
        !choisies.every((l) => l.seul) &&
        !estLHeure(lieu, registre, p, at, reglage.de)
      )
        continue;
      const lignes = choisies.map((l) => l.ligne).sort((a, b) => parUrgence(a.aFaire, b.aFaire));
      const ids = lignes.map((l) => l.aFaire.id);
      const issue = await livre(
        {
          to,
          cles: [...(matinale ? [cleDuJour] : []), ...choisies.map((l) => l.cle)],
          ...matinee(lieu, lignes),
          retient: (memory) => retientLaCarte(memory, ids, at),
        },
        at,
      );
      if (issue === "livre") livres++;
      if (issue === "injoignable") await perdu(to, at);
    }
    return livres;
  }

  /** Somebody asked for their digest before the others' hours. */
  const quelquUnSeLeveTot = ({ rappels }: Registre, at: Date): boolean =>
    [...candidats.keys()].some((qui) => {
      const { matin } = preferences(rappels, qui);
      return (matin ?? "99") <= heureDe(at) || remisTot(rappels, qui, at);
    });
  const remisTot = (rappels: Registre["rappels"], qui: string, at: Date): boolean =>
    (rappels.deChacun.get(qui) ?? []).some(
      (f) =>
        f.type === "rappel-remis" &&
        remis(rappels, qui, String(f.values.id))?.jour === jourDe(at) &&
        typeof f.values.heure === "string",
    );

  /** Whoever coordinates knows, once, that somebody gets nothing any more. */
  async function perdu(qui: string, at: Date): Promise<void> {
    if (perdus.has(qui)) return;
    perdus.add(qui);
    const fiche: Fiche = {
      id: `injoignable-${qui}-${at.toISOString()}`,
      type: "rappel-injoignable",
      dossier: "",
      by: "tandem",
      at: at.toISOString(),
      values: { personne: qui },
    };
    await store.commit({ at: at.toISOString(), fiches: [fiche] });
  }

  async function ditLesAnnonces(registre: Registre, lieu: Lieu, at: Date): Promise<number> {
    const { catalog, jour } = lieu;
    const { rappels, dossiers } = registre;
    const vus = [...avecRendezVous].flatMap((id) => dossiers.get(id) ?? []);
    const dus: Du[] = [
      ...rendezVousPasses(catalog, vus, at),
      ...annonces({ catalog, rappels, dossiers, gens: gens(), at }),
      ...tableaux(registre, lieu),
    ];
    let livres = 0;
    for (const du of dus) {
      const a = "dossier" in du.a ? destinataires(du.a.dossier) : du.a.gens;
      for (const qui of a) {
        const conges = du.quand ? undefined : enConges(rappels, qui, jour);
        const to = conges ? conges.remplacant : qui;
        if (to === null || enPause(to, at) || !(await restent(to, [du.cle])).length) continue;
        const des = du.quand ? "00:00" : catalog.tournee.de;
        if (!du.quand && !estLHeure(lieu, registre, personne(to), at, des)) continue;
        if (!(await channel.joignable(to))) continue;
        const { cle, reply, boutons, question, ids } = du;
        const issue = await livre(
          {
            to,
            cles: [cle],
            reply,
            ...(boutons && { boutons }),
            ...(question && { question }),
            ...(ids && { retient: (memory) => retientDIci(memory, ids, at) }),
          },
          at,
        );
        if (issue === "livre") livres++;
        if (issue === "injoignable") await perdu(to, at);
      }
    }
    return livres;
  }

  /** Once a week, from its day on: what is late in each territory. */
  function tableaux(registre: Registre, lieu: Lieu): Du[] {
    if (!enRetard.size || jourDeSemaine(lieu.jour) < lieu.catalog.tournee["tableau-du"]) return [];
    const semaine = lundiDe(lieu.jour);
    const tard = [...enRetard].flatMap((id) => registre.dossiers.get(id) ?? []);
    const territoires = [...new Set(tard.map((d) => d.territoire))].sort();
    return territoires.flatMap((territoire): Du[] => {
      const a = coordonnent(gens(), territoire);
      if (!a.length) return [];
      const dossiers = tard.filter((d) => d.territoire === territoire);
      const muets = gens().filter(
        (g) => perdus.has(g.id) && dossiers.some((d) => memePersonne(g.nom, d.intervenant)),
      );
      const reply = tableauDesRetards(lieu, registre.rappels, {
        dossiers,
        injoignables: muets.map((g) => g.nom),
      });
      return reply ? [{ cle: `tableau/${semaine}/${territoire}`, a: { gens: a }, reply }] : [];
    });
  }

  /** What is due now is told; how many messages went out. */
  return async function tick(at: Date): Promise<number> {
    const registre = await aJour();
    const lieu: Lieu = { catalog: catalogLu(catalog, registre.reglages), jour: jourDe(at) };
    await regardeCeQuiChange(registre, lieu);
    regardeLesEquipes(registre, lieu);
    return (await ditLesEcheances(registre, lieu, at)) + (await ditLesAnnonces(registre, lieu, at));
  };
}
