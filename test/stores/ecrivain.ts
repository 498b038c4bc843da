/** A process that writes in a store until it is killed, and says a thing only once it is acknowledged. */
import { writeSync } from "node:fs";
import { openStore } from "../../src/stores/lowdb-journal.ts";

const [folder, nom, taille] = process.argv.slice(2);
if (!folder || !nom) throw new Error("ecrivain <folder> <name> [tailleMax]");

/** Straight to the pipe: what was said before a kill is heard after it. */
const dit = (line: string): number => writeSync(1, `${line}\n`);

const store = await openStore(folder, {
  create: true,
  report: ({ kind }) => dit(`! ${kind}`),
  ...(taille ? { tailleMax: Number(taille) } : {}),
});
const at = "2026-03-04T10:12:00.000Z";

/** Mostly visits at first; then mostly memories and deliveries, so that a folder killed often stays small. */
async function ecrit(n: number): Promise<void> {
  const id = `${nom}-${n}`;
  if (n < 30 || n % 10 === 0) {
    const values = { date: "2026-03-04", heure: "14:00", presence: "present", note: "« Vu. »" };
    const fiche = { id, type: "visite", dossier: `D${n % 7}`, by: "marie", at, values };
    await store.commit({ at, once: id, fiches: [fiche] });
    dit(`fiche ${id}`);
  } else if (n % 2 === 0) {
    const value = { dernier: { sujet: String(n), question: "?" } };
    await store.commit({ at, memory: { person: nom!, value } });
    dit(`memory ${n}`);
  } else {
    await store.prend(`${nom}-envoi`, new Date(at));
    await store.solde(`${nom}-envoi`, "a-reprendre", new Date(at));
    dit(`essais ${(await store.envoi(`${nom}-envoi`))?.essais}`);
  }
}

for (let n = 0; ; n += 2) await Promise.all([ecrit(n), ecrit(n + 1)]);
