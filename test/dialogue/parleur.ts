/** A process that answers a conversation over a folder until it is killed, and says what it answered. */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openStore } from "../../src/stores/lowdb-journal.ts";
import { type Dit, ouvreBot } from "./conversation.ts";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("parleur <folder>");

const dit = await ouvreBot(await openStore(folder, { create: true, report: () => {} }));
/** Straight to the pipe: what was said before a kill is heard after it. */
const repond = (line: string): number => writeSync(1, `${line}\n`);
repond("ready");
for await (const line of createInterface({ input: process.stdin }))
  repond(JSON.stringify(await dit(JSON.parse(line) as Dit)));
