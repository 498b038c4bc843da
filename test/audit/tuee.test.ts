/** SIGKILL while rows are added: none that was answered for is missing, and the journal goes on, whole. TANDEM_TUES_AUDIT says how many times. */
import { spawn } from "node:child_process";
import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { verifie } from "../../src/audit/verifie.ts";
import { disque } from "../../src/stores/fichiers.ts";
import { compile } from "../stores/compile.ts";
import { dossierTemporaire } from "../stores/outils.ts";
import { ligne, midi, ouvre } from "./outils.ts";

const TUES = Number(process.env.TANDEM_TUES_AUDIT ?? 30);
const { programme, retire } = compile("test/audit/ecrivain.ts");
afterAll(retire);

/** Lets it write, then SIGKILL 2 to 40 ms after its first word. Gives all that it said. */
function ecritPuisMeurt(folder: string, nom: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const enfant = spawn(process.execPath, [programme, folder, nom], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let dit = "";
    let erreurs = "";
    let arme = false;
    enfant.stdout.setEncoding("utf8").on("data", (texte: string) => {
      dit += texte;
      if (arme || !/^garde .*\n/m.test(dit)) return;
      arme = true;
      setTimeout(() => enfant.kill("SIGKILL"), 2 + Math.random() * 38);
    });
    enfant.stderr.setEncoding("utf8").on("data", (texte: string) => {
      erreurs += texte;
    });
    enfant.on("close", (_, signal) =>
      signal === "SIGKILL" ? resolve(dit.split("\n").slice(0, -1)) : reject(new Error(erreurs)),
    );
  });
}

test(`${TUES} kills on one journal`, { timeout: 60_000 + TUES * 2_000 }, async () => {
  const folder = dossierTemporaire();
  const gardees = new Set<string>();
  const dits = new Map<string, number>();
  for (let i = 0; i < TUES; i++) {
    for (const mot of await ecritPuisMeurt(folder, `k${i}`)) {
      if (mot.startsWith("garde ")) gardees.add(mot.slice(6));
      else dits.set(mot, (dits.get(mot) ?? 0) + 1);
    }
    // What a kill may leave of a write, at the end of the last day.
    const dernier = readdirSync(folder)
      .filter((f) => f.endsWith(".jsonl"))
      .sort()
      .at(-1)!;
    if (i % 3 === 0) appendFileSync(join(folder, dernier), '{"n":12,"avant":"0123');
    expect((await verifie(disque, folder)).rupture).toBeUndefined();
  }
  const { audit, evenements } = await ouvre(folder);
  const la = new Set((await audit.lis("D2", null)).map((l) => l.tour));
  await audit.ajoute([ligne(1, { at: midi(90) })]);
  await audit.close();
  process.stdout.write(
    `kills ${TUES}, kept ${gardees.size}, found ${la.size}, unfinished lines cut and said ${dits.get("! audit-ligne-incomplete")}\n`,
  );
  expect([...gardees].filter((tour) => !la.has(tour))).toEqual([]);
  expect(dits.get("! audit-ligne-incomplete")).toBeGreaterThanOrEqual(Math.floor(TUES / 3) - 1);
  expect(dits.has("! audit-rompu")).toBe(false);
  expect(evenements.map((e) => e.kind)).not.toContain("audit-rompu");
  expect((await verifie(disque, folder)).rupture).toBeUndefined();
});
