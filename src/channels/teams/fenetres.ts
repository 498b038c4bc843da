/** The windows « Journaliser cette visite » that are open: each is of one person in one conversation, and serves once. */
import { randomUUID } from "node:crypto";

/** Longer than anybody leaves a window open. */
const DUREE_MS = 60 * 60_000;
/** Beyond, the oldest ones are closed. */
const AU_PLUS = 5_000;

export type Fenetre = { qui: string; conversation: string; message: string };

/** In a channel, Teams writes after the conversation which thread it is. */
const salon = (conversation: string): string => conversation.replace(/;messageid=.*$/, "");

export function fenetres(clock: () => Date) {
  const ouvertes = new Map<string, Fenetre & { le: number; servie: boolean }>();

  function nettoie(a: number): void {
    for (const [jeton, { le }] of ouvertes) {
      if (Math.abs(a - le) <= DUREE_MS && ouvertes.size < AU_PLUS) return;
      ouvertes.delete(jeton);
    }
  }

  return {
    /** The token that goes out: it says nothing by itself. */
    ouvre(fenetre: Fenetre): string {
      const le = clock().getTime();
      nettoie(le);
      const jeton = randomUUID();
      ouvertes.set(jeton, { ...fenetre, le, servie: false });
      return jeton;
    },
    /** For its own person, where it was opened, once. */
    prend(
      jeton: string,
      qui: string,
      conversation: string,
    ): { quoi: "prise"; message: string } | { quoi: "deja" } | { quoi: "perimee" } {
      const fenetre = ouvertes.get(jeton);
      if (
        !fenetre ||
        fenetre.qui !== qui ||
        salon(fenetre.conversation) !== salon(conversation) ||
        Math.abs(clock().getTime() - fenetre.le) > DUREE_MS
      )
        return { quoi: "perimee" };
      if (fenetre.servie) return { quoi: "deja" };
      fenetre.servie = true;
      return { quoi: "prise", message: fenetre.message };
    },
  };
}

export type Fenetres = ReturnType<typeof fenetres>;
