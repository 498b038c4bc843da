/** A process that adds rows to an audit journal until it is killed, and says a row only once it is kept. */
import { writeSync } from "node:fs";
import { ouvreAudit } from "../../src/audit/journal.ts";

const [folder, nom] = process.argv.slice(2);
if (!folder || !nom) throw new Error("ecrivain <folder> <name>");

/** Straight to the pipe: what was said before a kill is heard after it. */
const dit = (line: string): number => writeSync(1, `${line}\n`);

const audit = await ouvreAudit(folder, { report: ({ kind }) => dit(`! ${kind}`) });

async function ajoute(n: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 2, 1 + Math.floor(n / 40), 12)).toISOString();
  const tour = `${nom}-${n}`;
  const commun = {
    at,
    qui: "marie",
    quoi: "vu",
    champs: ["nom"],
    pourquoi: "message",
    tour,
  } as const;
  await audit.ajoute([0, 1, 2].map((i) => ({ ...commun, champs: ["nom"], dossier: `D${i}` })));
  dit(`garde ${tour}`);
}

for (let n = 0; ; n += 2) await Promise.all([ajoute(n), ajoute(n + 1)]);
