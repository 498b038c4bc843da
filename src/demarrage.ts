/** Opens the doors in order: data, store, channel, then the reminders' clock. */
import { existsSync, readFileSync } from "node:fs";
import { ouvreAudit } from "./audit/journal.ts";
import { loadCatalog } from "./catalog.ts";
import { teamsChannel } from "./channels/teams/teams.ts";
import { apprisDe } from "./core/charte/comprendre.ts";
import { registre } from "./core/dossier/dossiers.ts";
import { documents } from "./documents/documents.ts";
import { equipe, lisEquipe, sansEquipe } from "./equipe.ts";
import { jauges } from "./exploitation/jauges.ts";
import { journal } from "./exploitation/journal.ts";
import { metriques } from "./exploitation/metriques.ts";
import { sersLesMetriques } from "./exploitation/serveur.ts";
import { importe } from "./import.ts";
import { maison } from "./maison.ts";
import { RACINE } from "./racine.ts";
import type { Reglages } from "./reglages.ts";
import { rondes } from "./rondes.ts";

/** How often what is due is looked at. */
const TICK_MS = 60_000;
/** How long the stop waits for the round of reminders under way. */
const TOURNEE_MS = 700;

export type Demarrage = {
  /** Where Teams posts its messages. */
  adresse: string;
  /** Where Prometheus asks, when it is served. */
  metriques?: string;
  /** Looks at what is due now, without waiting for the clock. */
  tick(): Promise<number>;
  /** Finishes the turns in flight, then lets go of the store: five seconds at most, whatever hangs. */
  arrete(): Promise<void>;
  /** Resolves when it cannot go on: neither the restored store nor the old one could be opened. */
  perdu: Promise<void>;
};

/** `csv`, when given, is imported first; the same file a second time changes nothing. */
export async function demarre(
  reglages: Reglages,
  horloge: () => Date,
  csv?: string,
): Promise<Demarrage> {
  const mesures = metriques();
  const note = journal({
    horloge,
    ecrit: (ligne) => void process.stderr.write(ligne),
    compte: mesures.compte,
  });
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
  const { donnees, creer } = reglages;
  const audit = await ouvreAudit(reglages.audit, { report: note, mois: reglages.auditMois });
  const chez = await maison({
    litCsv: (csv, by, at) => importe(catalog, csv, by, at),
    catalog,
    ...gens,
    audit,
    donnees,
    creer,
    note,
  }).catch(async (error) => {
    await audit.close();
    throw error;
  });
  const fermeTout = () =>
    chez
      .store()
      .close()
      .finally(() => audit.close());
  const papiers = documents(horloge, catalog.phrases["a-completer"]);
  const channel = teamsChannel({
    ...reglages,
    clock: horloge,
    adresses: {
      lis: (person) => chez.store().adresse(person),
      ecris: async (person, value) => {
        await chez.store().commit({ at: horloge().toISOString(), adresse: { person, value } });
      },
    },
    phrases: catalog.phrases,
    documents: { ...papiers, base: reglages.adressePublique },
    journal: note,
    pret: chez.pret,
  });
  chez.entre(channel);
  const ronde = rondes({ chez, horloge, note });
  jauges(mesures, {
    dossier: donnees,
    fiches: () => chez.store().fiches(),
    sansReponse: (fiches) => registre(fiches.filter((f) => f.type === "question")).questions.size,
    pret: chez.pret,
    derniereTournee: ronde.derniere,
  });
  let adresseDesMetriques: string | undefined;
  const aFermer: (() => Promise<unknown>)[] = [];
  try {
    const lu = csv === undefined ? undefined : importe(catalog, csv, "import", horloge());
    if (lu) await chez.bot().importe(lu, horloge());
    if (reglages.metriques) {
      const type = mesures.registre.contentType;
      const texte = mesures.texte;
      const servies = await sersLesMetriques(reglages.metriques, { type, texte });
      aFermer.push(servies.ferme);
      adresseDesMetriques = servies.adresse;
    }
    await channel.start(
      (message) => chez.bot().receive(message),
      (recherche) => chez.bot().cherche(recherche),
    );
  } catch (error) {
    for (const ferme of aFermer) await ferme();
    await fermeTout();
    throw error;
  }
  note({ quoi: "demarre" });
  const tick = () => {
    papiers.nettoie();
    return ronde.tick();
  };
  const minuteur = setInterval(() => void tick(), TICK_MS);
  void tick();
  return {
    adresse: `http://${reglages.host}:${channel.port()}/api/messages`,
    ...(adresseDesMetriques && { metriques: adresseDesMetriques }),
    tick,
    perdu: ronde.perdu,
    async arrete() {
      note({ quoi: "arret-demande" });
      clearInterval(minuteur);
      await channel.stop();
      await Promise.race([ronde.enCours(), new Promise((suite) => setTimeout(suite, TOURNEE_MS))]);
      for (const ferme of aFermer) await ferme();
      await fermeTout();
      note({ quoi: "arrete" });
    },
  };
}
