/** One conversation with a bot that may be stopped between two messages, or in the middle of one. */
import type { Message } from "../../src/model.ts";
import type { Store } from "../../src/stores/store.ts";
import { catalog, MAINTENANT, monde } from "../monde.ts";

/** Follows every household of every territory. */
export const CHLOE = "Chloé Roux";
const PARTOUT = catalog.territoires.map((t) => t.territoire);

export type Dit = Pick<Message, "id" | "text" | "choice" | "from">;
/** What came back, without what only a card needs. */
export type Entendu = {
  textes: string[];
  boutons: string[];
  fiches: unknown[];
  asking: string | null;
};

/** Over that store, begun or not. */
export async function ouvreBot(store: Store) {
  const { bot, peuple } = monde({
    store,
    personne: (id) =>
      id === CHLOE
        ? { id, nom: id, role: "coordinateur", territoires: PARTOUT }
        : { id, nom: id, role: "intervenant" },
  });
  // A folder that is opened again knows them already.
  if (!(await store.fiches()).length) await peuple();
  return async ({ id, text, choice, from }: Dit): Promise<Entendu> => {
    const { replies, fiches, asking } = await bot.recoit({
      id,
      at: new Date(+MAINTENANT + Number(id.slice(1)) * 60_000),
      from,
      conversation: `prive:${from}`,
      text,
      ...(choice && { choice }),
      prive: true,
    });
    return {
      textes: replies.map((r) => r.text),
      boutons: replies.flatMap((r) => r.choices ?? []).map((c) => `${c.label} ${c.jeton}`),
      fiches,
      asking,
    };
  };
}

/** All that is kept of it. */
export const garde = async (store: Store) => ({
  fiches: await store.fiches(),
  memoire: await store.memory(CHLOE),
});
