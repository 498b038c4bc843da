/** A process that restores a backup until it ends or is killed. */
import { writeSync } from "node:fs";
import { restaurer } from "../../src/restaurer.ts";

const [copie, donnees] = process.argv.slice(2);
if (!copie || !donnees) throw new Error("restaureur <copy> <folder>");
writeSync(1, "go\n");
await restaurer({ copie, donnees, enService: false }, () => {});
