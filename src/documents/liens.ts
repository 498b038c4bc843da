/** Keeps documents for a short time, in memory only, each under a token that cannot be guessed. */
import { randomBytes } from "node:crypto";

const DUREE_MS = 15 * 60_000;
const OUVERTURES_MAX = 3;
const GARDES_MAX = 200;

export type Garde = { nom: string; octets: Uint8Array };
type Entree = Garde & { a: string; jusqua: number; reste: number; etat: "la" | "parti" | "remis" };

/** `deja`: its bytes are on their way or arrived. `perime`: unknown, too old, used up: nobody can tell. */
export type Prise = { quoi: "pris"; garde: Garde } | { quoi: "deja" | "autrui" | "perime" };

export type Liens = ReturnType<typeof liens>;

/** Nothing here is ever written to a disk nor logged: it is personal data. */
export function liens(horloge: () => Date) {
  const gardes = new Map<string, Entree>();

  /** Forgets what is too old; called often enough that nothing stays much longer than it may. */
  function nettoie(): void {
    const maintenant = +horloge();
    for (const [jeton, { jusqua }] of gardes) if (jusqua <= maintenant) gardes.delete(jeton);
  }

  function vivante(jeton: string): Entree | undefined {
    nettoie();
    return gardes.get(jeton);
  }

  return {
    nettoie,
    /** The new token: whoever has it may open the document, so it is only given to that person. */
    garde(garde: Garde, a: string): string {
      nettoie();
      const [ancien] = gardes.keys();
      if (ancien !== undefined && gardes.size >= GARDES_MAX) gardes.delete(ancien);
      const jeton = randomBytes(32).toString("base64url");
      const jusqua = +horloge() + DUREE_MS;
      gardes.set(jeton, { ...garde, a, jusqua, reste: OUVERTURES_MAX, etat: "la" });
      return jeton;
    },
    /** Looks without counting: a preview of the link uses nothing up. */
    regarde(jeton: string): Garde | undefined {
      return vivante(jeton);
    },
    /** Counts one download. */
    ouvre(jeton: string): Garde | undefined {
      const entree = vivante(jeton);
      if (!entree) return undefined;
      entree.reste--;
      if (entree.reste === 0) gardes.delete(jeton);
      return entree;
    },
    /** For its owner and once: a second asker is told that it was taken. */
    prend(jeton: string, qui: string): Prise {
      const entree = vivante(jeton);
      if (!entree) return { quoi: "perime" };
      if (entree.a !== qui) return { quoi: "autrui" };
      if (entree.etat !== "la") return { quoi: "deja" };
      entree.etat = "parti";
      return { quoi: "pris", garde: entree };
    },
    /** How a taking ended: its bytes are dropped when they arrived, kept for another try when not. */
    solde(jeton: string, arrive: boolean): void {
      const entree = gardes.get(jeton);
      if (!entree) return;
      entree.etat = arrive ? "remis" : "la";
      if (arrive) entree.octets = new Uint8Array();
    },
    /** How many are kept. */
    combien: () => gardes.size,
    vide: () => gardes.clear(),
  };
}
