/** A process that tries to own each folder it is told of, and holds it until it is told to let go. */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openStore } from "../../src/stores/lowdb-journal.ts";
import type { Store } from "../../src/stores/store.ts";

let store: Store | undefined;

/** In: a folder, or an empty line to let go. Out: `owner`, or the name of the refusal, or `free`. */
for await (const folder of createInterface({ input: process.stdin })) {
  let answer = "free";
  if (folder === "") {
    await store?.close();
    store = undefined;
  } else
    try {
      store = await openStore(folder, { create: true, report: () => {} });
      answer = "owner";
    } catch (error) {
      answer = (error as Error).name;
    }
  writeSync(1, `${answer}\n`);
}
