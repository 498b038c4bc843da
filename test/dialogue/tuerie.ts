/** Runs the beginning of a conversation in a process of its own, and kills it: after an answer, or before it came. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Dit, Entendu } from "./conversation.ts";

/** `delai`: ms left to the last message before the kill; absent, it is answered first. */
export async function parlePuisMeurt(
  programme: string,
  folder: string,
  dits: readonly Dit[],
  delai?: number,
): Promise<Entendu[]> {
  const child = spawn(process.execPath, [programme, folder], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const mort = new Promise<void>((resolve, reject) =>
    child.on("close", (_, signal) =>
      signal === "SIGKILL" ? resolve() : reject(new Error(`it ended by itself: ${errors}`)),
    ),
  );
  mort.catch(() => {});
  const lignes = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lignes.next(); // ready
  const entendus: Entendu[] = [];
  for (const [i, dit] of dits.entries()) {
    child.stdin.write(`${JSON.stringify(dit)}\n`);
    if (delai !== undefined && i === dits.length - 1) {
      await new Promise((resolve) => setTimeout(resolve, delai));
      break;
    }
    const { value, done } = await lignes.next();
    if (done) break;
    entendus.push(JSON.parse(value) as Entendu);
  }
  child.kill("SIGKILL");
  await mort;
  return entendus;
}
