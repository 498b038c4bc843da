/** A search from below the message box: seen as a turn would see it; nothing is written, and nothing can be pressed. */
import type { acces } from "./acces.ts";
import type { Registre } from "./core/dossier/dossiers.ts";
import { empreinte } from "./core/empreinte.ts";
import { recherche } from "./core/recherche/recherche.ts";
import type { Personne, Recherche, Reply } from "./model.ts";
import type { Portes } from "./portes.ts";
import type { regards } from "./regards.ts";

type Prises = Pick<Portes, "store"> &
  Pick<ReturnType<typeof regards>, "vus" | "contexte"> &
  Pick<ReturnType<typeof acces>, "sors"> & {
    personne(id: string): Personne;
    aJour(): Promise<Registre>;
    alHeure(at: Date): void;
  };

export function chercheur({ store, personne, aJour, vus, contexte, sors, alHeure }: Prises) {
  return async ({ quoi, texte, from, at }: Recherche): Promise<Reply[]> => {
    const prive = quoi === "dossier";
    const message = { id: "recherche", at, from, conversation: "", text: texte, prive };
    const [memory, tout] = await Promise.all([store.memory(from), aJour()]);
    alHeure(at);
    const moi = personne(from);
    const replies = recherche(contexte(tout, moi, message, vus(tout, moi, at)), memory, quoi);
    const tour = empreinte(`${from} ${at.toISOString()} ${texte}`);
    await sors({ at, qui: from, replies, pourquoi: "recherche", tour });
    return replies;
  };
}
