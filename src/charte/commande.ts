/** `npm run charte -- check <folder>` and `npm run charte -- schemas`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { remplit } from "../core/reading/plat.ts";
import { jourDe } from "../core/time.ts";
import { RACINE } from "../racine.ts";
import { estGrave } from "./constat.ts";
import { lisPhrases } from "./phrases.ts";
import { rapport } from "./rapport.ts";
import { schemasDesRegles } from "./schemas.ts";
import { verifie } from "./verifie.ts";

/** `dit`: where the words go. True when nothing is wrong. */
export function charte(args: string[], maintenant: Date, dit: (text: string) => void): boolean {
  const phrases = lisPhrases(RACINE);
  const [ordre, dossier] = args;
  if (ordre === "check" && dossier) {
    const folder = dossier.replace(/\/+$/, "");
    const jour = jourDe(maintenant);
    const verification = verifie(RACINE, folder, jour);
    dit(`${rapport(phrases, folder, verification, jour)}\n`);
    return !verification.constats.some(estGrave);
  }
  if (ordre === "schemas") {
    const folder = join(RACINE, "rules", "schemas");
    mkdirSync(folder, { recursive: true });
    for (const [nom, schema] of schemasDesRegles()) writeFileSync(join(folder, nom), schema);
    dit(`${remplit(phrases["schemas-ecrits"], { dossier: "rules/schemas" })}\n`);
    return true;
  }
  dit(`${phrases.usage}\n`);
  return false;
}
