/** The rows of one household, day after day: the bytes are searched, and only its own lines are parsed. */
import { join } from "node:path";
import type { Day, LigneAudit } from "../model.ts";
import { type Fichiers, litSiPresent } from "../stores/fichiers.ts";
import { lisMaillon, nomDuJour, plus } from "./chaine.ts";

type Lecture = {
  fs: Fichiers;
  folder: string;
  jours: readonly Day[];
  dossier: string;
  depuis: Day | null;
};

export async function lignesDu({ fs, folder, jours, dossier, depuis }: Lecture) {
  const cherche = Buffer.from(`"dossier":${JSON.stringify(dossier)}`);
  // A file bears the day of UTC: in Paris the day began before.
  const des = depuis === null ? "" : plus(depuis, -1);
  const lignes: LigneAudit[] = [];
  for (const jour of jours) {
    if (jour < des) continue;
    // It may just have been pruned.
    const octets = await litSiPresent(fs, join(folder, nomDuJour(jour)));
    if (octets) lignes.push(...quiContiennent(octets, cherche, dossier));
  }
  return lignes;
}

function quiContiennent(octets: Buffer, cherche: Buffer, dossier: string): LigneAudit[] {
  const lignes: LigneAudit[] = [];
  for (let i = octets.indexOf(cherche); i >= 0; ) {
    const debut = octets.lastIndexOf(0x0a, i) + 1;
    const fin = octets.indexOf(0x0a, i);
    if (fin < 0) break;
    const lu = lisMaillon(octets.toString("utf8", debut, fin));
    if (lu?.dossier === dossier) {
      const { n: _, avant: __, ...ligne } = lu;
      lignes.push(ligne);
    }
    i = octets.indexOf(cherche, fin);
  }
  return lignes;
}
