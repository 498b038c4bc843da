/** Kills a writing process at a random instant, again and again, and asks the folder what it kept. */
import { spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../../src/stores/store.ts";
import { ouvre } from "./outils.ts";

export type Bilan = { kills: number; acknowledged: number; lost: string[]; unreadable: string[] };

/** What was acknowledged, kept outside the store: by name of writer where it is a number. */
type Oracle = {
  fiches: Set<string>;
  memories: Map<string, number>;
  essais: Map<string, number>;
  total: number;
};

/** Sizes of journal: a snapshot at every breath, now and then, never. */
const TAILLES = [2_000, 20_000, 4_000_000];

/** Lets it write, then SIGKILL 5 to 60 ms after its first acknowledgement. Gives all that it said. */
function ecritPuisMeurt(programme: string, args: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programme, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    let errors = "";
    let armed = false;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (armed || !/^fiche .*\n/m.test(said)) return;
      armed = true;
      setTimeout(() => child.kill("SIGKILL"), 5 + Math.random() * 55);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("close", (_, signal) => {
      if (signal === "SIGKILL") resolve(said.split("\n").slice(0, -1));
      else reject(new Error(`it ended by itself: ${errors}`));
    });
  });
}

function retient(oracle: Oracle, name: string, lines: readonly string[]): void {
  for (const line of lines) {
    const [what, value] = line.split(" ");
    if (what === "!") continue;
    oracle.total++;
    if (what === "fiche") oracle.fiches.add(value!);
    const seen = what === "memory" ? oracle.memories : oracle.essais;
    if (what !== "fiche") seen.set(name, Math.max(seen.get(name) ?? 0, Number(value)));
  }
}

async function perdus(store: Store, oracle: Oracle): Promise<string[]> {
  const there = new Set((await store.fiches()).map(({ id }) => id));
  const lost = [...oracle.fiches].filter((id) => !there.has(id));
  for (const [name, n] of oracle.memories)
    if (Number((await store.memory(name)).dernier?.sujet ?? -1) < n) lost.push(`memory ${name}`);
  for (const [name, n] of oracle.essais)
    if (((await store.envoi(`${name}-envoi`))?.essais ?? 0) < n) lost.push(`envoi ${name}`);
  if (there.size !== (await store.fiches()).length) lost.push("a fiche is there twice");
  return lost;
}

/** Every fifth time the folder itself is opened, and compacted; else a copy of it, left as the kill did. */
export async function tue(programme: string, folder: string, kills: number): Promise<Bilan> {
  const oracle: Oracle = { fiches: new Set(), memories: new Map(), essais: new Map(), total: 0 };
  const bilan: Bilan = { kills: 0, acknowledged: 0, lost: [], unreadable: [] };
  const maison = join(folder, "store");
  const copie = join(folder, "copie");
  for (let i = 0; i < kills && bilan.unreadable.length === 0; i++) {
    const taille = TAILLES[i % TAILLES.length]!;
    try {
      retient(oracle, `k${i}`, await ecritPuisMeurt(programme, [maison, `k${i}`, String(taille)]));
      if (i % 5 !== 4) cpSync(maison, copie, { recursive: true });
      const { store } = await ouvre(i % 5 === 4 ? maison : copie, { create: false });
      bilan.lost.push(...(await perdus(store, oracle)));
      await store.close();
    } catch (error) {
      bilan.unreadable.push(String(error));
    }
    rmSync(copie, { recursive: true, force: true });
    bilan.kills++;
  }
  bilan.acknowledged = oracle.total;
  return bilan;
}
