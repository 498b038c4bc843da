/** Claims, sends, then marks: a message is never lost, and told twice only if the bot dies between the two. */
import type { Bouton } from "./core/contexte.ts";
import { offre } from "./core/contexte.ts";
import type { Memory, Pending, Reply } from "./model.ts";
import type { Portes } from "./portes.ts";

/** What is sent at once: `cles` names what it tells; each is told to that person once. */
export type Envoi = {
  to: string;
  cles: readonly string[];
  reply: Reply;
  boutons?: readonly Bouton[];
  question?: Pending;
  /** What the person's memory keeps of it. */
  retient?: (memory: Memory) => Memory;
};
export type Issue = "livre" | "deja" | "plus-tard" | "injoignable";

/** After a delivery that failed, the next try waits: half a minute, then twice as long each time. */
const PAUSE_MS = 30_000;
const PAUSE_MAX_MS = 15 * 60_000;

type Prises = Pick<Portes, "store" | "channel" | "journal"> & {
  /** Behind whatever that person is saying. */
  inOrder<T>(person: string, work: () => Promise<T>): Promise<T>;
};

export function livraisons({ store, channel, journal, inOrder }: Prises) {
  /** Not before that instant, after so many failures. Lost at a restart, which is a pause itself. */
  const pauses = new Map<string, { jusqua: number; echecs: number }>();
  /** Deliveries of which nobody knows whether they were shown. */
  const douteux = new Set<string>();

  const enPause = (to: string, at: Date): boolean => (pauses.get(to)?.jusqua ?? 0) > at.getTime();

  function pause(to: string, at: Date, attendre: number | undefined): void {
    const echecs = (pauses.get(to)?.echecs ?? 0) + 1;
    const doublee = Math.min(PAUSE_MAX_MS, PAUSE_MS * 2 ** Math.min(10, echecs - 1));
    // Spread out, so that all those who failed together do not come back together.
    const etale = doublee * (1 + ([...to].reduce((n, c) => n + c.charCodeAt(0), 0) % 25) / 100);
    pauses.set(to, { jusqua: at.getTime() + Math.max(etale, attendre ?? 0), echecs });
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
  async function prepare(envoi: Envoi, at: Date): Promise<Reply> {
    const { to, boutons = [], question, retient, reply, cles } = envoi;
    if (!boutons.length && !question && !retient) return reply;
    return inOrder(to, async () => {
      const avant = await store.memory(to);
      const { memory, choices } = offre({ message: { from: to, id: cles[0]! } }, avant, boutons);
      const avecQuestion = question
        ? { ...memory, attente: [...(memory.attente ?? []), question] }
        : memory;
      const value = retient ? retient(avecQuestion) : avecQuestion;
      await store.commit({ at: at.toISOString(), memory: { person: to, value } });
      return choices.length ? { ...reply, choices } : reply;
    });
  }

  async function solde(prises: readonly string[], statut: "envoye" | "a-reprendre", at: Date) {
    await Promise.all(prises.map((cle) => store.solde(cle, statut, at)));
  }

  /** The first of `cles` is claimed before the others: whoever has it has the message. */
  async function livre(envoi: Envoi, at: Date): Promise<Issue> {
    const { to } = envoi;
    const [premiere, ...autres] = envoi.cles.map((cle) => `${cle}@${to}`);
    if (!premiere) return "deja";
    const avant = await store.envoi(premiere);
    if (!(await store.prend(premiere, at))) return "deja";
    const prises = await Promise.all(
      autres.map(async (c) => ((await store.prend(c, at)) ? c : "")),
    );
    const toutes = [premiere, ...prises.filter(Boolean)];
    // Claimed by a process that died, or of unknown fate: it may be the second time.
    if (avant?.statut === "pris" || douteux.delete(premiere))
      journal({ quoi: "renvoi", essais: (avant?.essais ?? 0) + 1 });
    const livraison = await channel.push(to, await prepare(envoi, at));
    if (livraison.etat === "livre") {
      await solde(toutes, "envoye", at);
      pauses.delete(to);
      return "livre";
    }
    await solde(toutes, "a-reprendre", at);
    if (livraison.etat === "incertain") douteux.add(premiere);
    pause(to, at, livraison.etat === "plus-tard" ? livraison.attendre : undefined);
    return livraison.etat === "injoignable" ? "injoignable" : "plus-tard";
  }

  return { enPause, restent, livre };
}
