/** The store and the shell that works on it: opened at the start, and once more after a restore. */
import type { TeamsChannel } from "./channels/teams/teams.ts";
import { erreurDite } from "./exploitation/erreur.ts";
import type { Dit } from "./exploitation/journal.ts";
import { surveille } from "./exploitation/surveillance.ts";
import type { Portes } from "./portes.ts";
import { shell } from "./shell.ts";
import { openStore } from "./stores/lowdb-journal.ts";
import { acheve, attendUneCopie, defais } from "./stores/restauration.ts";

type Prises = Omit<Portes, "store" | "channel" | "journal" | "failed"> & {
  donnees: string;
  creer: boolean;
  note(dit: Dit): void;
};
type Ouverte = { garde: ReturnType<typeof surveille>; bot: ReturnType<typeof shell> };

export async function maison({ donnees, creer, note, ...portes }: Prises) {
  let channel: TeamsChannel;
  let ouverte: Ouverte;
  /** False from the moment a store is closed until another is open. */
  let enService = true;
  const ouvreLeStore = async (create: boolean) =>
    surveille(await openStore(donnees, { create, report: note }), note, () => performance.now());

  function habite(garde: Ouverte["garde"]): Ouverte {
    const failed = (tour: string, error: unknown) =>
      note({ quoi: "panne", tour, ...erreurDite(error) });
    const bot = shell({ ...portes, store: garde.store, channel, journal: note, failed });
    return { garde, bot };
  }

  /** The old store again when the new one cannot be opened, which was opened once to be checked. */
  async function rouvre(avant: string | undefined): Promise<Ouverte["garde"]> {
    try {
      return await ouvreLeStore(false);
    } catch (error) {
      if (avant === undefined) throw error;
      note({ quoi: "restauration-defaite", ...erreurDite(error) });
      await defais(donnees, avant);
      return ouvreLeStore(false);
    }
  }

  const premier = await ouvreLeStore(creer);
  return {
    /** Before anything else is asked of it. */
    entre(canal: TeamsChannel): void {
      channel = canal;
      ouverte = habite(premier);
    },
    /** Whichever is open now. */
    store: () => ouverte?.garde.store ?? premier.store,
    bot: () => ouverte.bot,
    pret: (): boolean => enService && (ouverte?.garde ?? premier).ecrit(),
    essaie: (at: Date) => ouverte.garde.essaie(at),
    /** Takes the copy that waits, if one does: turns end, the folders change places, work goes on. */
    async restaure(): Promise<void> {
      if (!(await attendUneCopie(donnees))) return;
      note({ quoi: "restauration-attendue" });
      enService = false;
      await channel.suspend();
      await ouverte.garde.store.close();
      const echange = await acheve(donnees);
      ouverte = habite(await rouvre(echange.quoi === "fait" ? echange.avant : undefined));
      note({ quoi: "restauration-faite" });
      enService = true;
      channel.reprends();
    },
  };
}

export type Maison = Awaited<ReturnType<typeof maison>>;
