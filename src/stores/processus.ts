/** Tells whether the process that wrote a lock still lives. */
import { readFile } from "node:fs/promises";
import { codeOf } from "./erreurs.ts";

async function litProc(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    // ESRCH: it died while it was being read.
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ESRCH") return undefined;
    throw error;
  }
}

/**
 * When the process began: boot of the machine and clock ticks since, which no other process of the
 * same pid shares. Undefined when there is none, and where there is no /proc.
 */
export async function naissance(pid: number): Promise<string | undefined> {
  const [stat, boot] = await Promise.all([
    litProc(`/proc/${pid}/stat`),
    litProc("/proc/sys/kernel/random/boot_id"),
  ]);
  if (!stat) return undefined;
  // After the program's name, which may hold anything: state is field 3, threads 20, start 22.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // Killed, and waiting for its parent only. While a thread remains it may still be writing.
  if (fields[0] === "Z" && Number(fields[17]) <= 1) return undefined;
  return `${boot?.trim() ?? ""}/${fields[19]}`;
}

/** `debut` is what `naissance` said of it while it lived; empty where it could not say. */
export async function vit(pid: number, debut: string): Promise<boolean> {
  if (debut !== "") return (await naissance(pid)) === debut;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (codeOf(error) === "ESRCH") return false;
    if (codeOf(error) === "EPERM") return true;
    throw error;
  }
}
