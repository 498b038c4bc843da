/** `npm run package`: the Teams app's zip, the same bytes for the same settings. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { RACINE } from "../racine.ts";
import { type Json, remplis, type Textes, textesDe } from "./remplir.ts";
import { lisVariables } from "./variables.ts";

/** The zip format writes the wall clock: midnight of its first day, in whatever zone this runs. */
const DATE = new Date(1980, 0, 1);

const lis = (fichier: string) => readFileSync(join(RACINE, fichier));
const lisJson = (fichier: string): Json => JSON.parse(lis(fichier).toString("utf8"));
const ecris = (contenu: Json) => strToU8(`${JSON.stringify(contenu, null, 2)}\n`);

/** The files of the package, all at its root. `env` holds what variables.ts asks for. */
export function fichiersDuPaquet(env: Record<string, string | undefined>): Zippable {
  const { version } = lisJson("package.json") as { version: string };
  const manifeste = remplis(lisJson("manifest/manifest.json"), lisVariables(env, version));
  const anglais = lisJson("manifest/en.json") as Textes;
  return {
    "manifest.json": ecris(manifeste),
    "fr.json": ecris(textesDe(manifeste, anglais)),
    "en.json": ecris(anglais),
    "couleur.png": Uint8Array.from(lis("manifest/couleur.png")),
    "contour.png": Uint8Array.from(lis("manifest/contour.png")),
  };
}

export function zip(env: Record<string, string | undefined>): Uint8Array {
  return zipSync(fichiersDuPaquet(env), { mtime: DATE, level: 9 });
}

export function paquet(
  args: readonly string[],
  env: Record<string, string | undefined>,
  dire: (texte: string) => void,
): void {
  const [cible = "dist/tandem.zip", ...trop] = args;
  if (trop.length) throw new Error("package [file.zip]");
  const octets = zip(env);
  mkdirSync(dirname(cible), { recursive: true });
  writeFileSync(cible, octets);
  dire(`${cible}\nsha256 ${createHash("sha256").update(octets).digest("hex")}\n`);
}
