/** What was acknowledged survives SIGKILL at any instant. TANDEM_KILLS says how many (60; 200 in the checks). */
import { afterAll, expect, test } from "vitest";
import { compile } from "./stores/compile.ts";
import { dossierTemporaire } from "./stores/outils.ts";
import { tue } from "./stores/tuerie.ts";

const KILLS = Number(process.env.TANDEM_KILLS ?? 60);
const BOUCLES = 2;

const { programme, retire } = compile("test/stores/ecrivain.ts");
afterAll(retire);

test(`${KILLS} kills: nothing acknowledged is lost, every start is readable`, {
  timeout: 60_000 + KILLS * 1_000,
}, async () => {
  const parts = Array.from({ length: BOUCLES }, (_, i) =>
    tue(programme, dossierTemporaire(), Math.floor((KILLS + i) / BOUCLES)),
  );
  const bilans = await Promise.all(parts);
  const sum = (of: (bilan: (typeof bilans)[number]) => number) =>
    bilans.reduce((total, bilan) => total + of(bilan), 0);
  process.stdout.write(
    `kills ${sum((b) => b.kills)}, acknowledged ${sum((b) => b.acknowledged)}, ` +
      `lost ${sum((b) => b.lost.length)}, unreadable ${sum((b) => b.unreadable.length)}\n`,
  );
  expect(bilans.flatMap(({ lost }) => lost)).toEqual([]);
  expect(bilans.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  expect(sum((b) => b.kills)).toBe(KILLS);
});
