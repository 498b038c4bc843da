/** Writes the rows of all who wait together, synced before anybody is answered; a new day has a new file. */
import { join } from "node:path";
import type { Day, LigneAudit } from "../model.ts";
import { codeOf, refus } from "../stores/erreurs.ts";
import { ecritTout, type Fichier, type Fichiers, PRIVE, syncFolder } from "../stores/fichiers.ts";
import type { Audit, EvenementAudit } from "./audit.ts";
import { maillon, nomDuJour, plus, type Tete } from "./chaine.ts";
import { elague, premierGarde } from "./elague.ts";
import { lignesDu } from "./lire.ts";
import type { Reprise } from "./reprise.ts";
import { ouvreTete } from "./tete.ts";

/** A clock that goes on by more than this, from one row to the next, may be wrong. */
const SAUT_JOURS = 31;

type Attente = { lignes: readonly LigneAudit[]; resolve(): void; reject(error: unknown): void };
type Cadre = { fs: Fichiers; folder: string; report(evenement: EvenementAudit): void };

export async function ecrivain(cadre: Cadre, reprise: Reprise, mois: number): Promise<Audit> {
  const { fs, folder, report } = cadre;
  const temoin = await ouvreTete(fs, folder);
  let { tete, jours, octets } = reprise;
  const { elagueA } = reprise;
  let fichier: Fichier | undefined;
  /** True while bytes of a failed write may stand after `octets`. */
  let sale = false;
  /** False until the name of the day's file is on the disk. */
  let nomme = true;
  const attentes: Attente[] = [];
  let tour: Promise<void> | undefined;
  let enTete: Promise<void> | undefined;
  let ferme = false;

  /** The file of that day, or of a later one: a clock set back opens no day again. */
  async function duJour(dit: Day): Promise<{ fichier: Fichier; neuf?: Day }> {
    const dernier = jours.at(-1);
    const jour = dernier === undefined && dit <= elagueA ? plus(elagueA, 1) : dit;
    if (dernier !== undefined && jour <= dernier) {
      fichier ??= await fs.open(join(folder, nomDuJour(dernier)), "r+");
      return { fichier };
    }
    // Its last bytes may be whole rows that were refused: the chain would go on without them.
    await coupe();
    const suivant = await fs.open(join(folder, nomDuJour(jour)), "w", PRIVE);
    await fichier?.close();
    [fichier, octets, sale, nomme] = [suivant, 0, false, false];
    jours = [...jours, jour];
    return { fichier, neuf: jour };
  }

  async function coupe(): Promise<void> {
    if (sale) await fichier?.truncate(octets);
    sale = false;
  }

  async function ecris(lignes: readonly LigneAudit[]): Promise<void> {
    const { fichier: ouvert, neuf } = await duJour(lignes[0]!.at.slice(0, 10));
    if (!nomme) await syncFolder(fs, folder);
    nomme = true;
    await coupe();
    let suite: Tete = tete;
    const textes = lignes.map((ligne) => {
      const fait = maillon(suite, ligne);
      suite = fait.tete;
      return `${fait.texte}\n`;
    });
    const bytes = Buffer.from(textes.join(""));
    sale = true;
    await ecritTout(ouvert, bytes, octets);
    await ouvert.datasync();
    sale = false;
    octets += bytes.length;
    tete = suite;
    enTete ??= noteLaTete();
    if (neuf) await nouveauJour(neuf);
  }

  /** Nobody waits for it: it may be late, and never early. */
  async function noteLaTete(): Promise<void> {
    for (let notee: Tete | undefined; notee !== tete; ) {
      notee = tete;
      await temoin
        .note(notee)
        .catch((error) => report({ kind: "audit-tete-en-retard", raison: codeOf(error) ?? "?" }));
    }
    enTete = undefined;
  }

  /** What is past its time goes once a day; that it could not go stops nobody. */
  async function nouveauJour(jour: Day): Promise<void> {
    report({ kind: "audit-jour", jour, ...tete });
    // A clock that jumped would have all removed: the next day is believed.
    if (jours.length < 2 || jour > plus(jours.at(-2)!, SAUT_JOURS)) return;
    jours = await elague(cadre, jours, premierGarde(jour, mois)).catch((error) => {
      report({ kind: "audit-elagage-remis", raison: codeOf(error) ?? "?" });
      return jours;
    });
  }

  /** All that wait share one sync. */
  async function vide(): Promise<void> {
    while (attentes.length) {
      const groupe = attentes.splice(0);
      const fin = await ecris(groupe.flatMap((a) => a.lignes)).then(
        () => undefined,
        (error: unknown) =>
          refus("WriteFailed", `audit: nothing was kept (${codeOf(error)})`, error),
      );
      for (const { resolve, reject } of groupe) fin ? reject(fin) : resolve();
    }
    tour = undefined;
  }

  return {
    ajoute: async (lignes) => {
      if (ferme) throw refus("StoreClosed", "the audit journal is closed");
      if (!lignes.length) return;
      return new Promise((resolve, reject) => {
        attentes.push({ lignes, resolve, reject });
        tour ??= vide();
      });
    },
    lis: async (dossier, depuis) => lignesDu({ fs, folder, jours, dossier, depuis }),
    async close() {
      ferme = true;
      await tour;
      await enTete;
      await coupe().catch(() => undefined);
      await fichier?.close();
      await temoin.close();
    },
  };
}
