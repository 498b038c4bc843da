/** The version of what is written in the folder, and how older versions are brought to it. */
import { refus } from "./erreurs.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";

export const VERSION = MIGRATIONS.length + 1;

/** The road from `version` to today's. Refuses what a newer program wrote. */
export function chemin(version: unknown, file: string): readonly Migration[] {
  if (!Number.isInteger(version) || (version as number) < 1 || (version as number) > VERSION)
    throw refus(
      "VersionUnknown",
      `${file}: version ${String(version)} is not known here (this program knows 1 to ${VERSION}): start the program that wrote it`,
    );
  return MIGRATIONS.slice((version as number) - 1);
}
