/** `npm run restaure -- <copy> <data folder>`: a backup takes the place of a store, also while the bot works. */

import { prepareLaCopie } from "./stores/copie-verifiee.ts";
import { refus } from "./stores/erreurs.ts";
import type { Evenement } from "./stores/evenements.ts";
import { acheve, attendUneCopie } from "./stores/restauration.ts";
import { estPris } from "./stores/verrou.ts";

/** A running bot looks once a minute, and ends its turns first. */
const PATIENCE_S = 120;

export type Demande = {
  copie: string;
  donnees: string;
  /** The bot that uses the folder is to take the copy; without it, a folder in use is refused. */
  enService: boolean;
};

/** Throws, and nothing is changed, when the copy does not open whole. False when it still waits at the end. */
export async function restaurer(
  { copie, donnees, enService }: Demande,
  dis: (text: string) => void,
): Promise<boolean> {
  if (!enService && (await estPris(donnees)))
    throw refus(
      "StoreBusy",
      `${donnees} is in use: stop the bot, or say --en-service and it takes the copy within a minute`,
    );
  await prepareLaCopie(copie, donnees, ({ kind }: Evenement) => dis(kind));
  dis(`${copie} opens whole`);
  const echange = await acheve(donnees);
  if (echange.quoi === "fait" && echange.avant) dis(`what was there is now ${echange.avant}`);
  if (echange.quoi !== "occupe") {
    dis(`${donnees} is restored`);
    return true;
  }
  dis("a process uses the folder: the bot takes the copy within a minute");
  for (let s = 0; s < PATIENCE_S; s++) {
    if (!(await attendUneCopie(donnees))) {
      dis("taken: the bot's log says « restauration-faite » once it works again");
      return true;
    }
    await new Promise((suite) => setTimeout(suite, 1000));
  }
  dis("not taken yet: whoever opens the folder next will take it");
  return false;
}
