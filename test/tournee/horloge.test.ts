/** Clocks set back, forward or stopped, summer time for ten years, any TZ of the process: the same days, eight o'clock in Paris, nothing twice. */
import { expect, onTestFinished, test } from "vitest";
import { importe } from "../../src/import.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import { catalog as entier } from "../monde.ts";
import { dossierTemporaire, ouvre } from "../stores/outils.ts";
import { bot, canal, comptes, csv, foyers, nommes, reduit } from "./foyers.ts";
import { aParis, attendus, dernierDimanche, jours, ouvrable, plus } from "./oracle.ts";

const catalog = reduit(entier);
const DEBUT = "2026-03-02";
const HEURE = 3_600_000;
const JOUR = 24 * HEURE;
const { TZ } = process.env;

async function monde(n: number, fin: (n: number) => string, debut = DEBUT) {
  const tous = foyers(n, fin);
  const store = openMemoire();
  const channel = canal();
  const vivant = bot({ catalog, store, channel, personnes: Math.ceil(n / 10) });
  const veille = aParis(plus(debut, -1), "18:30");
  await vivant.importe(importe(catalog, csv(tous), "import", veille), veille);
  return { tous, channel, vivant };
}

/** What each clock shows when it is `at` for everybody else. */
const FOLLES: [nom: string, saut: (at: Date, n: number) => Date][] = [
  ["an hour ahead, one day in three", (at, n) => new Date(+at + (n % 3 ? 0 : HEURE))],
  ["an hour behind, one day in three", (at, n) => new Date(+at - (n % 3 ? 0 : HEURE))],
  ["a day ahead for an hour", (at, n) => new Date(+at + (n === 9 ? JOUR : 0))],
  ["a day behind for a day", (at, n) => new Date(+at - (n === 9 ? JOUR : 0))],
  ["ten years ahead for a look, and back", (at, n) => new Date(+at + (n === 9 ? 3_653 * JOUR : 0))],
  ["stopped for three looks", (at, n) => (n % 4 ? at : new Date(Math.floor(+at / JOUR) * JOUR))],
];

test.each(FOLLES)("a clock %s: nothing missed, no step of anything twice", async (nom, saut) => {
  const { tous, channel, vivant } = await monde(60, (n) => plus(DEBUT, (n * 7) % 50));
  const marche = jours(DEBUT, plus(DEBUT, 40));
  const dits = new Map<string, string[]>();
  const lus = new Set<string>();
  let n = 0;
  for (const jour of marche) {
    for (const heure of ["08:00", "10:00", "14:00", "17:59"]) {
      const vrai = aParis(jour, heure);
      // Wrong in the morning, right again in the afternoon.
      await vivant.tick(heure < "12:00" ? saut(vrai, n) : vrai);
      for (const { to, texte } of channel.recus.splice(0)) {
        for (const nom of nommes(texte)) dits.set(nom, [...(dits.get(nom) ?? []), jour]);
        // The same words to the same person would be the same step told again.
        expect(lus.has(`${to} ${texte}`), texte).toBe(false);
        lus.add(`${to} ${texte}`);
      }
    }
    n++;
  }
  for (const { nom: menage, fin } of tous) {
    const dus = attendus(fin, marche);
    const siens = dits.get(menage) ?? [];
    // Each step within two days of its own: a day too early is the clock's, a day late is the week-end's.
    const restent = dus.filter(
      (d) => !siens.some((s) => Math.abs(Date.parse(s) - Date.parse(d)) <= 4 * JOUR),
    );
    expect(restent, `${menage} ${fin}`).toEqual([]);
    expect(siens.length, `${menage} ${fin}: ${siens}`).toBeLessThanOrEqual(
      dus.length + (nom.startsWith("ten") ? 1 : 0),
    );
  }
});

test("a clock that goes back and forth around eight tells nothing twice", async () => {
  const { tous, channel, vivant } = await monde(60, () => plus(DEBUT, 30));
  for (const heure of ["07:59", "08:00", "07:59", "08:00", "09:30", "07:30", "08:01"])
    await vivant.tick(aParis(DEBUT, heure));
  expect([...comptes(tous, channel.recus).values()].every((fois) => fois === 1)).toBe(true);
});

/** What each shows on the first of January: the zone was really taken. */
const ZONES: [zone: string, minutes: number][] = [
  ["UTC", 0],
  ["Europe/Paris", -60],
  ["America/New_York", 300],
  ["Pacific/Auckland", -780],
];

test.each(ZONES)(
  "in %s, around each change of the clocks of ten years: eight o'clock in Paris, the same days",
  async (zone, minutes) => {
    process.env.TZ = zone;
    onTestFinished(() => {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    });
    expect(new Date("2026-01-01T12:00:00Z").getTimezoneOffset()).toBe(minutes);
    const changements = Array.from({ length: 10 }, (_, i) => 2026 + i).flatMap((a) => [
      dernierDimanche(a, "03"),
      dernierDimanche(a, "10"),
    ]);
    for (const change of changements) {
      const debut = plus(change, -4);
      const { tous, channel, vivant } = await monde(10, (n) => plus(change, 2 * n - 6), debut);
      const marche = jours(debut, plus(change, 5));
      for (const jour of marche) {
        await vivant.tick(aParis(jour, "07:59"));
        expect(channel.recus, `${jour} before eight`).toEqual([]);
        await vivant.tick(aParis(jour, "08:00"));
        const dits = channel.recus.splice(0).flatMap(({ texte }) => nommes(texte));
        const dus = tous.filter((f) => attendus(f.fin, marche).includes(jour)).map((f) => f.nom);
        expect(dits.sort(), jour).toEqual(dus.sort());
        if (!ouvrable(jour)) expect(dits).toEqual([]);
      }
    }
  },
);

test("over files, ten years ahead for a while and back: what was sent is not forgotten", async () => {
  const { store } = await ouvre(dossierTemporaire(), { tailleMax: 1 });
  const channel = canal();
  const tous = foyers(20, () => plus(DEBUT, 30));
  const vivant = bot({ catalog, store, channel, personnes: 2 });
  const veille = aParis(plus(DEBUT, -1), "18:30");
  await vivant.importe(importe(catalog, csv(tous), "import", veille), veille);
  await vivant.tick(aParis(DEBUT, "08:00"));
  expect(channel.recus.splice(0)).toHaveLength(2);
  const dixAns = plus(DEBUT, 3_654);
  for (const heure of ["09:00", "10:00", "17:00"]) await vivant.tick(aParis(dixAns, heure));
  expect(channel.recus.splice(0)).toHaveLength(2);
  for (const jour of [DEBUT, plus(DEBUT, 1)])
    for (const heure of ["09:00", "17:30"]) await vivant.tick(aParis(jour, heure));
  expect(channel.recus).toEqual([]);
  await store.close();
});
