/** Claims, sends, then marks: a message is never lost, and told twice only if the bot dies between the two. */

import type { Livraison } from "./channels/channel.ts";
import type { Bouton } from "./core/contexte.ts";
import { offre } from "./core/contexte.ts";
import type { Memory, Pending, Reply } from "./model.ts";
import type { Portes } from "./portes.ts";

export type Ecrit = {
  reply: Reply;
  boutons?: readonly Bouton[];
  question?: Pending;
  /** What the person's memory keeps of it. */
  retient?: (memory: Memory) => Memory;
};

/** What is sent at once: `cles` names what it tells; each is told to that person once. */
export type Envoi = {
  to: string;
  /** The name of the message itself: whoever has claimed it has the message. */
  tete?: string;
  cles: readonly string[];
  /** The reminder's code, for the audit journal. */
  pourquoi?: string;
  /** The message, of those that could be claimed: another process may be telling the others. */
  ecris(cles: readonly string[]): Ecrit;
};
export type Issue = "livre" | "deja" | "plus-tard" | "injoignable";

/** After a delivery that failed, the next try waits: half a minute, then twice as long each time. */
const PAUSE_MS = 30_000;
const PAUSE_MAX_MS = 15 * 60_000;

type Prises = Pick<Portes, "store" | "channel" | "journal"> & {
  /** Behind whatever that person is saying. */
  inOrder<T>(person: string, work: () => Promise<T>): Promise<T>;
};
type Fin = "envoye" | "a-reprendre";
/** `essais`: 0 for what was surely never shown. */
type Prise = { cle: string; essais: number; neuve: boolean };

function leve(issues: readonly PromiseSettledResult<unknown>[]): void {
  const manque = issues.find((i) => i.status === "rejected");
  if (manque) throw manque.reason;
}

export function livraisons({ store, channel, journal, inOrder }: Prises) {
  /** Between these instants, after so many failures. Lost at a restart, which is a pause itself. */
  const pauses = new Map<string, { de: number; a: number; echecs: number }>();
  /** Deliveries of which nobody knows whether they were shown. */
  const douteux = new Set<string>();
  /** Ends that could not be written down. */
  const aSolder = new Map<string, Fin>();

  /** A pause that begins after now was taken under a clock that has been set back since. */
  function enPause(to: string, at: Date): boolean {
    const pause = pauses.get(to);
    return pause !== undefined && pause.de <= at.getTime() && at.getTime() < pause.a;
  }

  function pause(to: string, at: Date, attendre: number | undefined): void {
    const echecs = (pauses.get(to)?.echecs ?? 0) + 1;
    const doublee = Math.min(PAUSE_MAX_MS, PAUSE_MS * 2 ** Math.min(10, echecs - 1));
    // Spread out, so that all those who failed together do not come back together.
    const etale = doublee * (1 + ([...to].reduce((n, c) => n + c.charCodeAt(0), 0) % 25) / 100);
    const de = at.getTime();
    pauses.set(to, { de, a: de + Math.max(etale, attendre ?? 0), echecs });
  }

  /** Those that were not told to that person, and are not being told. */
  async function restent(to: string, cles: readonly string[]): Promise<string[]> {
    const libres: string[] = [];
    for (const cle of cles) {
      const avant = await store.envoi(`${cle}@${to}`);
      if (avant?.statut !== "envoye" && avant?.statut !== "abandonne") libres.push(cle);
    }
    return libres;
  }

  /** Its buttons join the person's memory first. */
  async function prepare(to: string, id: string, ecrit: Ecrit, at: Date): Promise<Reply> {
    const { boutons = [], question, retient, reply } = ecrit;
    if (!boutons.length && !question && !retient) return reply;
    return inOrder(to, async () => {
      const avant = await store.memory(to);
      const { memory, choices } = offre({ message: { from: to, id, at } }, avant, boutons);
      const avecQuestion = question
        ? { ...memory, attente: [...(memory.attente ?? []), question] }
        : memory;
      const value = retient ? retient(avecQuestion) : avecQuestion;
      await store.commit({ at: at.toISOString(), memory: { person: to, value } });
      return choices.length ? { ...reply, choices } : reply;
    });
  }

  /** One after the other. An end that the store refuses is kept: to forget that a message went out would send it again. */
  async function solde(groupes: readonly (readonly string[])[], fin: Fin, at: Date): Promise<void> {
    for (const cle of groupes.flat()) aSolder.set(cle, fin);
    for (const cles of groupes)
      leve(
        await Promise.allSettled(
          cles.map(async (cle) => {
            await store.solde(cle, fin, at);
            aSolder.delete(cle);
          }),
        ),
      );
  }

  /** Writes down the ends that the store refused before. */
  async function rattrape(at: Date): Promise<void> {
    for (const [cle, fin] of [...aSolder]) await solde([[cle]], fin, at);
  }

  /** Claims what it can into `prises`, and says what it claimed. What was claimed is there even when it throws. */
  async function prends(cles: readonly string[], at: Date, prises: Prise[]): Promise<Prise[]> {
    const siennes: Prise[] = [];
    const issues = await Promise.allSettled(
      cles.map(async (cle) => {
        const avant = await store.envoi(cle);
        if (!(await store.prend(cle, at))) return;
        // Claimed by a process that died, or of unknown fate: it may be the second time.
        const encore = douteux.delete(cle) || avant?.statut === "pris";
        siennes.push({ cle, essais: encore ? (avant?.essais ?? 0) + 1 : 0, neuve: !avant });
      }),
    );
    prises.push(...siennes);
    leve(issues);
    return siennes;
  }

  async function envoie(
    { to, pourquoi }: Envoi,
    prepare: () => Promise<Reply>,
  ): Promise<Livraison> {
    const reply = await prepare();
    try {
      return await channel.push(to, reply, pourquoi);
    } catch (error) {
      // A channel answers with values: what it throws says nothing of what was shown.
      journal({ quoi: "envoi-leve", erreur: error instanceof Error ? error.name : typeof error });
      return { etat: "incertain", raison: "leve" };
    }
  }

  async function livre(envoi: Envoi, at: Date): Promise<Issue> {
    const { to, tete, cles, ecris } = envoi;
    const a = (cle: string) => `${cle}@${to}`;
    const prises: Prise[] = [];
    let fin: Fin = "a-reprendre";
    try {
      if (tete !== undefined && !(await prends([a(tete)], at, prises)).length) return "deja";
      const siennes = await prends(cles.map(a), at, prises);
      const dites = new Set(siennes.map(({ cle }) => cle));
      const restees = cles.filter((cle) => dites.has(a(cle)));
      if (!restees.length) return "deja";
      const n = siennes.length;
      const retard = siennes.filter(({ neuve }) => !neuve).length;
      if (n > retard) journal({ quoi: "rappels-dus", n: n - retard });
      const essais = Math.max(...prises.map((p) => p.essais));
      if (essais) journal({ quoi: "renvoi", essais });
      const nom = tete ?? restees[0]!;
      const livraison = await envoie(envoi, () => prepare(to, nom, ecris(restees), at));
      if (livraison.etat === "livre") {
        fin = "envoye";
        pauses.delete(to);
        journal({ quoi: "rappel-envoye", n, retard });
        return "livre";
      }
      if (livraison.etat === "incertain") for (const { cle } of prises) douteux.add(cle);
      pause(to, at, livraison.etat === "plus-tard" ? livraison.attendre : undefined);
      const perdu = livraison.etat === "injoignable";
      journal({ quoi: perdu ? "rappel-manque" : "rappel-remis", n });
      return perdu ? "injoignable" : "plus-tard";
    } finally {
      // What was told first, the message's own name last: marked before them, a bot that died between
      // the two would tell them again the next day.
      const noms = prises.map(({ cle }) => cle);
      const entete = tete === undefined ? "" : a(tete);
      const estEntete = (cle: string) => cle === entete;
      await solde([noms.filter((cle) => !estEntete(cle)), noms.filter(estEntete)], fin, at);
    }
  }

  return { enPause, restent, livre, rattrape };
}
