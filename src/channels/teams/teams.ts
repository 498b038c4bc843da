/** Microsoft Teams as a channel: the only folder that knows the Bot Framework. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudAdapter } from "botbuilder";
import type { Channel } from "../channel.ts";
import { application } from "./application.ts";
import { authentification } from "./authentification.ts";
import { cadence } from "./cadence.ts";
import { auPlusTard, TROP_TARD } from "./delai.ts";
import { refusDeDemarrer } from "./demarrage.ts";
import { fenetres } from "./fenetres.ts";
import type { OptionsTeams } from "./options.ts";
import { phrasesDuCanal, phrasesFixes } from "./phrases.ts";
import { recoit } from "./porte.ts";
import { pousse } from "./pousse.ts";
import type { Accueil } from "./reponses.ts";
import { serveur } from "./serveur.ts";
import { tour } from "./tour.ts";

export type TeamsChannel = Channel & {
  /** The port it listens on, once started. */
  port(): number | undefined;
  /** Finishes the turns in flight; what comes then is refused, and delivered again by Teams. */
  suspend(): Promise<void>;
  reprends(): void;
};

/** SIGTERM gives five seconds in all: turns end by themselves, then their posts are cut, then the rest. */
const FINIT_MS = 2_500;
const COUPE_MS = 700;
const FERME_MS = 300;

/** A post that hangs holds one of these for as long as a call may take, and nobody else. */
const ENSEMBLE = 8;

/** Finishes what was begun: `tout` resolves when nothing is left. */
function enVol() {
  const begun = new Set<Promise<unknown>>();
  return {
    suit<T>(promise: Promise<T>): Promise<T> {
      begun.add(promise);
      const fini = () => begun.delete(promise);
      promise.then(fini, fini);
      return promise;
    },
    async tout(): Promise<void> {
      while (begun.size > 0) await Promise.allSettled(begun);
    },
  };
}

function ecoute(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

/** Throws at once, by name, when it would not be safe to start. See demarrage.ts. */
export function teamsChannel(options: OptionsTeams): TeamsChannel {
  const refus = refusDeDemarrer(options);
  if (refus) throw new Error(`teams: ${refus}`);
  const { credentials, host, port } = options;
  const anonyme = !credentials;
  const auth = authentification(options);
  const adapter = new CloudAdapter(auth);
  const coupure = new AbortController();
  const maison = {
    ...options,
    anonyme,
    adapter,
    cadence: cadence(),
    mots: phrasesDuCanal(options.phrases),
    fixes: phrasesFixes(options.phrases),
    appelDelaiMs: options.appelDelaiMs ?? 8000,
    boutonDelaiMs: options.boutonDelaiMs ?? 4000,
    fin: coupure.signal,
  };
  const turns = enVol();
  let server: Server | undefined;
  let ouvert = true;
  let arrete = false;
  return {
    ensemble: ENSEMBLE,
    async start(receive, trouve = async () => []) {
      const accueil: Accueil = { ...maison, receive, trouve, fenetres: fenetres(options.clock) };
      const app = application((context) => tour(context, accueil));
      const fait = app.run.bind(app);
      const porte = { ...options, auth, adapter, anonyme, fait };
      server = createServer(
        serveur({
          ouvert: () => ouvert,
          pret: options.pret ?? (() => true),
          journal: options.journal,
          documents: options.documents,
          perime: maison.mots["document-perime"],
          recoit: (corps, authorization, repond) =>
            turns.suit(recoit(corps, authorization, repond, porte)),
        }),
      );
      server.requestTimeout = 30_000;
      await ecoute(server, port, host);
    },
    async joignable(to) {
      const adresse = await options.adresses.lis(to);
      return adresse !== undefined && adresse.injoignable === undefined;
    },
    async push(to, reply) {
      if (!ouvert) return { etat: "plus-tard", raison: "arret" };
      return turns.suit(pousse(to, reply, maison));
    },
    async stop() {
      ouvert = false;
      arrete = true;
      if ((await auPlusTard(turns.tout(), FINIT_MS)) === TROP_TARD) {
        coupure.abort();
        await auPlusTard(turns.tout(), COUPE_MS);
      }
      options.documents.vide();
      const closing = server;
      if (!closing?.listening) return;
      const ferme = new Promise((resolve) => {
        closing.close(resolve);
        closing.closeIdleConnections();
      });
      if ((await auPlusTard(ferme, FERME_MS)) === TROP_TARD) closing.closeAllConnections();
    },
    async suspend() {
      ouvert = false;
      await turns.tout();
      options.documents.vide();
    },
    reprends() {
      ouvert = !arrete;
    },
    port: () => (server?.address() as AddressInfo | null)?.port,
  };
}
