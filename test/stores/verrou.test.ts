/** One living process owns a folder. Real processes race for it. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { naissance } from "../../src/stores/processus.ts";
import { prendVerrou } from "../../src/stores/verrou.ts";
import { compile } from "./compile.ts";
import { dossierTemporaire, ouvre, visite } from "./outils.ts";

const { programme, retire } = compile("test/stores/concurrent.ts");
afterAll(retire);

type Concurrent = { child: ChildProcessByStdio<Writable, Readable, null>; lines: Interface };

function concurrent(): Concurrent {
  const child = spawn(process.execPath, [programme], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, lines: createInterface({ input: child.stdout }) };
}

async function demande({ child, lines }: Concurrent, line: string): Promise<string> {
  const answer = once(lines, "line");
  child.stdin.write(`${line}\n`);
  return (await answer)[0];
}

const MARQUE = "00000000-0000-4000-8000-000000000000";

/** The lock of a process that is no more: its pid is now ours, its birth is not. */
function verrouMort(folder: string, pid = process.pid): void {
  writeFileSync(join(folder, "verrou"), `${pid} autre-demarrage/1 ${MARQUE}\n`);
}

test("a second store on the same folder is refused at once, here and in another process", async () => {
  const folder = dossierTemporaire();
  const { store } = await ouvre(folder);
  const start = performance.now();
  await expect(ouvre(folder)).rejects.toMatchObject({ name: "StoreBusy" });
  expect(performance.now() - start).toBeLessThan(1_000);
  await expect(ouvre(folder)).rejects.toThrow(`used by process ${process.pid}`);
  const other = concurrent();
  expect(await demande(other, folder)).toBe("StoreBusy");
  expect(await store.commit(visite("v1"))).toBe(true);
  await store.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("verrou"))).toEqual([]);
  expect(await demande(other, folder)).toBe("owner");
  await expect(ouvre(folder)).rejects.toMatchObject({ name: "StoreBusy" });
  expect(await demande(other, "")).toBe("free");
});

test("the lock of a killed process is taken over", async () => {
  const folder = dossierTemporaire();
  const other = concurrent();
  expect(await demande(other, folder)).toBe("owner");
  other.child.kill("SIGKILL");
  await once(other.child, "exit");
  const { store, evenements } = await ouvre(folder);
  expect(evenements).toEqual([{ kind: "verrou-repris", pid: other.child.pid }]);
  await store.close();
});

test("a pid that is now another program does not hold the folder", async () => {
  const folder = dossierTemporaire();
  verrouMort(folder, process.ppid);
  const { rend } = await prendVerrou(folder);
  expect(readFileSync(join(folder, "verrou"), "utf8")).toContain(
    `${process.pid} ${await naissance(process.pid)} `,
  );
  await rend();
  expect(readdirSync(folder)).toEqual([]);
});

test("who died while taking over does not bar the way", async () => {
  const folder = dossierTemporaire();
  verrouMort(folder);
  const autre = MARQUE.replace("4", "5");
  writeFileSync(join(folder, `verrou.${MARQUE}`), `1 autre-demarrage/1 ${autre}\n`);
  writeFileSync(join(folder, `verrou.${autre}.tmp`), "");
  const { rend } = await prendVerrou(folder);
  await expect(prendVerrou(folder)).rejects.toMatchObject({ name: "StoreBusy" });
  expect(readdirSync(folder)).toEqual(["verrou"]);
  await rend();
});

test("a lock that nobody can read is refused, and says what to do", async () => {
  const folder = dossierTemporaire();
  writeFileSync(join(folder, "verrou"), "");
  await expect(ouvre(folder)).rejects.toThrow(/no process uses the folder, delete it/);
});

test("200 races of four processes, half of them for a dead owner's lock: one owner each", {
  timeout: 120_000,
}, async () => {
  const others = Array.from({ length: 4 }, concurrent);
  for (let race = 0; race < 200; race++) {
    const folder = dossierTemporaire();
    if (race % 2 === 0) verrouMort(folder);
    const answers = await Promise.all(others.map((other) => demande(other, folder)));
    expect(answers.sort(), `race ${race}`).toEqual([
      "StoreBusy",
      "StoreBusy",
      "StoreBusy",
      "owner",
    ]);
    await Promise.all(others.map((other) => demande(other, "")));
    expect(readdirSync(folder).filter((name) => name.startsWith("verrou"))).toEqual([]);
  }
});
