/** Runs the beginnings of some conversations in one process, and kills it: after their answers, or before the last. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Dit, Entendu } from "./conversation.ts";

export type Debut = { folder: string; dits: readonly Dit[] };

/** `delai`: ms left to each last message before the kill; absent, it is answered first. What was heard, in order. */
export async function parlentPuisMeurent(
  programme: string,
  debuts: readonly Debut[],
  delai: number | undefined,
): Promise<Entendu[][]> {
  const child = spawn(process.execPath, [programme], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const entendus = new Map<string, Entendu[]>(debuts.map(({ folder }) => [folder, []]));
  const attend = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { folder, entendu } = JSON.parse(line) as { folder: string; entendu: Entendu };
    entendus.get(folder)!.push(entendu);
    attend.get(folder)?.();
  });
  const mort = new Promise<void>((resolve, reject) =>
    child.on("close", (_, signal) =>
      signal === "SIGKILL" ? resolve() : reject(new Error(`it ended by itself: ${errors}`)),
    ),
  );
  const envoie = (folder: string, dit: Dit) =>
    child.stdin.write(`${JSON.stringify({ folder, dit })}\n`);
  const parle = async ({ folder, dits }: Debut): Promise<void> => {
    for (const dit of delai === undefined ? dits : dits.slice(0, -1)) {
      const repondu = new Promise<void>((resolve) => attend.set(folder, resolve));
      envoie(folder, dit);
      await repondu;
    }
  };
  await Promise.race([Promise.all(debuts.map(parle)), mort]);
  if (delai !== undefined) {
    for (const { folder, dits } of debuts) envoie(folder, dits.at(-1)!);
    await new Promise((resolve) => setTimeout(resolve, delai));
  }
  child.kill("SIGKILL");
  await mort;
  return debuts.map(({ folder }) => entendus.get(folder)!);
}
