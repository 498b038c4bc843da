/** Removes whole days that are past their time; an anchor is left where the chain then begins. */
import { join } from "node:path";
import type { Day } from "../model.ts";
import { codeOf } from "../stores/erreurs.ts";
import { type Fichiers, syncFolder } from "../stores/fichiers.ts";
import type { EvenementAudit } from "./audit.ts";
import { lisMaillon, nomDuJour, type Tete, teteDe } from "./chaine.ts";
import { creeAncre } from "./tete.ts";

/** The same day, so many months before; some days later where that month is shorter. */
export function premierGarde(jour: Day, mois: number): Day {
  const [a, m, j] = jour.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(a, m - 1 - mois, j)).toISOString().slice(0, 10);
}

type Cadre = { fs: Fichiers; folder: string; report(evenement: EvenementAudit): void };

/** The days that are left of `jours`, oldest first. A day without a whole row waits for the next one. */
export async function elague(
  { fs, folder, report }: Cadre,
  jours: readonly Day[],
  garde: Day,
): Promise<Day[]> {
  const passes = jours.filter((jour) => jour < garde);
  const jusquAu = passes.at(-1);
  if (jusquAu === undefined) return [...jours];
  const tete = await finDe(fs, folder, passes);
  if (!tete) return [...jours];
  await creeAncre(fs, folder, { jusquAu, ...tete });
  for (const jour of passes) await ote(fs, join(folder, nomDuJour(jour)));
  await syncFolder(fs, folder);
  report({ kind: "audit-elague", jusquAu, fichiers: passes.length });
  return jours.slice(passes.length);
}

/** A removal that stopped half-way is begun again. */
async function ote(fs: Fichiers, path: string): Promise<void> {
  await fs.unlink(path).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
}

async function finDe(
  fs: Fichiers,
  folder: string,
  jours: readonly Day[],
): Promise<Tete | undefined> {
  for (const jour of jours.toReversed()) {
    const texte = (await fs.readFile(join(folder, nomDuJour(jour)))).toString("utf8").trimEnd();
    const ligne = texte.slice(texte.lastIndexOf("\n") + 1);
    const lu = ligne ? lisMaillon(ligne) : undefined;
    if (lu) return teteDe(ligne, lu);
  }
  return undefined;
}
