/** The witness: up to which line answers were given, so that a journal cut short is seen at the start. */
import { join } from "node:path";
import { ecritTout, type Fichiers, litSiPresent, remplace } from "./fichiers.ts";
import { descelle, scelle } from "./scelle.ts";

export const TEMOIN = "temoin";

export type Temoin = {
  /**
   * Written after the line is durable and not synced itself: after a power cut it may be late, never
   * early. After a killed process it is exact.
   */
  note(seq: number): Promise<void>;
  close(): Promise<void>;
};

/** Always the same length, inside one disk sector: it is overwritten in place. */
const ligne = (seq: number): Buffer =>
  Buffer.from(`${scelle(JSON.stringify({ acquis: String(seq).padStart(15, "0") }))}\n`);

/** The line up to which answers were given, when the witness can tell. */
export async function litTemoin(
  fs: Fichiers,
  folder: string,
): Promise<number | "absent" | "illisible"> {
  const bytes = await litSiPresent(fs, join(folder, TEMOIN));
  if (!bytes) return "absent";
  const lu = descelle(bytes.subarray(0, -1)) as { acquis: string } | undefined;
  return lu ? Number(lu.acquis) : "illisible";
}

export const creeTemoin = (fs: Fichiers, folder: string, seq: number): Promise<void> =>
  remplace(fs, folder, TEMOIN, (fichier) => ecritTout(fichier, ligne(seq), 0));

export async function ouvreTemoin(fs: Fichiers, folder: string): Promise<Temoin> {
  const fichier = await fs.open(join(folder, TEMOIN), "r+");
  return {
    note: (seq) => ecritTout(fichier, ligne(seq), 0),
    async close() {
      try {
        await fichier.datasync();
      } finally {
        await fichier.close();
      }
    },
  };
}
