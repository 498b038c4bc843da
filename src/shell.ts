/** The only place where core, one store and one channel meet. */
import type { Channel } from "./channels/channel.ts";
import type { Contexte } from "./core/contexte.ts";
import { offre, phrase } from "./core/contexte.ts";
import { compare, estUnCsv } from "./core/dossier/comparer.ts";
import { aEcrire, disImport } from "./core/dossier/dire-import.ts";
import { applique, type Registre, registreVide, visibles } from "./core/dossier/dossiers.ts";
import { empreinte } from "./core/empreinte.ts";
import { type Du, dus } from "./core/rappels/dus.ts";
import { rendezVousPasses } from "./core/rappels/rendez-vous-passes.ts";
import { catalogLu } from "./core/reglages/editions.ts";
import { jourDe } from "./core/time.ts";
import { turn } from "./core/turn.ts";
import type { Import } from "./import.ts";
import type { Dossier, Fiche, Message, Personne, Reply } from "./model.ts";
import type { Catalog } from "./schemas/catalog.ts";
import type { Store } from "./stores/store.ts";

export type Portes = {
  catalog: Catalog;
  store: Store;
  channel: Pick<Channel, "push" | "joignable">;
  /** Who somebody is; never throws, an unknown person is one without dossiers. */
  personne(id: string): Personne;
  /** Reads a CSV of measures dropped by that person. */
  litCsv(csv: string, by: string, at: Date): Import;
  /** Whom a dossier's reminders go to. */
  destinataires(dossier: Dossier): string[];
  /** Gets a code and the error, never what the practitioner wrote. */
  failed(code: string, error: unknown): void;
};

/** What one message led to, for a channel that shows more than replies. */
export type Recu = { replies: Reply[]; fiches: Fiche[]; asking: string | null };

/** A delivery that failed is not tried again before. */
const REPRISE_MS = 15 * 60_000;

export function shell({
  catalog,
  store,
  channel,
  personne,
  litCsv,
  destinataires,
  failed,
}: Portes) {
  const queues = new Map<string, Promise<unknown>>();
  const registre: Registre = registreVide();
  const deposes = new Map<string, Import>();
  let lues = 0;

  /** Two quick messages of one person are answered in order. */
  function inOrder<T>(person: string, work: () => Promise<T>): Promise<T> {
    const mine = (queues.get(person) ?? Promise.resolve()).then(work);
    const settled = mine.then(
      () => {},
      () => {},
    );
    queues.set(person, settled);
    void settled.then(() => {
      if (queues.get(person) === settled) queues.delete(person);
    });
    return mine;
  }

  /** The register, brought up to date with what the store holds. */
  async function aJour(): Promise<Registre> {
    const fiches = await store.fiches();
    for (; lues < fiches.length; lues++) applique(registre, fiches[lues]!);
    return registre;
  }

  async function answer(message: Message): Promise<Recu> {
    const fichier = message.fichier ?? (estUnCsv(message.text) ? message.text : undefined);
    if (fichier !== undefined) return depose(message, fichier);
    const moi = personne(message.from);
    // Where others read, a person has another memory and no dossier: nothing private can be shown.
    const qui = message.prive ? message.from : `${message.from}@${message.conversation}`;
    const [memory, tout] = await Promise.all([store.memory(qui), aJour()]);
    const ctx: Contexte = {
      catalog: catalogLu(catalog, tout.reglages),
      personne: moi,
      dossiers: message.prive ? visibles(tout, moi) : [],
      message,
      jour: jourDe(message.at),
      reglages: tout.reglages,
      ecrites: catalog.editions,
      questions: tout.questions,
      estUnNom: (mot) => tout.noms.has(mot),
    };
    const next = turn(ctx, memory);
    const fresh = await store.commit({
      at: message.at.toISOString(),
      once: message.id,
      memory: { person: qui, value: next.memory },
      ...(next.fiches.length && { fiches: next.fiches }),
    });
    if (fresh && next.importe) return importeLeDepot(message, next.importe);
    return fresh
      ? {
          replies: next.replies,
          // A question kept is about no household: no channel is given it.
          fiches: next.fiches.filter((f) => f.type !== "question"),
          asking: next.memory.attente?.at(-1)?.asking ?? null,
        }
      : { replies: [], fiches: [], asking: memory.attente?.at(-1)?.asking ?? null };
  }

  async function recoit(message: Message): Promise<Recu> {
    return inOrder(message.from, () => answer(message)).catch((error: unknown) => {
      const code = message.id.replace(/[^\w]/g, "").slice(-6);
      failed(code, error);
      return {
        replies: [{ text: phrase({ catalog }, "panne", { code }) }],
        fiches: [],
        asking: null,
      };
    });
  }

  /** Its buttons join the person's memory first, behind whatever they are saying. */
  async function avecBoutons(
    { cle, reply, boutons, question }: Du,
    to: string,
    at: Date,
  ): Promise<Reply> {
    if (!boutons) return reply;
    return inOrder(to, async () => {
      const offert = offre({ message: { from: to, id: cle } }, await store.memory(to), boutons);
      const value = question
        ? { ...offert.memory, attente: [...(offert.memory.attente ?? []), question] }
        : offert.memory;
      await store.commit({ at: at.toISOString(), memory: { person: to, value } });
      return { ...reply, choices: offert.choices };
    });
  }

  /** Claims, sends, then marks: a reminder is never lost, and sent twice only if killed between. */
  async function tick(at: Date): Promise<number> {
    const { dossiers, reglages } = await aJour();
    let livres = 0;
    const lu = catalogLu(catalog, reglages);
    const tous = [
      ...dus(lu, dossiers.values(), at),
      ...rendezVousPasses(lu, dossiers.values(), at),
    ];
    for (const du of tous)
      for (const to of destinataires(du.dossier)) {
        if (!(await channel.joignable(to))) continue; // due still, when they write again
        const cle = `${du.cle}@${to}`;
        const avant = await store.envoi(cle);
        const tropTot = avant?.statut === "a-reprendre" && +at - Date.parse(avant.at) < REPRISE_MS;
        if (tropTot || !(await store.prend(cle, at))) continue;
        const { etat } = await channel.push(to, await avecBoutons(du, to, at));
        if (etat === "livre") livres++;
        await store.solde(cle, etat === "livre" ? "envoye" : "a-reprendre", at);
      }
    return livres;
  }

  /**
   * Writes the good rows of an import that are new or differ, all or nothing, and says what became
   * of each bad one. `essai`: says what it would do, and writes nothing.
   */
  async function importe(
    lu: Import,
    at: Date,
    { essai = false } = {},
  ): Promise<{ replies: Reply[]; fiches: Fiche[] }> {
    const dit = { catalog };
    if (lu.illisible)
      return {
        replies: [{ text: phrase(dit, "import-illisible", { raison: lu.illisible }) }],
        fiches: [],
      };
    const comparaison = compare((await aJour()).dossiers, lu.fiches);
    const fiches = aEcrire(comparaison);
    const bilan = disImport(dit, comparaison, lu.refus, essai);
    if (essai || !fiches.length) return { replies: [{ text: bilan }], fiches: [] };
    // A file that takes back what another one changed is a new import: its key says what it writes.
    const once = `${lu.once}:${empreinte(JSON.stringify(fiches.map((f) => f.id)) + lues)}`;
    const datees = fiches.map((f) => ({ ...f, id: `${once}.${f.id.split(".").at(-1)}` }));
    const frais = await store.commit({ at: at.toISOString(), once, fiches: datees });
    return frais
      ? { replies: [{ text: bilan }], fiches: datees }
      : { replies: [{ text: phrase(dit, "import-deja") }], fiches: [] };
  }

  /** Who coordinates one territory imports for that one. */
  function duTerritoire(lu: Import, { territoire }: Personne): Import {
    if (!territoire) return lu;
    const siennes = lu.fiches.filter((f) => f.values.territoire === territoire);
    const n = lu.fiches.length - siennes.length;
    const refus = n ? [phrase({ catalog }, "import-ailleurs", { n })] : [];
    return { ...lu, fiches: siennes, refus: [...lu.refus, ...refus] };
  }

  /** A file dropped by somebody who coordinates: shown first, imported by the button. */
  async function depose(message: Message, fichier: string): Promise<Recu> {
    const moi = personne(message.from);
    const dit = { catalog };
    const seul = (text: string): Recu => ({ replies: [{ text }], fiches: [], asking: null });
    if (!message.prive) return seul(phrase(dit, "en-prive"));
    if (moi.role !== "coordinateur" && !moi.toutVoir) return seul(phrase(dit, "import-reserve"));
    const lu = duTerritoire(litCsv(fichier, moi.id, message.at), moi);
    const vu = await importe(lu, message.at, { essai: true });
    if (lu.illisible || !aEcrire(compare((await aJour()).dossiers, lu.fiches)).length)
      return { ...vu, asking: null };
    deposes.set(message.from, lu);
    const memory = await store.memory(message.from);
    const offert = offre({ message }, memory, [
      [phrase(dit, "bouton-importer"), { do: "importer", cle: lu.once }],
      [phrase(dit, "bouton-ne-pas-importer"), { do: "dire", text: phrase(dit, "non") }],
    ]);
    await store.commit({
      at: message.at.toISOString(),
      once: message.id,
      memory: { person: message.from, value: offert.memory },
    });
    const [bilan] = vu.replies;
    return {
      replies: [{ text: bilan!.text, choices: offert.choices }],
      fiches: [],
      asking: "depot",
    };
  }

  /** The file is kept until it is imported or the bot restarts: it holds names. */
  async function importeLeDepot(message: Message, cle: string): Promise<Recu> {
    const lu = deposes.get(message.from);
    deposes.delete(message.from);
    if (lu?.once !== cle)
      return {
        replies: [{ text: phrase({ catalog }, "import-perime") }],
        fiches: [],
        asking: null,
      };
    return { ...(await importe(lu, message.at)), asking: null };
  }

  return { recoit, receive: async (m: Message) => (await recoit(m)).replies, tick, importe };
}
export type Shell = ReturnType<typeof shell>;
