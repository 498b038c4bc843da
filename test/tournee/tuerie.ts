/** Runs a delivering process and kills it in the middle of a morning; keeps what its channel accepted, and which marks were heard. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Message, nommes } from "./foyers.ts";
import type { Ordre, Parole } from "./livreur.ts";

export type Bilan = {
  kills: number;
  /** What was accepted, by day and household. */
  recus: Map<string, number>;
  /** How often each stood accepted and not known to be marked when its process was killed. */
  fenetres: Map<string, number>;
  messages: number;
  /** Messages that named somebody named that day already, and how many the bot said were sent again. */
  redits: number;
  renvois: number;
};

const ajoute = (ou: Map<string, number>, cle: string) => void ou.set(cle, (ou.get(cle) ?? 0) + 1);

/** One life: ticks at that instant, and ends by itself or by SIGKILL after `apres` messages. */
function vie(
  args: readonly string[],
  tick: Date,
  { bilan, apres }: { bilan: Bilan; apres: number | undefined },
): Promise<boolean> {
  const jour = tick.toISOString().slice(0, 10);
  const ouverts = new Map<string, string[]>();
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [...args], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let errors = "";
    let lance = false;
    let recus = 0;
    const dis = (ordre: Ordre) => void (child.connected && child.send(ordre, () => undefined));
    const recoit = ({ to, texte }: Message) => {
      const noms = nommes(texte);
      bilan.messages++;
      if (noms.some((nom) => bilan.recus.has(`${jour} ${nom}`))) bilan.redits++;
      for (const nom of noms) ajoute(bilan.recus, `${jour} ${nom}`);
      ouverts.set(to, noms);
      if (++recus === apres) setTimeout(() => child.kill("SIGKILL"), Math.random() * 6);
    };
    child.on("message", (parole: Parole) => {
      if ("pousse" in parole) {
        recoit(parole);
        setTimeout(() => dis({ accepte: parole.pousse }), Math.random() * 5);
      } else if (!lance) {
        lance = true;
        if (apres === 0) setTimeout(() => child.kill("SIGKILL"), Math.random() * 300);
        dis({ tick: tick.toISOString() });
      } else child.kill("SIGTERM");
    });
    createInterface({ input: child.stdout! }).on("line", (ligne) => {
      if (ligne === "renvoi") bilan.renvois++;
      // The name of the morning is marked with all that it told.
      const [, to] = /^marque matin\/.*@(.*)$/.exec(ligne) ?? [];
      if (to) ouverts.delete(to);
    });
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("close", (code, signal) => {
      if (!signal || errors) return reject(new Error(`it ended (${code}): ${errors}`));
      if (signal === "SIGKILL") {
        bilan.kills++;
        for (const nom of [...ouverts.values()].flat()) ajoute(bilan.fenetres, `${jour} ${nom}`);
      }
      resolve(signal === "SIGKILL");
    });
  });
}

/** Each day is begun again until nothing kills it; `mourra` says after how many messages a life ends. */
export async function matinees(
  args: readonly string[],
  ticks: readonly Date[],
  mourra: (kills: number) => number | undefined,
): Promise<Bilan> {
  const bilan: Bilan = {
    kills: 0,
    recus: new Map(),
    fenetres: new Map(),
    messages: 0,
    redits: 0,
    renvois: 0,
  };
  for (const tick of ticks)
    for (let at = tick; ; at = new Date(at.getTime() + 60_000))
      if (!(await vie(args, at, { bilan, apres: mourra(bilan.kills) }))) break;
  return bilan;
}
