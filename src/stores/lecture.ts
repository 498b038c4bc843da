/** Reads the journals of a folder back: every line whole and in order, or the name of what is not. */
import { join } from "node:path";
import { refus } from "./erreurs.ts";
import type { Fait } from "./etat.ts";
import type { Fichiers } from "./fichiers.ts";
import { departDuJournal } from "./journal.ts";
import { descelle } from "./scelle.ts";
import { chemin } from "./versions.ts";

export type Ligne = { seq: number; faits: Fait[] };

export type Lu = {
  name: string;
  depart: number;
  lignes: Ligne[];
  /** Where the good bytes end, and how many follow. */
  fin: number;
  reste: number;
};

const damaged = (file: string, line: number) =>
  refus("JournalDamaged", `${file}: line ${line} is damaged; restore the folder from a backup`);

/** Only the last line may be unreadable: it is then `reste`. Never says what a line holds. */
export async function litJournal(fs: Fichiers, folder: string, name: string): Promise<Lu> {
  const file = join(folder, name);
  const bytes = await fs.readFile(file);
  const depart = departDuJournal(name)!;
  const lignes: Ligne[] = [];
  let migre = chemin(1, file);
  let fin = 0;
  for (let line = 1; fin < bytes.length; line++) {
    const saut = bytes.indexOf("\n", fin);
    const lu = saut < 0 ? undefined : descelle(bytes.subarray(fin, saut));
    if (lu === undefined) {
      const derniere = saut < 0 || saut === bytes.length - 1;
      // The header was durable before the file had its name: it is never half-written.
      if (!derniere || line === 1) throw damaged(file, line);
      break;
    }
    if (line === 1) {
      const entete = lu as { version: unknown; depart: unknown };
      if (entete.depart !== depart) throw damaged(file, line);
      migre = chemin(entete.version, file);
    } else {
      const { seq, lot } = lu as { seq: number; lot: unknown[] };
      if (seq !== depart + line - 2) throw damaged(file, line);
      const faits = lot.map((fait) => migre.reduce<unknown>((old, step) => step.fait(old), fait));
      lignes.push({ seq, faits: faits as Fait[] });
    }
    fin = saut + 1;
  }
  if (fin === 0) throw damaged(file, 1);
  return { name, depart, lignes, fin, reste: bytes.length - fin };
}
