/** Killed in the middle of its deliveries, it tells everything, and twice only what was accepted and not yet marked. TANDEM_TUES_LIVRAISON: how many kills (6; 500 in full). */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import { afterAll, expect, test } from "vitest";
import { importe } from "../../src/import.ts";
import { catalog as entier } from "../monde.ts";
import { compile } from "../stores/compile.ts";
import { dossierTemporaire, ouvre } from "../stores/outils.ts";
import { bot, canal, csv, foyers, reduit } from "./foyers.ts";
import { aParis, attendus, jours, ouvrable, plus } from "./oracle.ts";
import { type Bilan, matinees } from "./tuerie.ts";

const KILLS = Number(process.env.TANDEM_TUES_LIVRAISON ?? 6);
const BOUCLES = 2;
const PERSONNES = 40;
const DEBUT = "2026-01-05";
const catalog = reduit(entier);

const { programme, retire } = compile("test/tournee/livreur.ts");
afterAll(retire);

/** One time in six at any instant of the round, else around one of its messages; two or three times a morning. */
const mourra = (kills: number, morts: number): number | undefined => {
  if (kills >= morts || Math.random() < 0.3) return undefined;
  return Math.random() < 1 / 6 ? 0 : 1 + Math.floor(Math.random() * 12);
};

async function boucle(morts: number): Promise<{ bilan: Bilan; dus: Set<string> }> {
  const folder = join(dossierTemporaire(), "store");
  const charte = join(dossierTemporaire(), "charte");
  writeFileSync(charte, serialize(catalog));
  const { store } = await ouvre(folder);
  const tous = foyers(10 * PERSONNES, (n) => plus(DEBUT, (n * 37) % 90));
  const veille = aParis(plus(DEBUT, -1), "18:30");
  const vivant = bot({ catalog, store, channel: canal(), personnes: PERSONNES });
  await vivant.importe(importe(catalog, csv(tous), "import", veille), veille);
  await store.close();
  const marche = jours(DEBUT, plus(DEBUT, 5_000)).filter(ouvrable);
  const args = [programme, folder, charte, String(PERSONNES)];
  const bilan = await matinees(
    args,
    marche.slice(0, 3 + Math.ceil(morts / 2)).map((jour) => aParis(jour, "08:00")),
    (kills) => mourra(kills, morts),
  );
  const vus = marche.slice(0, 3 + Math.ceil(morts / 2));
  const dus = tous.flatMap(({ nom, fin }) => attendus(fin, vus).map((jour) => `${jour} ${nom}`));
  return { bilan, dus: new Set(dus) };
}

test(`${KILLS} kills: nothing missed, nothing twice but what was accepted and not marked`, {
  timeout: 120_000 + KILLS * 6_000,
}, async () => {
  const parts = await Promise.all(
    Array.from({ length: BOUCLES }, (_, i) => boucle(Math.ceil((KILLS - i) / BOUCLES))),
  );
  const somme = (de: (bilan: Bilan) => number) => parts.reduce((n, { bilan }) => n + de(bilan), 0);
  const manques = parts.flatMap(({ bilan, dus }) => [...dus].filter((d) => !bilan.recus.has(d)));
  const indus = parts.flatMap(({ bilan, dus }) =>
    [...bilan.recus.keys()].filter((r) => !dus.has(r)),
  );
  const doubles = parts.flatMap(({ bilan }) => [...bilan.recus].filter(([, n]) => n > 1));
  const horsFenetre = parts.flatMap(({ bilan }) =>
    [...bilan.recus].filter(([cle, n]) => n - 1 > (bilan.fenetres.get(cle) ?? 0)),
  );
  const fenetres = somme((b) => [...b.fenetres.values()].reduce((n, x) => n + x, 0));
  process.stdout.write(
    `${somme((b) => b.kills)} kills, ${somme((b) => b.messages)} messages, ` +
      `${parts.reduce((n, { dus }) => n + dus.size, 0)} due: ${manques.length} missed, ` +
      `${doubles.length} twice (${somme((b) => b.redits)} messages), ` +
      `${fenetres} accepted and not marked when killed, ` +
      `${somme((b) => b.renvois)} messages logged as perhaps sent again\n`,
  );
  expect(manques).toEqual([]);
  expect(indus).toEqual([]);
  expect(horsFenetre).toEqual([]);
  expect(somme((b) => b.redits)).toBeLessThanOrEqual(somme((b) => b.renvois));
  expect(somme((b) => b.kills)).toBeGreaterThan(0);
});
