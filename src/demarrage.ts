/** Opens the doors in order: data, store, channel, then the reminders' clock. */
import { existsSync, readFileSync } from "node:fs";
import { loadCatalog } from "./catalog.ts";
import { teamsChannel } from "./channels/teams/teams.ts";
import { apprisDe } from "./core/charte/comprendre.ts";
import { documents } from "./documents/documents.ts";
import { equipe, lisEquipe, sansEquipe } from "./equipe.ts";
import { importe } from "./import.ts";
import { RACINE } from "./racine.ts";
import type { Reglages } from "./reglages.ts";
import { shell } from "./shell.ts";
import { openStore } from "./stores/lowdb-journal.ts";

/** How often what is due is looked at. */
const TICK_MS = 60_000;

export type Demarrage = {
  /** Where Teams posts its messages. */
  adresse: string;
  /** Looks at what is due now, without waiting for the clock. */
  tick(): Promise<number>;
  /** Finishes the turns in flight, then lets go of the store. */
  arrete(): Promise<void>;
};

/** `csv`, when given, is imported first; the same file a second time changes nothing. */
export async function demarre(
  reglages: Reglages,
  horloge: () => Date,
  csv?: string,
): Promise<Demarrage> {
  const log = (event: object) =>
    void process.stderr.write(`${JSON.stringify({ at: horloge().toISOString(), ...event })}\n`);
  const catalog = loadCatalog(RACINE);
  // Some seconds on a slow machine: nobody's first question waits for them.
  apprisDe(catalog);
  const codes = catalog.territoires.map((t) => t.territoire);
  const { equipe: roster, administrateurs } = reglages;
  if (roster && !existsSync(roster)) throw new Error(`TANDEM_EQUIPE: ${roster} does not exist`);
  const gens = roster
    ? lisEquipe(roster, readFileSync(roster, "utf8"), codes, administrateurs)
    : administrateurs.length
      ? equipe([], administrateurs)
      : sansEquipe();
  const store = await openStore(reglages.donnees, { create: reglages.creer, report: log });
  const papiers = documents(horloge, catalog.phrases["a-completer"]);
  const channel = teamsChannel({
    ...reglages,
    clock: horloge,
    adresses: {
      lis: (person) => store.adresse(person),
      ecris: async (person, value) => {
        await store.commit({ at: horloge().toISOString(), adresse: { person, value } });
      },
    },
    phrases: catalog.phrases,
    documents: { ...papiers, base: reglages.adressePublique },
    journal: log,
  });
  const bot = shell({
    litCsv: (csv, by, at) => importe(catalog, csv, by, at),
    catalog,
    store,
    channel,
    ...gens,
    journal: log,
    failed: (code, error) => log({ quoi: "panne", code, erreur: nom(error) }),
  });
  try {
    if (csv !== undefined) await bot.importe(importe(catalog, csv, "import", horloge()), horloge());
    await channel.start(bot.receive);
  } catch (error) {
    await store.close();
    throw error;
  }
  let enCours: Promise<number> = Promise.resolve(0);
  const tick = () => {
    papiers.nettoie();
    enCours = enCours.then(
      () => bot.tick(horloge()),
      () => bot.tick(horloge()),
    );
    return enCours.catch((error: unknown) => {
      log({ quoi: "rappels", erreur: nom(error) });
      return 0;
    });
  };
  const minuteur = setInterval(() => void tick(), TICK_MS);
  void tick();
  return {
    adresse: `http://${reglages.host}:${channel.port()}/api/messages`,
    tick,
    async arrete() {
      clearInterval(minuteur);
      await channel.stop();
      await enCours.catch(() => 0);
      await store.close();
    },
  };
}

/** An error's name and where it was thrown; its message may hold what somebody wrote. */
const nom = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${error.stack?.split("\n").find((l) => l.trim().startsWith("at ")) ?? ""}`.trim()
    : typeof error;
