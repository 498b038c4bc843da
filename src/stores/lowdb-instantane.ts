/** The snapshot, `instantane.json`: held by lowdb, through an adapter that makes it durable and sealed. */
import { join } from "node:path";
import { type Adapter, Low } from "lowdb";
import type { Fiche, Memory } from "../model.ts";
import { refus } from "./erreurs.ts";
import { type Etat, fige, vide } from "./etat.ts";
import { ecritTout, type Fichier, type Fichiers, litSiPresent, remplace } from "./fichiers.ts";
import { ajouteSomme, descelle, sceau } from "./scelle.ts";
import type { Adresse, Envoi } from "./store.ts";
import { chemin, VERSION } from "./versions.ts";

export const INSTANTANE = "instantane.json";

/** What is written between two breaths of the loop. */
const MORCEAU = 64 * 1024;

/** The file, as of this version. Pairs, not objects: a person may be called `__proto__`. */
type Ecrit = {
  seq: number;
  at: string;
  fiches: Fiche[];
  memoires: [string, Memory][];
  adresses: [string, Adresse][];
  vus: [string, string][];
  envois: [string, Envoi][];
};

function* liste(name: string, values: Iterable<unknown>): Generator<string> {
  yield `,\n"${name}":[`;
  let avant = "\n";
  for (const value of values) {
    yield avant + JSON.stringify(value);
    avant = ",\n";
  }
  yield "\n]";
}

/** One thing a line, for those who open the file. The last brace is the seal's. */
function* texte({ seq, at, fiches, memoires, adresses, vus, envois }: Etat): Generator<string> {
  yield `{"version":${VERSION},"seq":${seq},"at":${JSON.stringify(at)}`;
  yield* liste("fiches", fiches);
  yield* liste("memoires", memoires);
  yield* liste("adresses", adresses);
  yield* liste("vus", vus);
  yield* liste("envois", envois);
}

/** In pieces: a large snapshot must not hold up those who are talking. */
async function ecrit(fichier: Fichier, etat: Etat): Promise<void> {
  let position = 0;
  let somme = 0;
  let morceau = "";
  async function verse(fin = "") {
    somme = ajouteSomme(morceau, somme);
    const bytes = Buffer.from(fin ? `${morceau}${sceau(somme)}${fin}` : morceau);
    morceau = "";
    await ecritTout(fichier, bytes, position);
    position += bytes.length;
  }
  for (const part of texte(etat)) {
    morceau += part;
    if (morceau.length >= MORCEAU) await verse();
  }
  await verse("\n");
}

function relit(bytes: Buffer, file: string): Etat {
  const contenu = descelle(bytes.subarray(0, -1));
  if (contenu === undefined) throw refus("SnapshotUnreadable", `${file} is damaged`);
  const { version } = contenu as { version: unknown };
  const migre = chemin(version, file).reduce<unknown>((old, step) => step.instantane(old), contenu);
  const { seq, at, fiches, memoires, adresses, vus, envois } = migre as Ecrit;
  return {
    seq,
    at,
    depuis: "",
    fiches: fiches.map(fige),
    memoires: new Map(memoires),
    adresses: new Map(adresses),
    vus: new Map(vus),
    envois: new Map(envois),
  };
}

function adaptateur(fs: Fichiers, folder: string): Adapter<Etat> {
  const file = join(folder, INSTANTANE);
  return {
    async read() {
      const bytes = await litSiPresent(fs, file);
      return bytes ? relit(bytes, file) : null;
    },
    write: (etat) => remplace(fs, folder, INSTANTANE, (fichier) => ecrit(fichier, etat)),
  };
}

/** An empty state when there is no snapshot yet: the journal, read next, knows whether there should be. */
export async function litInstantane(fs: Fichiers, folder: string): Promise<Etat> {
  const low = new Low(adaptateur(fs, folder), vide());
  await low.read();
  return low.data;
}

/** Resolves once the snapshot is on the disk under its name. `etat` must not change meanwhile. */
export async function ecritInstantane(fs: Fichiers, folder: string, etat: Etat): Promise<void> {
  await new Low(adaptateur(fs, folder), etat).write();
}
