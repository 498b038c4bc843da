/** Where a journal goes on after a stop: its last whole row, or what the head says when rows are missing. */
import { join } from "node:path";
import type { Day } from "../model.ts";
import { refus } from "../stores/erreurs.ts";
import { type Fichiers, syncFolder } from "../stores/fichiers.ts";
import type { EvenementAudit } from "./audit.ts";
import { DEBUT, joursDe, lisMaillon, nomDuJour, type Tete, teteDe } from "./chaine.ts";
import { creeTete, lisAncre, lisTete } from "./tete.ts";

/** `elagueA`: the last day that is gone; none before it is opened again. */
export type Reprise = { tete: Tete; jours: Day[]; octets: number; elagueA: Day };
type Cadre = { fs: Fichiers; folder: string; report(evenement: EvenementAudit): void };

/** Cuts what a crash left unfinished, removes what was being pruned. The folder is owned. */
export async function reprends({ fs, folder, report }: Cadre): Promise<Reprise> {
  const [dite, ancre] = [await lisTete(fs, folder), await lisAncre(fs, folder)];
  const tous = joursDe(await fs.readdir(folder));
  if (dite === "illisible" || ancre === "illisible" || (!dite && (tous.length || ancre)))
    throw refus(
      "JournalDamaged",
      `${folder}: the head or the anchor of the audit journal is missing or unreadable; ` +
        "keep this folder aside, and see « npm run audit -- verifie »",
    );
  const jours = tous.filter((jour) => !ancre || jour > ancre.jusquAu);
  for (const jour of tous)
    if (!jours.includes(jour)) await fs.unlink(join(folder, nomDuJour(jour)));
  if (!dite) {
    await creeTete(fs, folder, DEBUT);
    report({ kind: "audit-commence" });
    return { tete: DEBUT, jours, octets: 0, elagueA: "" };
  }
  const octets = await coupe({ fs, folder, report }, jours.at(-1));
  const derniere = (await derniereLigne(fs, folder, jours)) ?? ancre ?? DEBUT;
  const tete = derniere.n > dite.n ? derniere : dite;
  // The chain goes on from what was: the gap stays in it for ever.
  const manque =
    derniere.n < dite.n || (derniere.n === dite.n && derniere.empreinte !== dite.empreinte);
  if (manque) report({ kind: "audit-rompu", n: dite.n });
  return { tete, jours, octets, elagueA: ancre?.jusquAu ?? "" };
}

/** An unfinished last line was never answered for: it goes, and is told. How many bytes are good. */
async function coupe({ fs, folder, report }: Cadre, jour: Day | undefined): Promise<number> {
  if (!jour) return 0;
  const file = nomDuJour(jour);
  const contenu = await fs.readFile(join(folder, file));
  const bons = contenu.lastIndexOf(0x0a) + 1;
  if (bons === contenu.length) return bons;
  const fichier = await fs.open(join(folder, file), "r+");
  try {
    await fichier.truncate(bons);
    await fichier.sync();
  } finally {
    await fichier.close();
  }
  await syncFolder(fs, folder);
  report({ kind: "audit-ligne-incomplete", file, octets: contenu.length - bons });
  return bons;
}

/** A day may be empty, when it was begun and nothing could be written in it. */
async function derniereLigne(
  fs: Fichiers,
  folder: string,
  jours: readonly Day[],
): Promise<Tete | undefined> {
  for (const jour of jours.toReversed()) {
    const texte = (await fs.readFile(join(folder, nomDuJour(jour)))).toString("utf8").trimEnd();
    if (!texte) continue;
    const ligne = texte.slice(texte.lastIndexOf("\n") + 1);
    const lu = lisMaillon(ligne);
    return lu && teteDe(ligne, lu);
  }
  return undefined;
}
