/** The start of a store: snapshot, then what the journals add to it. Everything, or a refusal by name. */
import { join } from "node:path";
import { estRefus, refus } from "./erreurs.ts";
import { applique, type Etat, vide } from "./etat.ts";
import type { Report } from "./evenements.ts";
import { type Fichiers, PRIVE, syncFolder } from "./fichiers.ts";
import { creeJournal, departDuJournal, type Journal, ouvreJournal } from "./journal.ts";
import { type Lu, litJournal } from "./lecture.ts";
import { INSTANTANE, litInstantane } from "./lowdb-instantane.ts";
import { creeTemoin, litTemoin, TEMOIN } from "./temoin.ts";

export type Reprise = {
  etat: Etat;
  /** The last line that the snapshot holds. */
  couvert: number;
  journal: Journal;
  /** What the journals weigh: a start after failed compactions makes one soon. */
  octets: number;
};

const ECARTE = /^instantane\.json\.illisible-\d+$/;

/** True for a folder in which a store was begun, however damaged. */
export const tientUnStore = (names: readonly string[]): boolean =>
  names.some(
    (name) => [INSTANTANE, TEMOIN].includes(name) || ECARTE.test(name) || departDuJournal(name),
  );

/** The snapshot, or, when it could not be read, the name under which it is kept aside. */
async function instantane(fs: Fichiers, folder: string, names: readonly string[]) {
  try {
    const etat = await litInstantane(fs, folder);
    const ecartes = names.filter((name) => ECARTE.test(name)).sort();
    // Kept aside at an earlier start, and nothing put in its place since.
    return { etat, ecarte: etat.seq === 0 ? ecartes.at(-1) : undefined };
  } catch (error) {
    if (!estRefus(error, "SnapshotUnreadable")) throw error;
    let n = 1;
    while (names.includes(`${INSTANTANE}.illisible-${n}`)) n++;
    const ecarte = `${INSTANTANE}.illisible-${n}`;
    await fs.rename(join(folder, INSTANTANE), join(folder, ecarte));
    await syncFolder(fs, folder);
    return { etat: vide(), ecarte };
  }
}

/** Applies what comes after the snapshot. A line that is missing is never stepped over. */
function rejoue(etat: Etat, lus: readonly Lu[], manque: (seq: number) => Error): void {
  for (const [i, { name, lignes, depart, reste }] of lus.entries()) {
    if (depart > etat.seq + 1) throw manque(etat.seq + 1);
    for (const { seq, faits } of lignes) {
      if (seq <= etat.seq) continue;
      for (const fait of faits) applique(etat, fait);
      etat.seq = seq;
    }
    const suite = lus.slice(i + 1).some((lu) => lu.lignes.length > 0);
    if (reste > 0 && suite)
      throw refus("JournalDamaged", `${name}: line ${lignes.length + 2} is damaged`);
  }
}

/** What is not ours in the folder is left alone. */
export async function reprend(fs: Fichiers, folder: string, report: Report): Promise<Reprise> {
  const names = await fs.readdir(folder);
  for (const name of names) {
    if (tientUnStore([name])) await fs.chmod(join(folder, name), PRIVE);
    else if (name.endsWith(".tmp") && tientUnStore([name.slice(0, -".tmp".length)]))
      await fs.unlink(join(folder, name));
  }

  const { etat, ecarte } = await instantane(fs, folder, names);
  const couvert = etat.seq;
  const journaux = names.filter((name) => departDuJournal(name) !== undefined).sort();
  // A journal ends where the next one begins: those that the snapshot covers go unread.
  const suivant = (i: number) => departDuJournal(journaux[i + 1] ?? "") ?? Number.POSITIVE_INFINITY;
  const anciens = journaux.filter((_, i) => suivant(i) <= couvert + 1);
  const lus: Lu[] = [];
  for (const name of journaux.slice(anciens.length)) lus.push(await litJournal(fs, folder, name));

  const acquis = await litTemoin(fs, folder);
  const manque = (seq: number) =>
    ecarte
      ? refus(
          "SnapshotUnreadable",
          `${join(folder, ecarte)} could not be read and the journals do not go back to the start: put a backup of ${INSTANTANE} in the folder`,
        )
      : refus("JournalDamaged", `${folder}: line ${seq} of the journal is missing`);
  rejoue(etat, lus, manque);
  if (ecarte && etat.seq === 0) throw manque(1);
  if (typeof acquis === "number" && etat.seq < acquis)
    throw refus(
      "JournalDamaged",
      `${join(folder, lus.at(-1)?.name ?? INSTANTANE)}: ends at line ${etat.seq}, but ${acquis} were acknowledged; restore a backup, or delete « ${TEMOIN} » to accept what is left`,
    );

  // Everything is there. Only from here on is anything changed.
  const vides = lus.filter((lu) => lu.lignes.length === 0).map((lu) => lu.name);
  for (const name of [...anciens, ...vides]) await fs.unlink(join(folder, name));
  if (typeof acquis !== "number") {
    if (etat.seq > 0) report({ kind: "temoin-illisible", file: TEMOIN });
    await creeTemoin(fs, folder, etat.seq);
  }
  if (ecarte) report({ kind: "instantane-reconstruit", file: ecarte });
  const plein = lus.findLast((lu) => lu.lignes.length > 0);
  const journal = plein
    ? await ouvreJournal(fs, folder, plein.name, plein.fin)
    : await creeJournal(fs, folder, etat.seq + 1);
  for (const { name, reste } of lus)
    if (reste > 0) report({ kind: "queue-dechiree", file: name, octets: reste });
  return { etat, couvert, journal, octets: lus.reduce((sum, lu) => sum + lu.fin, 0) };
}
