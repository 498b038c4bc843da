/** The steps from each version of the folder to the next. */

/** Brings a whole snapshot, and a fact of a journal, from one version to the next. */
export type Migration = {
  instantane: (ancien: unknown) => unknown;
  fait: (ancien: unknown) => unknown;
};

type Objet = Record<string, unknown>;
const estObjet = (x: unknown): x is Objet =>
  typeof x === "object" && x !== null && !Array.isArray(x);

/** A dialog under way had no key of its own: its name stands for it, there was one of each at most. */
const avecCle = (pending: unknown): unknown =>
  estObjet(pending) && pending.kind === "dialogue" && pending.cle === undefined
    ? { ...pending, cle: pending.dialogue }
    : estObjet(pending) && pending.kind === "brouillon"
      ? { ...pending, pending: avecCle(pending.pending) }
      : pending;

/** 1 → 2: a person may have several drafts; a dialog under way has a key. */
function memoire(value: unknown): unknown {
  if (!estObjet(value)) return value;
  const { brouillon, attente, ...reste } = value;
  return {
    ...reste,
    ...(Array.isArray(attente) && { attente: attente.map(avecCle) }),
    ...(brouillon !== undefined && { brouillons: [avecCle(brouillon)] }),
  };
}

const plusieursBrouillons: Migration = {
  instantane: (ancien) =>
    estObjet(ancien) && Array.isArray(ancien.memoires)
      ? {
          ...ancien,
          memoires: ancien.memoires.map(([qui, value]: [unknown, unknown]) => [
            qui,
            memoire(value),
          ]),
        }
      : ancien,
  fait: (ancien) => {
    const change = estObjet(ancien) ? ancien.change : undefined;
    const dite = estObjet(change) ? change.memory : undefined;
    if (!estObjet(ancien) || !estObjet(change) || !estObjet(dite)) return ancien;
    return { ...ancien, change: { ...change, memory: { ...dite, value: memoire(dite.value) } } };
  },
};

/** The first entry leads from version 1 to version 2, and so on. */
export const MIGRATIONS: readonly Migration[] = [plusieursBrouillons];
