/** After the bot was down, for a day or for more than a year: one message each, everything once, the most urgent first. */
import { expect, test } from "vitest";
import { importe } from "../../src/import.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import { catalog as entier } from "../monde.ts";
import { bot, canal, csv, type Foyer, foyers, nommes, reduit } from "./foyers.ts";
import { aParis, attendus, jours, plus } from "./oracle.ts";

const catalog = reduit(entier);
const DEBUT = "2026-01-05";
const PERSONNES = 8;
const HEURES = ["07:59", "08:00", "08:01", "12:00", "17:30", "23:00"];

type Suite = { type: "bilan" | "interruption"; le: string } | undefined;
/** While it was down: every seventh measure had its evaluation, every eleventh was stopped. */
const suiteDe = (n: number, le: string): Suite =>
  n % 7 === 3 ? { type: "bilan", le } : n % 11 === 5 ? { type: "interruption", le } : undefined;

/** « worker day » → households. A measure that was stopped ended that day: what it owes counts from there. */
function aDire(tous: readonly Foyer[], marche: readonly string[], le: string) {
  const dus: Record<string, string[]> = {};
  for (const [n, { nom, fin, qui }] of tous.entries()) {
    const suite = suiteDe(n, le);
    const apres = marche.filter((j) => j > le);
    const siens = suite
      ? [
          ...attendus(
            fin,
            marche.filter((j) => j <= le),
          ),
          ...(suite.type === "interruption" ? attendus(le, apres) : []),
        ]
      : attendus(fin, marche);
    for (const jour of siens) {
      const cle = `${qui} ${jour}`;
      dus[cle] = [...(dus[cle] ?? []), nom];
    }
  }
  for (const noms of Object.values(dus)) noms.sort();
  return dus;
}

async function arret(combien: number, suites: (n: number, le: string) => Suite, tenu = catalog) {
  const tous = foyers(10 * PERSONNES, (n) => plus(DEBUT, -60 + ((n * 37) % 240)));
  const store = openMemoire();
  const channel = canal();
  const outils = { catalog: tenu, store, channel, personnes: PERSONNES };
  const veille = aParis(plus(DEBUT, -1), "18:30");
  let vivant = bot(outils);
  await vivant.importe(importe(tenu, csv(tous), "import", veille), veille);
  const avant = jours(DEBUT, plus(DEBUT, 45));
  const le = avant.at(-1)!;
  const retour = plus(le, combien + 1);
  const marche = [...avant, ...jours(retour, plus(retour, 40))];
  const recus: { cle: string; texte: string }[] = [];
  for (const jour of marche) {
    if (jour === retour) {
      const at = aParis(le, "20:00").toISOString();
      for (const [n, { id }] of tous.entries()) {
        const suite = suites(n, le);
        const values = { le, motif: "", issue: "fin" };
        if (suite)
          await store.commit({
            at,
            fiches: [{ id: `suite-${id}`, type: suite.type, dossier: id, by: "x", at, values }],
          });
      }
      vivant = bot(outils);
    }
    for (const heure of HEURES) {
      await vivant.tick(aParis(jour, heure));
      for (const { to, texte } of channel.recus.splice(0)) {
        expect(heure).toBe("08:00");
        recus.push({ cle: `${to} ${jour}`, texte });
      }
    }
  }
  return { tous, marche, le, retour, recus };
}

test.each([1, 3, 30, 400])(
  "down %i days: one message each, each item once, the most urgent first, nothing of what was closed",
  async (combien) => {
    const { tous, marche, le, recus } = await arret(combien, suiteDe);
    const cles = recus.map(({ cle }) => cle);
    expect(new Set(cles).size, "one message a person and a day").toBe(cles.length);
    const fins = new Map(
      tous.map((f, n) => [f.nom, suiteDe(n, le)?.type === "interruption" ? le : f.fin]),
    );
    for (const { cle, texte } of recus) {
      if (cle.slice(-10) <= le) continue;
      const dites = nommes(texte).map((nom) => fins.get(nom)!);
      expect(dites, cle).toEqual(dites.toSorted());
    }
    const dits = Object.fromEntries(recus.map(({ cle, texte }) => [cle, nommes(texte).sort()]));
    expect(dits).toEqual(aDire(tous, marche, le));
  },
);

test("of a measure whose end was told while the bot was down, its term says nothing", async () => {
  const termes = {
    ...entier,
    rappels: entier.rappels.filter((r) => r.rappel === "fin-de-mesure"),
  };
  const { tous, retour, le, recus } = await arret(
    30,
    (n, jour) => (n % 2 ? { type: "interruption", le: jour } : undefined),
    termes,
  );
  const apres = recus.filter(({ cle }) => cle.slice(-10) >= retour).map(({ texte }) => texte);
  const disent = (nom: string, textes: readonly string[]) =>
    textes.some((t) => t.includes(`Mme ${nom} (`));
  expect(tous.filter((f, n) => n % 2 && disent(f.nom, apres))).toEqual([]);
  const aVenir = tous.filter((f, n) => n % 2 === 0 && f.fin > le && f.fin < plus(retour, 35));
  expect(aVenir.length).toBeGreaterThan(5);
  expect(aVenir.filter((f) => !disent(f.nom, apres))).toEqual([]);
});
