/** Runs Microsoft 365 Agents Playground, the page that stands in for Teams on one machine. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type Playground = {
  adresse: string;
  /** Resolves if it ends by itself, with what its log says of it. */
  mort: Promise<string>;
  arrete(): Promise<void>;
};

const PAQUET = "@microsoft/m365agentsplayground/package.json";
const PATIENCE_MS = 60_000;
const ENTRE_DEUX_ESSAIS_MS = 100;

function executable(): string {
  const paquet = createRequire(import.meta.url).resolve(PAQUET);
  const { bin } = JSON.parse(readFileSync(paquet, "utf8")) as { bin: Record<string, string> };
  return join(dirname(paquet), bin.agentsplayground ?? "cli.js");
}

/** It prints « Listening » even when it is about to die: only its log tells why. */
function raison(journal: string, fin: string): string {
  try {
    const lignes = readFileSync(journal, "utf8").split("\n");
    const erreurs = lignes.filter((ligne) => ligne.startsWith("error "));
    return [...erreurs.map((ligne) => ligne.slice("error ".length)), fin].join("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return fin;
  }
}

/** True once this address answers with success. */
async function repond(adresse: string): Promise<boolean> {
  try {
    return (await fetch(adresse, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    // Not listening yet: fetch has no narrower error to expect.
    return false;
  }
}

export async function attends(adresse: string, abandon: () => boolean): Promise<boolean> {
  for (const fin = performance.now() + PATIENCE_MS; performance.now() < fin && !abandon(); ) {
    if (await repond(adresse)) return true;
    await new Promise((resolve) => setTimeout(resolve, ENTRE_DEUX_ESSAIS_MS));
  }
  return false;
}

/** `dossier` holds its `.m365agentsplayground.yml` and receives its log. Throws with the log's reason. */
export async function ouvrePlayground(
  dossier: string,
  port: number,
  bot: string,
): Promise<Playground> {
  const adresse = `http://localhost:${port}`;
  const journal = join(dossier, "playground.log");
  const args = ["start", "-e", bot, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const enfant = spawn(process.execPath, [executable(), ...args], {
    cwd: dossier,
    stdio: "ignore",
    env: {
      ...process.env,
      TZ: "Europe/Paris",
      TEAMSAPPTESTER_BROWSER: "none",
      M365_AGENTS_PLAYGROUND_LOGFILE: journal,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(dossier, ".m365agentsplayground.yml"),
    },
  });
  // Whatever ends us, it does not stay behind.
  process.once("exit", () => enfant.kill());
  let vivant = true;
  const mort = new Promise<string>((resolve) => {
    enfant.once("exit", (code, signal) => {
      vivant = false;
      resolve(raison(journal, signal ?? `code ${code}`));
    });
  });
  const arrete = async () => {
    enfant.kill();
    await mort;
  };
  if (await attends(`${adresse}/_internal/v1/config`, () => !vivant)) {
    return { adresse, mort, arrete };
  }
  await arrete();
  throw new Error(await mort);
}
