/** Each minute, one round after the other: a copy that waits is taken, a store that refused is tried, what is due is told. */
import { erreurDite } from "./exploitation/erreur.ts";
import type { Dit } from "./exploitation/journal.ts";
import type { Maison } from "./maison.ts";

type Prises = { chez: Maison; horloge: () => Date; note(dit: Dit): void };

export function rondes({ chez, horloge, note }: Prises) {
  let derniere = horloge().getTime();
  let perd = () => {};
  const perdu = new Promise<void>((resolve) => {
    perd = resolve;
  });

  async function rappelle(): Promise<number> {
    const debut = performance.now();
    try {
      await chez.essaie(horloge());
      return await chez.bot().tick(horloge());
    } catch (error) {
      note({ quoi: "rappels", ...erreurDite(error) });
      return 0;
    } finally {
      derniere = horloge().getTime();
      note({ quoi: "tournee", ms: performance.now() - debut });
    }
  }

  async function uneRonde(): Promise<number> {
    try {
      await chez.restaure();
    } catch (error) {
      note({ quoi: "restauration-impossible", ...erreurDite(error) });
      perd();
      return 0;
    }
    return rappelle();
  }

  let enCours: Promise<number> = Promise.resolve(0);
  return {
    /** How many messages went out. Never rejects. */
    tick(): Promise<number> {
      enCours = enCours.then(uneRonde);
      return enCours;
    },
    enCours: () => enCours,
    /** When the last one ended, in milliseconds. */
    derniere: () => derniere,
    /** Resolves when neither the restored store nor the old one could be opened. */
    perdu,
  };
}
