/** The version of what is written in the folder, and how older versions are brought to it. */
import { refus } from "./erreurs.ts";

/** Brings a whole snapshot, and a fact of a journal, from one version to the next. */
export type Migration = {
  instantane: (ancien: unknown) => unknown;
  fait: (ancien: unknown) => unknown;
};

/** The first entry leads from version 1 to version 2, and so on. */
const MIGRATIONS: readonly Migration[] = [];

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
