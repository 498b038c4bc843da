/** `npm run questions -- --data <folder>`: what got no answer, all territories, while the bot goes on working. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalog } from "../catalog.ts";
import { phrase } from "../core/contexte.ts";
import { registre } from "../core/dossier/dossiers.ts";
import { parFrequence } from "../core/questions/gardees.ts";
import { ligneDeQuestion } from "../core/questions/lister.ts";
import { RACINE } from "../racine.ts";
import { openStore } from "../stores/lowdb-journal.ts";
import { sauvegarde } from "../stores/sauvegarde.ts";

/** Reads a copy, gone when it returns: the bot owns the folder itself. */
export async function liste(donnees: string): Promise<string> {
  const catalog = loadCatalog(RACINE);
  const dossier = await mkdtemp(join(tmpdir(), "tandem-questions-"));
  try {
    const copie = join(dossier, "copie");
    await sauvegarde(donnees, copie);
    const store = await openStore(copie, { report: () => {} });
    const { questions } = registre(await store.fiches());
    await store.close();
    const gardees = parFrequence(questions);
    if (!gardees.length) return phrase({ catalog }, "questions-aucune");
    const lignes = gardees.map((q) => ligneDeQuestion({ catalog }, q, false));
    return [phrase({ catalog }, "questions-liste", { n: gardees.length }), ...lignes].join("\n");
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
