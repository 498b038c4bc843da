/** Keeps the journal short: a new one is begun, then the snapshot is written while work goes on. */
import { join } from "node:path";
import { codeOf } from "./erreurs.ts";
import { copie, type Etat, oublie } from "./etat.ts";
import type { Report } from "./evenements.ts";
import type { Fichiers } from "./fichiers.ts";
import { creeJournal, departDuJournal } from "./journal.ts";
import { ecritInstantane } from "./lowdb-instantane.ts";
import type { Reprise } from "./reprise.ts";

export type Cadre = { fs: Fichiers; folder: string; tailleMax: number; report: Report };

/**
 * The journal in use, whichever it is. Killed between any two steps, the folder holds either the old
 * snapshot and all the journals since, or the new snapshot and journals whose lines it already holds:
 * those are known by their numbers and not applied again.
 */
export function journalCourant({ fs, folder, tailleMax, report }: Cadre, reprise: Reprise) {
  const { etat } = reprise;
  let { journal, couvert, octets } = reprise;
  let enCours: Promise<void> | undefined;

  /** Failing is no loss: what is not in the snapshot stays in the journals. */
  function remet(error: unknown): void {
    report({ kind: "compaction-remise", raison: codeOf(error) ?? String(error) });
  }

  async function photographie(vu: Etat): Promise<void> {
    await ecritInstantane(fs, folder, vu);
    couvert = vu.seq;
    for (const name of await fs.readdir(folder))
      if ((departDuJournal(name) ?? Number.POSITIVE_INFINITY) <= couvert)
        await fs.unlink(join(folder, name));
  }

  /** Resolves as soon as writes may go on; the snapshot is then `enCours`. */
  async function compacte(): Promise<void> {
    octets = 0;
    try {
      // Nothing written since the last one was begun: it is still the new one.
      if (departDuJournal(journal.name) !== etat.seq + 1 || journal.sale) {
        const ancien = journal;
        journal = await creeJournal(fs, folder, etat.seq + 1);
        await ancien.close();
      }
    } catch (error) {
      remet(error);
      return;
    }
    oublie(etat);
    enCours = photographie(copie(etat))
      .catch(remet)
      .finally(() => {
        enCours = undefined;
      });
  }

  return {
    async ecrit(seq: number, textes: readonly string[]): Promise<void> {
      const avant = journal.octets;
      await journal.ajoute(seq, textes);
      octets += journal.octets - avant;
    },
    /** Never while `sale`: a line that was refused would stand before those of the new journal. */
    async compacteSiLourd(): Promise<void> {
      if (octets > tailleMax && !enCours && !journal.sale) await compacte();
    },
    /** The last snapshot, then nothing is open any more. Bytes that could not be cut off go with their file. */
    async close(): Promise<void> {
      await enCours;
      if (couvert < etat.seq || journal.sale) await compacte();
      await enCours;
      await journal.close();
    },
  };
}
