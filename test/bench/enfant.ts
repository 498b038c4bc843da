/** A process of the bench seen from the parent: started, asked for its processor time, ended. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Mesure = {
  /** Processor time since its start, user and system, in microseconds. */
  cpu: number;
  /** Resident memory, in megabytes. */
  rss: number;
  /** For the connector: how many visits it was told are noted. */
  visites: number;
};

export type Enfant = {
  /** What it listens on. */
  url: string;
  mesure(): Promise<Mesure>;
  arrete(): Promise<void>;
};

/** `script` stands beside this file. It must call `sersLeParent` of parent.ts. */
export async function lance(script: string, ...args: string[]): Promise<Enfant> {
  const chemin = fileURLToPath(new URL(script, import.meta.url));
  const enfant = fork(chemin, args, { execArgv: ["--import", "tsx"], serialization: "advanced" });
  const fin = once(enfant, "exit");
  const recois = async <T>() => {
    const message = once(enfant, "message").then(([m]) => m as T);
    const mort = fin.then(([code]) => Promise.reject(new Error(`${script} ended (${code})`)));
    return Promise.race([message, mort]);
  };
  const { url } = await recois<{ url: string }>();
  return {
    url,
    mesure() {
      const reponse = recois<Mesure>();
      enfant.send("mesure");
      return reponse;
    },
    async arrete() {
      enfant.send("arrete");
      await fin;
    },
  };
}
