/** The digest of the day for one person; then, alone, what cannot wait for tomorrow's. */
import type { Registre } from "../core/dossier/dossiers.ts";
import type { Lieu } from "../core/echeances/de-la-charte.ts";
import { enConges } from "../core/rappels/etat.ts";
import { type LigneDite, matinee, retientLaCarte } from "../core/rappels/matinee.ts";
import { aDire, aFairePour, parUrgence } from "../core/rappels/pour.ts";
import { ajoute, heureDe } from "../core/time.ts";
import type { livraisons } from "../livraisons.ts";
import type { Day, Heure } from "../model.ts";
import type { Portes } from "../portes.ts";
import { heuresDe, remisA } from "./heures.ts";
import type { Injoignables } from "./injoignables.ts";
import { EQUIPE, type Veille } from "./veille.ts";

export type Moment = { registre: Registre; lieu: Lieu; at: Date };

/** `seul`: at an hour that they chose, and not with the others. */
type Dite = { ligne: LigneDite; cle: string; seul: boolean };
/** Nothing for them before that hour of that day, as long as nothing else changes. */
type Sommeil = { jour: Day; jusqua: Heure; traces: readonly unknown[] };
const DEMAIN = "24:00";

type Prises = Pick<Portes, "store" | "channel" | "personne"> & {
  veille: Veille;
  perdus: Injoignables;
} & Pick<ReturnType<typeof livraisons>, "enPause" | "restent" | "livre">;

export function matins(prises: Prises) {
  const { store, channel, personne, veille, perdus, enPause, restent, livre } = prises;
  const sommeils = new Map<string, Sommeil>();

  /** Who is written to, and of whose households: their own, and those of whom they stand in for. */
  function parPersonne({ registre, lieu }: Moment): Map<string, string[]> {
    const par = new Map<string, string[]>();
    for (const [qui, ids] of veille.candidats) {
      if (!ids.size) continue;
      const conges = enConges(registre.rappels, qui, lieu.jour);
      const to = conges ? conges.remplacant : qui;
      if (to === null) continue; // held until they are back
      par.set(to, [...(par.get(to) ?? []), qui]);
    }
    return par;
  }

  function lignesDe(qui: string, to: string, { registre, lieu, at }: Moment): Dite[] {
    const p = personne(qui);
    const ids = veille.candidats.get(qui) ?? new Set();
    const dossiers = [...ids].flatMap((id) => registre.dossiers.get(id) ?? []);
    const toutes = aFairePour(lieu, registre.rappels, { personne: p, dossiers }).filter(
      (a) => a.dossier || ids.has(EQUIPE),
    );
    const suivi = to !== qui && { suivi: p.nom || qui };
    return aDire(lieu, registre.rappels, { qui, toutes, heure: heureDe(at) }).map(
      ({ aFaire, cle, seul }) => ({ ligne: { aFaire, ...suivi }, cle, seul }),
    );
  }

  /** Whatever may change what they are to be told: each is replaced when it does. */
  const tracesDe = (to: string, siens: readonly string[], { registre, lieu }: Moment) => [
    lieu.catalog,
    registre.rappels.deChacun.get(to),
    ...siens.flatMap((qui) => [qui, veille.rang(qui), registre.rappels.deChacun.get(qui)]),
  ];

  function dort(to: string, { lieu, at }: Moment, traces: readonly unknown[]): boolean {
    const sommeil = sommeils.get(to);
    if (sommeil?.jour !== lieu.jour || heureDe(at) >= sommeil.jusqua) return false;
    return (
      traces.length === sommeil.traces.length && traces.every((t, i) => t === sommeil.traces[i])
    );
  }

  async function un(to: string, siens: readonly string[], moment: Moment): Promise<number> {
    const { registre, lieu, at } = moment;
    const { rappels } = registre;
    const heure = heureDe(at);
    const { de } = lieu.catalog.tournee;
    const heures = heuresDe(lieu, rappels, { p: personne(to), heure });
    const remises = siens.flatMap((qui) => remisA(rappels, qui, lieu.jour));
    const aSonHeure = remises.some((h) => h <= heure);
    if (!aSonHeure && !heures.des(heures.matin < de ? heures.matin : de)) return 0;
    const traces = tracesDe(to, siens, moment);
    if (dort(to, moment, traces) || enPause(to, at)) return 0;
    if (!(await channel.joignable(to))) {
      await perdus.note(to, registre, at);
      return 0;
    }
    perdus.retrouve(to);
    const tete = `matin/${lieu.jour}`;
    const deja = (await store.envoi(`${tete}@${to}`))?.statut === "envoye";
    const matinale = !deja && heures.des(heures.matin);
    if (!matinale && !aSonHeure && !(deja && heures.des(de))) return 0;
    const toutes = siens.flatMap((qui) => lignesDe(qui, to, moment));
    const cles = toutes.map((l) => l.cle);
    const neuves = new Set(await restent(to, cles));
    const restantes = toutes.filter((l) => neuves.has(l.cle));
    const duMatin = matinale ? restantes.filter((l) => !l.seul) : [];
    const choisies = duMatin.length
      ? duMatin
      : restantes.filter((l) => l.seul || (deja && heures.des(de) && presse(l, lieu.jour)));
    if (!choisies.length) {
      const apres = [...remises, heures.matin, de].filter((h) => h > heure).sort()[0];
      if (!restantes.length && !remises.some((h) => h > heure)) veille.estQuitte(to);
      sommeils.set(to, { jour: lieu.jour, jusqua: apres ?? DEMAIN, traces });
      return 0;
    }
    const issue = await livre(
      {
        to,
        ...(duMatin.length && { tete }),
        cles: choisies.map((l) => l.cle),
        pourquoi: codeDe(choisies),
        ecris: (prises) => carte(choisies, prises, lieu, at),
      },
      at,
    );
    if (issue === "injoignable") await perdus.note(to, registre, at, true);
    return issue === "livre" ? 1 : 0;
  }

  return { parPersonne, un };
}

/** « rappel/fin-de-mesure »; of several kinds, the card of the morning. */
function codeDe(dites: readonly Dite[]): string {
  const [code, autre] = new Set(dites.map((l) => l.ligne.aFaire.rappel.rappel));
  return `rappel/${code && !autre ? code : "matinee"}`;
}

/** What falls today or tomorrow and was not there this morning. */
function presse({ ligne: { aFaire: a } }: Dite, jour: Day): boolean {
  const demain = ajoute(jour, { jours: 1 });
  return !a.libre && !a.retard && a.limite <= demain && a.limite >= jour;
}

function carte(choisies: readonly Dite[], prises: readonly string[], lieu: Lieu, at: Date) {
  const dites = new Set(prises);
  const lignes = choisies
    .filter((l) => dites.has(l.cle))
    .map((l) => l.ligne)
    .sort((a, b) => parUrgence(a.aFaire, b.aFaire));
  const ids = lignes.map((l) => l.aFaire.id);
  return {
    ...matinee(lieu, lignes),
    retient: (memory: Parameters<typeof retientLaCarte>[0]) => retientLaCarte(memory, ids, at),
  };
}
