/** `npm run demo`: the bot and a page that stands in for Teams, on this machine, with invented people. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { jourDe } from "../core/time.ts";
import { demarre } from "../demarrage.ts";
import { lisReglages } from "../reglages.ts";
import { dossiersDe } from "./dossiers.ts";
import { horlogeDe, lisOptions, type Options } from "./options.ts";
import { dis, phrase } from "./phrases.ts";
import { attends, ouvrePlayground } from "./playground.ts";
import { portLibre } from "./ports.ts";
import { tenantDe } from "./tenant.ts";

const PORT_DU_BOT = 3978;
const DONNEES = "donnees-demo";
/** A reminder must not keep a visitor waiting: what is due is looked at more often than in service. */
const TICK_MS = 2000;

const EQUIPE = fileURLToPath(new URL("equipe.csv", import.meta.url));
/** In the tenant and not in the team's file: they ask for their access. */
const NOUVEAUX = fileURLToPath(new URL("nouveaux.csv", import.meta.url));
const DOSSIERS = fileURLToPath(new URL("dossiers.csv", import.meta.url));

type Ferme = () => void | Promise<void>;

async function portAnnonce(souhaite: number): Promise<number> {
  const port = await portLibre(souhaite);
  if (port !== souhaite) dis("port-pris", { pris: souhaite, port });
  return port;
}

/** Kept data keep the days of their first start: the same households tomorrow. */
async function dossiersDates(donnees: string, horloge: () => Date): Promise<string> {
  const fichier = join(donnees, "dossiers.csv");
  if (!existsSync(fichier)) {
    await writeFile(fichier, dossiersDe(await readFile(DOSSIERS, "utf8"), jourDe(horloge())));
  }
  return readFile(fichier, "utf8");
}

/** Starts the bot on a folder; answers with its address, once it answers there. */
async function ouvreLeBot(donnees: string, horloge: () => Date, aFermer: Ferme[]): Promise<string> {
  const port = await portAnnonce(PORT_DU_BOT);
  const reglages = lisReglages({
    TANDEM_PORT: String(port),
    // The page knows no file consent card: documents are opened by a link.
    TANDEM_ADRESSE_PUBLIQUE: `http://127.0.0.1:${port}`,
    TANDEM_DONNEES: join(donnees, "base"),
    TANDEM_CREER: "true",
    TANDEM_EQUIPE: EQUIPE,
    DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: "true",
  });
  const bot = await demarre(reglages, horloge, await dossiersDates(donnees, horloge));
  const minuteur = setInterval(() => void bot.tick(), TICK_MS);
  aFermer.push(bot.arrete, () => clearInterval(minuteur));
  if (!(await attends(new URL("/healthz", bot.adresse).href, () => false))) {
    throw new Error(bot.adresse);
  }
  return bot.adresse;
}

/**
 * Opens everything in order; what was opened goes to `aFermer`, to be closed in reverse. Resolves
 * only if the page ends by itself, with the reason; throws when something cannot be opened.
 */
async function demo(
  { garde, port, depart, qui, aussi }: Options,
  aFermer: Ferme[],
): Promise<string> {
  dis("demarrage");
  const horloge = horlogeDe(depart);
  const temporaire = await mkdtemp(join(tmpdir(), "tandem-demo-"));
  aFermer.push(() => rm(temporaire, { recursive: true, force: true }));
  const donnees = garde ? resolve(DONNEES) : temporaire;
  await mkdir(donnees, { recursive: true });
  const adresse = await ouvreLeBot(donnees, horloge, aFermer);
  const noms = { equipe: phrase("equipe"), groupe: phrase("groupe"), canal: phrase("canal") };
  const gens = (await readFile(EQUIPE, "utf8")) + (await readFile(NOUVEAUX, "utf8"));
  /** A page of its own, and a folder for it: the Playground reads whom it shows there. */
  const ouvreLaPage = async (nom: string | undefined, souhaite: number) => {
    const dossier = join(temporaire, `page-${souhaite}`);
    await mkdir(dossier);
    await writeFile(join(dossier, ".m365agentsplayground.yml"), tenantDe(gens, noms, nom));
    const page = await ouvrePlayground(dossier, await portAnnonce(souhaite), adresse);
    aFermer.push(page.arrete);
    return page;
  };
  const page = await ouvreLaPage(qui, port);
  const mortes = [page.mort];
  for (const [i, nom] of aussi.entries()) {
    const autre = await ouvreLaPage(nom, port + i + 1);
    mortes.push(autre.mort);
    dis("aussi", { nom, adresse: autre.adresse });
  }
  dis("prete", { adresse: page.adresse, qui: qui ?? phrase("au-clavier") });
  dis(garde ? "donnees-gardees" : "donnees-effacees", { dossier: donnees });
  return Promise.race(mortes);
}

const options = lisOptions(process.argv.slice(2));
if (!options) {
  dis("option-inconnue");
  process.exit(1);
}
const aFermer: Ferme[] = [];
let finie = false;
const arrete = async (code: number) => {
  finie = true;
  for (const ferme of aFermer.splice(0).reverse()) await ferme();
  process.exit(code);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (finie) return;
    dis("arret");
    void arrete(0);
  });
}
// npm, told to end, ends its shell and not us: our parent is then another.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => void (process.ppid !== parent && !finie && arrete(0)), TICK_MS).unref();
}
try {
  const raison = await demo(options, aFermer);
  if (!finie) {
    dis("page-morte", { raison });
    await arrete(1);
  }
} catch (error) {
  dis("pas-demarre", { raison: error instanceof Error ? error.message : String(error) });
  await arrete(1);
}
