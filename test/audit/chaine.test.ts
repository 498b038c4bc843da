/** What is done to the files of an audit journal is found, at the line where it was done. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit as commande } from "../../src/audit/commande.ts";
import { verifie } from "../../src/audit/verifie.ts";
import { disque } from "../../src/stores/fichiers.ts";
import { dossierTemporaire } from "../stores/outils.ts";
import { ligne, midi, ouvre, rempli } from "./outils.ts";

const fichiers = (folder: string) =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".jsonl"))
    .sort();
const lignesDe = (folder: string, file: string) =>
  readFileSync(join(folder, file), "utf8").split("\n").slice(0, -1);
const ecris = (folder: string, file: string, lignes: readonly string[]) =>
  writeFileSync(join(folder, file), lignes.map((l) => `${l}\n`).join(""));

describe("a journal that nobody touched", () => {
  test("is whole, after any stops, any groups and any days", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 })), {
            maxLength: 6,
          }),
          { maxLength: 4 },
        ),
        async (vies) => {
          const folder = dossierTemporaire();
          let n = 0;
          for (const vie of vies) {
            const { audit } = await ouvre(folder);
            await Promise.all(
              vie.map(([jour, combien]) =>
                audit.ajoute(Array.from({ length: combien }, () => ligne(n++, { at: midi(jour) }))),
              ),
            );
            await audit.close();
          }
          if (!vies.length) return;
          const verdict = await verifie(disque, folder);
          expect(verdict.rupture).toBeUndefined();
          expect(verdict.lignes).toBe(n);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("gives the rows of one household, since a day", async () => {
    const folder = dossierTemporaire();
    const { audit } = await ouvre(folder);
    const toutes = Array.from({ length: 21 }, (_, n) =>
      ligne(n, { at: midi(1 + Math.floor(n / 7)) }),
    );
    for (const l of toutes) await audit.ajoute([l]);
    await audit.ajoute([ligne(99, { dossier: "D33", at: midi(3) })]);
    expect(await audit.lis("D3", null)).toEqual(toutes.filter((l) => l.dossier === "D3"));
    expect(await audit.lis("D3", "2026-03-03")).toEqual([toutes[10], toutes[17]]);
    expect(await audit.lis('"', null)).toEqual([]);
    await audit.close();
  });

  test("is written while it is read again", async () => {
    const folder = dossierTemporaire();
    const { audit } = await ouvre(folder);
    let ecrites = 0;
    let fini = false;
    const ecriture = (async () => {
      while (!fini) await audit.ajoute([ligne(ecrites++)]);
    })();
    for (let i = 0; i < 30; i++) expect((await verifie(disque, folder)).rupture).toBeUndefined();
    fini = true;
    await ecriture;
    await audit.close();
    expect((await verifie(disque, folder)).lignes).toBe(ecrites);
  });
});

type Atteinte = { file: string; ligne: number };
/** Each gives where it should be found. `n`: which of the twelve rows. */
const ATTEINTES: Record<string, (folder: string, n: number) => Atteinte | undefined> = {
  "a row changed": (folder, n) => {
    const { file, i, lignes } = ou(folder, n);
    lignes[i] = lignes[i]!.replace(/"qui":"[^"]*"/, '"qui":"autre"');
    ecris(folder, file, lignes);
    return { file, ligne: i + 1 };
  },
  "a row removed": (folder, n) => {
    const { file, i, lignes } = ou(folder, n);
    ecris(folder, file, lignes.toSpliced(i, 1));
    return n === 11 ? precede(folder, n) : suit(folder, n, file, i, lignes.length);
  },
  "two rows exchanged": (folder, n) => {
    const { file, i, lignes } = ou(folder, n);
    if (i + 1 >= lignes.length) return undefined;
    ecris(folder, file, lignes.with(i, lignes[i + 1]!).with(i + 1, lignes[i]!));
    return { file, ligne: i + 1 };
  },
  "a row said twice": (folder, n) => {
    const { file, i, lignes } = ou(folder, n);
    ecris(folder, file, lignes.toSpliced(i, 0, lignes[i]!));
    return { file, ligne: i + 2 };
  },
  "a file cut inside a row": (folder, n) => {
    const { file, i, lignes } = ou(folder, n);
    const avant = lignes.slice(0, i).reduce((t, l) => t + l.length + 1, 0);
    truncateSync(join(folder, file), avant + 10);
    return { file, ligne: i + 1 };
  },
  "a file removed": (folder, n) => {
    const { file } = ou(folder, n);
    const tous = fichiers(folder);
    rmSync(join(folder, file));
    const suivant = tous[tous.indexOf(file) + 1];
    return suivant ? { file: suivant, ligne: 1 } : { file: tous.at(-2)!, ligne: 4 };
  },
};

/** The nth of all rows. */
function ou(folder: string, n: number) {
  let reste = n;
  for (const file of fichiers(folder)) {
    const lignes = lignesDe(folder, file);
    if (reste < lignes.length) return { file, i: reste, lignes };
    reste -= lignes.length;
  }
  throw new Error("no such row");
}
function precede(folder: string, n: number): Atteinte {
  const { file, i } = ou(folder, n - 1);
  return { file, ligne: i + 1 };
}
/** What stood after the row that is gone. */
function suit(folder: string, n: number, file: string, i: number, avant: number): Atteinte {
  return i + 1 < avant ? { file, ligne: i + 1 } : { file: ou(folder, n).file, ligne: 1 };
}

describe.each(Object.entries(ATTEINTES))("%s", (_, atteins) => {
  test.each(Array.from({ length: 12 }, (_, n) => n))("row %i: found there", async (n) => {
    const folder = dossierTemporaire();
    await rempli(folder);
    const attendu = atteins(folder, n);
    if (!attendu) return;
    const { rupture } = await verifie(disque, folder);
    expect(rupture).toMatchObject(attendu);
    // The bot that starts again on it does not mend it.
    const { audit } = await ouvre(folder);
    await audit.ajoute([ligne(50, { at: midi(9) })]);
    await audit.close();
    expect((await verifie(disque, folder)).rupture).toBeDefined();
  });
});

test("any byte of any file changed is found", async () => {
  const modele = dossierTemporaire();
  await rempli(modele, 3, [1, 2]);
  const contenus = [...fichiers(modele), "tete"].map(
    (file) => [file, readFileSync(join(modele, file))] as const,
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (a, b, ou) => {
      const folder = dossierTemporaire();
      const [choisi, octets] = contenus[a % contenus.length]!;
      for (const [file, contenu] of contenus) writeFileSync(join(folder, file), contenu);
      const change = Buffer.from(octets);
      change[b % change.length]! ^= ou;
      // The end of line of the head says nothing.
      if (choisi === "tete" && b % change.length === change.length - 1) return;
      writeFileSync(join(folder, choisi), change);
      expect((await verifie(disque, folder)).rupture).toBeDefined();
    }),
    { numRuns: 300 },
  );
});

test("the command says whole or where it breaks, and its last row", async () => {
  const folder = dossierTemporaire();
  await rempli(folder);
  const dits: string[] = [];
  const lance = (...args: string[]) => commande(args, folder, (texte) => dits.push(texte));
  expect(await lance("verifie")).toBe(true);
  expect(dits.at(-1)).toMatch(/whole, 12 rows, 2026-03-01 to 2026-03-04; row 12 is [0-9a-f]{64}/);
  ATTEINTES["a row changed"]!(folder, 5);
  expect(await lance("verifie", folder)).toBe(false);
  expect(dits.at(-1)).toContain("2026-03-02.jsonl, line 2");
  await expect(lance("efface")).rejects.toThrow("audit verifie");
});

test("a journal without its head, or whose head is unreadable, is not begun again", async () => {
  for (const abime of [
    (tete: string) => rmSync(tete),
    (tete: string) => writeFileSync(tete, "{}\n"),
  ]) {
    const folder = dossierTemporaire();
    await rempli(folder);
    abime(join(folder, "tete"));
    await expect(ouvre(folder)).rejects.toMatchObject({ name: "JournalDamaged" });
    expect((await verifie(disque, folder)).rupture).toMatchObject({ file: "tete" });
  }
});
