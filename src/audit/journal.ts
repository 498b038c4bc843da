/** The audit journal in a folder of its own: one file a day, each row chained to the one before, synced before it resolves. */
import { dirname } from "node:path";
import { codeOf } from "../stores/erreurs.ts";
import { DOSSIER_PRIVE, disque, type Fichiers, syncFolder } from "../stores/fichiers.ts";
import { prendVerrou } from "../stores/verrou.ts";
import type { Audit, EvenementAudit } from "./audit.ts";
import { ecrivain } from "./ecrivain.ts";
import { reprends } from "./reprise.ts";

/** How long rows are kept, unless it is said otherwise. */
export const MOIS_GARDES = 12;

export type OptionsAudit = {
  report(evenement: EvenementAudit): void;
  mois?: number | undefined;
  /** The disk, or what stands between it and the journal. */
  fs?: Fichiers;
};

/** One process owns the folder until `close`. Rejects by name: see stores/erreurs.ts. */
export async function ouvreAudit(folder: string, options: OptionsAudit): Promise<Audit> {
  const { report, mois = MOIS_GARDES, fs = disque } = options;
  try {
    await fs.mkdir(folder, DOSSIER_PRIVE);
    await syncFolder(fs, dirname(folder));
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  const verrou = await prendVerrou(folder);
  try {
    const cadre = { fs, folder, report };
    const journal = await ecrivain(cadre, await reprends(cadre), mois);
    return { ...journal, close: () => journal.close().finally(verrou.rend) };
  } catch (error) {
    await verrou.rend();
    throw error;
  }
}
