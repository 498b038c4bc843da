/** Why a store refuses, by name. A message names files and numbers, never what a person wrote. */

export type Refus =
  | "FolderMissing"
  | "StoreBusy"
  | "StoreClosed"
  | "JournalDamaged"
  | "SnapshotUnreadable"
  | "VersionUnknown"
  /** Not kept, nothing of it remains; the next write may work. */
  | "WriteFailed"
  /** The bytes of an earlier failure could not be taken back yet: no write is accepted before. */
  | "WriteRefused"
  /** The caller asked for what has no meaning: a mistake in the program. */
  | "Misuse";

export function refus(name: Refus, message: string, cause?: unknown): Error {
  const error = cause === undefined ? new Error(message) : new Error(message, { cause });
  error.name = name;
  return error;
}

export const estRefus = (error: unknown, name: Refus): boolean =>
  error instanceof Error && error.name === name;

/** `ENOENT`, `EEXIST`, `ENOSPC`…; undefined for what the system did not say. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
