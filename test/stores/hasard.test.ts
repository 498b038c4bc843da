/** Damage at random: everything acknowledged, or a refusal by name. Never empty, never something else. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dossierTemporaire, dossierTue, fiche, NOMS, ouvre, parHuit } from "./outils.ts";

/** The same numbers at each run (mulberry32). */
function hasard(graine: number): (below: number) => number {
  let a = graine;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One damage: cut short, one bit changed, a block of zeros, or gone. */
function dommage(bytes: Buffer, de: (below: number) => number): Buffer | undefined {
  const at = de(bytes.length);
  const damaged = Buffer.from(bytes);
  const what = de(10);
  if (what < 4) return bytes.subarray(0, at);
  if (what < 7) damaged[at]! ^= 1 << de(8);
  else if (what < 9) damaged.fill(0, at, Math.min(bytes.length, at + 1 + de(512)));
  else return undefined;
  return damaged;
}

test("1000 damages at random", { timeout: 120_000 }, async () => {
  const sains = [
    await dossierTue(),
    await dossierTue({ tailleMax: 2_000 }),
    await dossierTue({ vies: 2 }),
  ];
  const bilan: Record<string, number> = {};
  const places = dossierTemporaire();
  await parHuit(Array.from({ length: 1000 }), async (_, graine) => {
    const de = hasard(graine);
    const sain = sains[graine % sains.length]!;
    const names = readdirSync(sain);
    const victime = names[de(names.length)]!;
    const folder = join(places, String(graine));
    mkdirSync(folder);
    for (const name of names) {
      const bytes = readFileSync(join(sain, name));
      const after = name === victime ? dommage(bytes, de) : bytes;
      if (after) writeFileSync(join(folder, name), after);
    }
    let issue: string;
    try {
      const { store } = await ouvre(folder, { create: false });
      expect(await store.fiches(), `${graine}: ${victime}`).toEqual(NOMS.map((nom) => fiche(nom)));
      await store.close();
      issue = "everything";
    } catch (error) {
      const { name } = error as Error;
      expect(["JournalDamaged", "SnapshotUnreadable"], `${graine}: ${error}`).toContain(name);
      issue = name;
    }
    bilan[issue] = (bilan[issue] ?? 0) + 1;
    rmSync(folder, { recursive: true });
  });
  process.stdout.write(`1000 damages: ${JSON.stringify(bilan)}\n`);
});
