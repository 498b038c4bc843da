/** `npm run importe -- --data <folder> [--essai] <file.csv>`: the measures under way, into a store that is at rest. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Audit } from "./audit/audit.ts";
import { ouvreAudit } from "./audit/journal.ts";
import { loadCatalog } from "./catalog.ts";
import { importe } from "./import.ts";
import { RACINE } from "./racine.ts";
import { dossierDAudit } from "./reglages.ts";
import { shell } from "./shell.ts";
import { openStore } from "./stores/lowdb-journal.ts";

const OPTIONS = { data: { type: "string" }, essai: { type: "boolean" } } as const;
const USAGE = "importe --data <folder> [--essai] <file.csv>";
/** Who signs what a command line writes. */
const PAR = "import";

/** Nothing is written with `--essai`. Throws when the folder is held by a running bot. */
export async function importer(
  args: string[],
  at: Date,
  sortie: (text: string) => void,
  auditDit?: string,
): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [fichier] = positionals;
  if (!values.data || !fichier) throw new Error(USAGE);
  const catalog = loadCatalog(RACINE);
  const lu = importe(catalog, readFileSync(fichier, "utf8"), PAR, at);
  const store = await openStore(values.data, {
    create: true,
    report: (e) => sortie(`${JSON.stringify(e)}\n`),
  });
  let audit: Audit | undefined;
  try {
    const ou = dossierDAudit({ TANDEM_AUDIT: auditDit, TANDEM_DONNEES: values.data });
    audit = await ouvreAudit(ou, { report: (e) => sortie(`${JSON.stringify(e)}\n`) });
    const bot = shell({
      litCsv: (csv, by, at) => importe(catalog, csv, by, at),
      catalog,
      store,
      audit,
      personne: (id) => ({ id, nom: id, role: "coordinateur", toutVoir: true }),
      destinataires: () => [],
      gens: () => [],
      channel: {
        joignable: async () => false,
        push: async () => ({ etat: "injoignable", raison: "import" }),
      },
      journal: () => {},
      failed: (code, error) => {
        throw new Error(code, { cause: error });
      },
    });
    const { replies } = await bot.importe(lu, at, { essai: values.essai === true });
    for (const { text } of replies) sortie(`${text}\n`);
  } finally {
    await audit?.close();
    await store.close();
  }
}
