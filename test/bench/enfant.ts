/** A process of the bench seen from the parent: started, asked for its processor time, ended. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Enfant = {
  /** What it listens on. */
  url: string;
  /** Processor time since its start, user and system, in microseconds. */
  cpu(): Promise<number>;
  /** Resident memory, in megabytes. */
  rss(): Promise<number>;
  arrete(): Promise<void>;
};

type Mesure = { cpu: number; rss: number };

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
  const mesure = () => {
    const reponse = recois<Mesure>();
    enfant.send("mesure");
    return reponse;
  };
  return {
    url,
    cpu: async () => (await mesure()).cpu,
    rss: async () => (await mesure()).rss,
    async arrete() {
      enfant.send("arrete");
      await fin;
    },
  };
}
