/** A backup takes the place of a store whole or not at all, and what was there is put aside. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { restaurer } from "../../src/restaurer.ts";
import { emporte } from "../../src/stores/a-cote.ts";
import { acheve, placeDAttente } from "../../src/stores/restauration.ts";
import { sauvegarde } from "../../src/stores/sauvegarde.ts";
import { compile } from "./compile.ts";
import { dossierTemporaire, ouvre, relit, visite } from "./outils.ts";

const KILLS = Number(process.env.TANDEM_TUES_RESTAURATION ?? 40);
const muet = () => {};
const { programme, retire } = compile("test/stores/restaureur.ts");
afterAll(retire);

/** A store that holds v1 and v2, and a backup made when it held v1. */
async function monde() {
  const racine = dossierTemporaire();
  const donnees = join(racine, "donnees");
  const copie = join(racine, "copie");
  const { store } = await ouvre(donnees);
  await store.commit(visite("v1"));
  await sauvegarde(donnees, copie);
  await store.commit(visite("v2"));
  return { racine, donnees, copie, store };
}

test("at rest: the copy is there, what was there is beside, the copy itself stays as it was", async () => {
  const { racine, donnees, copie, store } = await monde();
  await store.close();
  const avant = readdirSync(copie).map((nom) => [nom, readFileSync(join(copie, nom), "utf8")]);
  expect(await restaurer({ copie, donnees, enService: false }, muet)).toBe(true);
  expect(await relit(donnees)).toEqual(["v1"]);
  expect(await relit(`${donnees}.avant-1`)).toEqual(["v1", "v2"]);
  expect(readdirSync(copie).map((nom) => [nom, readFileSync(join(copie, nom), "utf8")])).toEqual(
    avant,
  );
  expect(await restaurer({ copie: `${donnees}.avant-1`, donnees, enService: false }, muet)).toBe(
    true,
  );
  expect(await relit(donnees)).toEqual(["v1", "v2"]);
  expect(readdirSync(racine).sort()).toEqual([
    "copie",
    "donnees",
    "donnees.avant-1",
    "donnees.avant-2",
  ]);
});

test("where nothing was, after a disk was lost", async () => {
  const { racine, copie, store } = await monde();
  await store.close();
  const neuf = join(racine, "neuf", "donnees");
  expect(await restaurer({ copie, donnees: neuf, enService: false }, muet)).toBe(true);
  expect(await relit(neuf)).toEqual(["v1"]);
});

test("a folder in use is refused unless told, and nothing is changed", async () => {
  const { racine, donnees, copie, store } = await monde();
  const avant = readdirSync(racine).sort();
  await expect(restaurer({ copie, donnees, enService: false }, muet)).rejects.toMatchObject({
    name: "StoreBusy",
    message: expect.stringContaining("--en-service"),
  });
  expect(readdirSync(racine).sort()).toEqual(avant);
  await store.commit(visite("v3"));
  await store.close();
  expect(await relit(donnees)).toEqual(["v1", "v2", "v3"]);
});

test("a copy that is not whole, not there, or no store is refused, and nothing is changed", async () => {
  const { racine, donnees, copie, store } = await monde();
  await store.close();
  const nom = readdirSync(copie).find((n) => n.startsWith("journal-"))!;
  const bytes = readFileSync(join(copie, nom));
  bytes[20]! ^= 1;
  writeFileSync(join(copie, nom), bytes);
  const vide = join(racine, "vide");
  mkdirSync(vide);
  const avant = readdirSync(racine).sort();
  for (const [mauvaise, name] of [
    [copie, "JournalDamaged"],
    [vide, "FolderMissing"],
  ] as const)
    await expect(
      restaurer({ copie: mauvaise, donnees, enService: false }, muet),
    ).rejects.toMatchObject({ name });
  await expect(
    restaurer({ copie: join(racine, "absente"), donnees, enService: false }, muet),
  ).rejects.toThrow();
  expect(readdirSync(racine).sort()).toEqual(avant);
  expect(await relit(donnees)).toEqual(["v1", "v2"]);
  const autre = join(racine, "autre");
  mkdirSync(autre);
  writeFileSync(join(autre, "lettre.txt"), "à garder");
  await expect(
    restaurer({ copie: donnees, donnees: autre, enService: false }, muet),
  ).rejects.toMatchObject({ name: "Misuse" });
  expect(readdirSync(autre)).toEqual(["lettre.txt"]);
});

test("stopped between the two renames: the next start ends what was begun", async () => {
  const { donnees, copie, store } = await monde();
  await store.close();
  renameSync(copie, placeDAttente(donnees));
  renameSync(donnees, `${donnees}.avant-1`);
  const { store: repris, evenements } = await ouvre(donnees, { create: true });
  expect(evenements).toEqual([{ kind: "restauration-faite" }]);
  expect((await repris.fiches()).map(({ id }) => id)).toEqual(["v1"]);
  await repris.close();
  expect(await acheve(donnees)).toEqual({ quoi: "rien" });
});

test(`${KILLS} kills of a restore: the old store or the new one, whole, and the old one never lost`, {
  timeout: 30_000 + KILLS * 2_000,
}, async () => {
  const { donnees, copie, store } = await monde();
  await store.close();
  const issues = { ancien: 0, neuf: 0, acheves: 0 };
  let attendu = "v1 v2";
  for (let i = 0; i < KILLS; i++) {
    // Now the backup, now what the last restore put aside: so the content tells which one is there.
    const source = attendu === "v1" ? dernierePlace(donnees) : copie;
    const cible = attendu === "v1" ? "v1 v2" : "v1";
    const enfant = spawn(process.execPath, [programme, source, donnees], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const fin = once(enfant, "close");
    // It says « go » once it is loaded: the delay counts what the restore itself takes.
    await once(enfant.stdout, "data");
    enfant.stdout.resume();
    // The first has no time, the last two have all of it, however slow the machine.
    const tue =
      i < KILLS - 2 ? setTimeout(() => enfant.kill("SIGKILL"), (i * 40) / KILLS) : undefined;
    const [, signal] = await fin;
    clearTimeout(tue);
    if (!signal) issues.acheves++;
    const trouve = (await relit(donnees)).join(" ");
    expect([attendu, cible]).toContain(trouve);
    issues[trouve === cible ? "neuf" : "ancien"]++;
    attendu = trouve;
  }
  expect(issues.ancien).toBeGreaterThan(0);
  expect(issues.neuf).toBeGreaterThan(0);
  process.stdout.write(
    `${KILLS} restores: ${issues.acheves} ended by themselves, ${issues.ancien} left the old store, ${issues.neuf} the new one\n`,
  );
});

/** What was put aside last, which held both visits. */
function dernierePlace(donnees: string): string {
  let n = 1;
  while (existsSync(`${donnees}.avant-${n + 1}`)) n++;
  return `${donnees}.avant-${n}`;
}

test("the backup takes along the folder beside, its whole lines only; one that is not there is none", async () => {
  const { racine, donnees, store } = await monde();
  const audit = join(racine, "donnees-audit");
  await sauvegarde(donnees, join(racine, "sans"), [emporte(audit, "audit")]);
  expect(existsSync(join(racine, "sans", "audit"))).toBe(false);
  mkdirSync(audit);
  writeFileSync(join(audit, "2026-03.jsonl"), '{"n":1}\n{"n":2}\n');
  writeFileSync(join(audit, "verrou"), "12");
  appendFileSync(join(audit, "2026-03.jsonl"), '{"n":3');
  await sauvegarde(donnees, join(racine, "avec"), [emporte(audit, "audit")]);
  await store.close();
  expect(readdirSync(join(racine, "avec", "audit"))).toEqual(["2026-03.jsonl"]);
  expect(readFileSync(join(racine, "avec", "audit", "2026-03.jsonl"), "utf8")).toBe(
    '{"n":1}\n{"n":2}\n',
  );
  expect(await relit(join(racine, "avec"))).toEqual(["v1", "v2"]);
});
