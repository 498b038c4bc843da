/** Two small files beside the days: where the chain ends, and where it begins once old days are gone. */
import { join } from "node:path";
import type { Day } from "../model.ts";
import { ecritTout, type Fichiers, litSiPresent, remplace } from "../stores/fichiers.ts";
import { descelle, scelle } from "../stores/scelle.ts";
import type { Tete } from "./chaine.ts";

const TETE = "tete";
const ANCRE = "ancre";

/** The last row of the days that were removed: the first one kept must name it. */
export type Ancre = Tete & { jusquAu: Day };

/** Always the same length, inside one disk sector: it is overwritten in place. */
const enOctets = ({ n, empreinte }: Tete): Buffer =>
  Buffer.from(`${scelle(JSON.stringify({ n: String(n).padStart(15, "0"), empreinte }))}\n`);

async function lis<T>(
  fs: Fichiers,
  folder: string,
  nom: string,
): Promise<T | undefined | "illisible"> {
  const octets = await litSiPresent(fs, join(folder, nom));
  if (!octets) return undefined;
  return (descelle(octets.subarray(0, -1)) as T | undefined) ?? "illisible";
}

export async function lisTete(
  fs: Fichiers,
  folder: string,
): Promise<Tete | undefined | "illisible"> {
  const lue = await lis<{ n: string; empreinte: string }>(fs, folder, TETE);
  return typeof lue === "object" ? { n: Number(lue.n), empreinte: lue.empreinte } : lue;
}

export const lisAncre = (fs: Fichiers, folder: string) => lis<Ancre>(fs, folder, ANCRE);

export const creeTete = (fs: Fichiers, folder: string, tete: Tete): Promise<void> =>
  remplace(fs, folder, TETE, (fichier) => ecritTout(fichier, enOctets(tete), 0));

/** Before the days that it stands for are removed. */
export const creeAncre = (fs: Fichiers, folder: string, ancre: Ancre): Promise<void> =>
  remplace(fs, folder, ANCRE, (fichier) =>
    ecritTout(fichier, Buffer.from(`${scelle(JSON.stringify(ancre))}\n`), 0),
  );

/**
 * Written after the rows are durable and not synced itself: after a power cut it may be late, never
 * early. After a killed process it is exact, or one group late.
 */
export async function ouvreTete(fs: Fichiers, folder: string) {
  const fichier = await fs.open(join(folder, TETE), "r+");
  return {
    note: (tete: Tete): Promise<void> => ecritTout(fichier, enOctets(tete), 0),
    async close(): Promise<void> {
      try {
        await fichier.datasync();
      } finally {
        await fichier.close();
      }
    },
  };
}
