/** Twelve months, then whole days go; what is left still verifies, and a wrong clock removes nothing. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { premierGarde } from "../../src/audit/elague.ts";
import { verifie } from "../../src/audit/verifie.ts";
import { disque } from "../../src/stores/fichiers.ts";
import { dossierTemporaire } from "../stores/outils.ts";
import { ligne, ouvre } from "./outils.ts";

const jours = (folder: string) =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".jsonl"))
    .map((f) => f.slice(0, 10))
    .sort();
const le = (jour: string) => ligne(1, { at: `${jour}T09:00:00.000Z` });

/** One row on the fifteenth of each month of 2026 and on, so many months. */
async function mois(folder: string, combien: number, options = {}) {
  const { audit, evenements } = await ouvre(folder, options);
  for (let m = 0; m < combien; m++)
    await audit.ajoute([le(new Date(Date.UTC(2026, m, 15)).toISOString().slice(0, 10))]);
  await audit.close();
  return evenements;
}

test("rows older than twelve months go, day by day, and the chain begins at the anchor", async () => {
  const folder = dossierTemporaire();
  const evenements = await mois(folder, 15);
  expect(jours(folder)[0]).toBe("2026-03-15");
  expect(jours(folder)).toHaveLength(13);
  expect(evenements).toContainEqual({ kind: "audit-elague", jusquAu: "2026-02-15", fichiers: 1 });
  const { rupture, lignes, tete } = await verifie(disque, folder);
  expect({ rupture, lignes, n: tete.n }).toEqual({ rupture: undefined, lignes: 13, n: 15 });
});

test("how long is a setting", async () => {
  const folder = dossierTemporaire();
  await mois(folder, 8, { mois: 3 });
  expect(jours(folder)).toEqual(["2026-05-15", "2026-06-15", "2026-07-15", "2026-08-15"]);
});

test("a day removed by hand is not a day that was pruned", async () => {
  const folder = dossierTemporaire();
  await mois(folder, 15);
  const ancre = readFileSync(join(folder, "ancre"));
  const autre = dossierTemporaire();
  await mois(autre, 16);
  // An older anchor with the files of later.
  writeFileSync(join(autre, "ancre"), ancre);
  expect((await verifie(disque, autre)).rupture).toMatchObject({
    file: "2026-04-15.jsonl",
    ligne: 1,
  });
});

test("a clock that jumps years ahead removes nothing, and set back it opens no day again", async () => {
  const folder = dossierTemporaire();
  const { audit } = await ouvre(folder);
  await audit.ajoute([le("2026-03-04")]);
  await audit.ajoute([le("2099-01-01")]);
  await audit.ajoute([le("2026-03-05")]);
  await audit.close();
  expect(jours(folder)).toEqual(["2026-03-04", "2099-01-01"]);
  expect((await verifie(disque, folder)).rupture).toBeUndefined();
});

test("the same day so many months before", () => {
  expect(premierGarde("2026-03-15", 12)).toBe("2025-03-15");
  expect(premierGarde("2026-03-31", 1)).toBe("2026-03-03");
  expect(premierGarde("2028-02-29", 12)).toBe("2027-03-01");
});
