/** The journal: one sealed line for each group of facts, on the disk before anybody is answered. */
import { join } from "node:path";
import { codeOf, refus } from "./erreurs.ts";
import { ecritTout, type Fichiers, remplace } from "./fichiers.ts";
import { scelle } from "./scelle.ts";
import { VERSION } from "./versions.ts";

export type Journal = {
  readonly name: string;
  /** Up to where every byte is durable. */
  readonly octets: number;
  /** True while bytes of a failed write may stand after `octets`. */
  readonly sale: boolean;
  /** Resolves once line `seq` is on the disk. Rejects, and takes its bytes back, if it is not. */
  ajoute(seq: number, faits: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** The name says the number of the first line, so that names sort in the order of writing. */
export const nomDuJournal = (depart: number): string =>
  `journal-${String(depart).padStart(12, "0")}.jsonl`;

/** Undefined for a file that is no journal. */
export function departDuJournal(name: string): number | undefined {
  const found = /^journal-(\d{12})\.jsonl$/.exec(name);
  return found ? Number(found[1]) : undefined;
}

/** A new journal. It has its name only once its header is durable. */
export async function creeJournal(fs: Fichiers, folder: string, depart: number): Promise<Journal> {
  const name = nomDuJournal(depart);
  const entete = Buffer.from(`${scelle(JSON.stringify({ version: VERSION, depart }))}\n`);
  await remplace(fs, folder, name, (fichier) => ecritTout(fichier, entete, 0));
  return ouvreJournal(fs, folder, name, entete.length);
}

/** Goes on with a journal whose good bytes end at `octets`. Those after it are cut off, durably. */
export async function ouvreJournal(
  fs: Fichiers,
  folder: string,
  name: string,
  octets: number,
): Promise<Journal> {
  const fichier = await fs.open(join(folder, name), "r+");
  let fin = octets;
  let sale = false;

  async function coupe(): Promise<void> {
    try {
      await fichier.truncate(fin);
      await fichier.datasync();
      sale = false;
    } catch (error) {
      const said = codeOf(error) ?? "unknown error";
      throw refus("WriteRefused", `${name}: an unfinished write cannot be cut (${said})`, error);
    }
  }

  await coupe().catch(async (error) => {
    await fichier.close();
    throw error;
  });
  return {
    name,
    get octets() {
      return fin;
    },
    get sale() {
      return sale;
    },
    async ajoute(seq, faits) {
      if (sale) await coupe();
      const bytes = Buffer.from(`${scelle(`{"seq":${seq},"lot":[${faits.join(",")}]}`)}\n`);
      try {
        await ecritTout(fichier, bytes, fin);
        await fichier.datasync();
      } catch (error) {
        sale = true;
        // If this fails too the journal stays `sale`, and the next write says so.
        await coupe().catch(() => undefined);
        throw refus("WriteFailed", `${name}: nothing was kept (${codeOf(error) ?? error})`, error);
      }
      fin += bytes.length;
    },
    close: () => fichier.close(),
  };
}
