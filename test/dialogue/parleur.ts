/** A process that answers conversations, each over a folder of its own, until it is killed; it says what it answered. */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openStore } from "../../src/stores/lowdb-journal.ts";
import { type Dit, ouvreBot } from "./conversation.ts";

const bots = new Map<string, ReturnType<typeof ouvreBot>>();
const ouvre = async (folder: string) =>
  ouvreBot(await openStore(folder, { create: true, report: () => {} }));

async function repond({ folder, dit }: { folder: string; dit: Dit }): Promise<void> {
  const bot = bots.get(folder) ?? ouvre(folder);
  bots.set(folder, bot);
  const entendu = await (await bot)(dit);
  // Straight to the pipe: what was said before a kill is heard after it.
  writeSync(1, `${JSON.stringify({ folder, entendu })}\n`);
}

for await (const line of createInterface({ input: process.stdin })) void repond(JSON.parse(line));
