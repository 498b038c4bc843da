/** Keeps documents for a short time, in memory only, each under a token that cannot be guessed. */
import { randomBytes } from "node:crypto";

export const DUREE_MIN = 15;
export const OUVERTURES_MAX = 3;
export const GARDES_MAX = 200;
const RIEN = new Uint8Array();

/** A file with its name and media type. */
export type Garde = { nom: string; type: string; octets: Uint8Array<ArrayBuffer> };
type Entree = Garde & { a: string; jusqua: number; reste: number; etat: "la" | "parti" | "arrive" };

/** `deja`: its bytes are on their way or arrived. `perime`: unknown, too old, used up: nobody can tell. */
export type Prise =
  | { quoi: "pris"; garde: Garde }
  | { quoi: "deja" }
  | { quoi: "autrui" }
  | { quoi: "perime" };

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
      const jusqua = +horloge() + DUREE_MIN * 60_000;
      gardes.set(jeton, { ...garde, a, jusqua, reste: OUVERTURES_MAX, etat: "la" });
      return jeton;
    },
    /** Looks without counting: a preview of the link uses nothing up. */
    regarde(jeton: string): Garde | undefined {
      const entree = vivante(jeton);
      return entree?.etat === "la" ? entree : undefined;
    },
    /** Counts one download. */
    ouvre(jeton: string): Garde | undefined {
      const entree = vivante(jeton);
      if (entree?.etat !== "la") return undefined;
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
    /** How a taking ended: dropped when it arrived or was refused, kept for another try when it failed. */
    solde(jeton: string, issue: "arrive" | "manque" | "refuse"): void {
      const entree = gardes.get(jeton);
      if (!entree) return;
      entree.etat = issue === "arrive" ? "arrive" : "la";
      if (issue === "arrive") entree.octets = RIEN;
      if (issue === "refuse") gardes.delete(jeton);
    },
    /** How many are kept. */
    combien: () => gardes.size,
    vide: () => gardes.clear(),
  };
}
