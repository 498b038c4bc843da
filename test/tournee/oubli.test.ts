/** A store forgets its finished deliveries after 45 days: nothing comes back for that reason, but at its own steps. */
import { expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { importe } from "../../src/import.ts";
import type { Fiche } from "../../src/model.ts";
import { dossierTemporaire, ouvre } from "../stores/outils.ts";
import { bot, canal, csv, foyers, nommes, reduit } from "./foyers.ts";
import { aParis, attendus, jours, plus } from "./oracle.ts";

const entier = loadCatalog(".");
const DEBUT = "2026-01-05";
/** It is stopped and started again every sixth day. */
const ARRET = 6;

/** A bot that is stopped and started again, over a store that compacts at each breath. */
async function vit(
  combien: number,
  fin: (n: number) => string,
  {
    kinds = reduit(entier),
    debut,
    n = 10,
  }: { kinds?: typeof entier; debut?: (fin: string) => string; n?: number } = {},
) {
  const folder = dossierTemporaire();
  const options = { tailleMax: 1 };
  let { store } = await ouvre(folder, options);
  const channel = canal();
  const tous = foyers(n, fin);
  const outils = { catalog: kinds, channel, personnes: Math.ceil(n / 10) };
  let vivant = bot({ ...outils, store });
  const veille = aParis(plus(DEBUT, -1), "18:30");
  await vivant.importe(importe(kinds, csv(tous, debut), "import", veille), veille);
  const perso: Fiche = {
    id: "perso-1",
    type: "rappel-perso",
    dossier: "",
    by: "w0",
    at: veille.toISOString(),
    values: { quoi: "rappeler la mairie", jour: plus(DEBUT, 2), heure: "14:00" },
  };
  await store.commit({ at: perso.at, fiches: [perso] });
  const marche = jours(DEBUT, plus(DEBUT, combien));
  const textes: { jour: string; texte: string }[] = [];
  for (const [rang, jour] of marche.entries()) {
    if (rang % ARRET === 0) {
      await store.close();
      ({ store } = await ouvre(folder, options));
      vivant = bot({ ...outils, store });
    }
    for (const heure of ["08:00", "15:00"]) {
      await vivant.tick(aParis(jour, heure));
      for (const { texte } of channel.recus.splice(0)) textes.push({ jour, texte });
    }
  }
  await store.close();
  return { tous, marche, textes };
}

test("an item overdue for 45, 60, 100 days comes back at its own steps alone, every 30 days", async () => {
  const { tous, marche, textes } = await vit(120, (n) => plus(DEBUT, n * 2));
  for (const { nom, fin } of tous) {
    const dits = textes.filter(({ texte }) => nommes(texte).includes(nom)).map(({ jour }) => jour);
    expect(dits, fin).toEqual(attendus(fin, marche));
  }
});

test("what somebody asked to be reminded of is told once, and not again when the store has forgotten it", async () => {
  const { textes } = await vit(110, () => "2027-12-31");
  expect(textes.filter(({ texte }) => texte.includes("rappeler la mairie"))).toHaveLength(1);
});

test("no kind of reminder tells the same step of the same thing twice in 150 days", async () => {
  const { textes } = await vit(150, (n) => plus(DEBUT, 20 + n * 13), { kinds: entier });
  const lignes = textes.flatMap(({ jour, texte }) =>
    texte
      .split("\n")
      .filter((l) => l.startsWith("· "))
      .map((l) => ({ jour, l })),
  );
  // « dans 45 jours » is said on one day only: the same words on two days are the same step twice.
  const dites = new Map<string, string[]>();
  for (const { jour, l } of lignes) dites.set(l, [...(dites.get(l) ?? []), jour]);
  const deux = [...dites].filter(([, quand]) => quand.length > 1);
  expect(deux).toEqual([]);
  expect(lignes.length).toBeGreaterThan(50);
});

test("an offer open for weeks (« renouvellement possible », 45 days before) is told once", async () => {
  const un = {
    ...entier,
    rappels: entier.rappels.filter((r) => r.rappel === "renouvellement-possible"),
  };
  const { tous, textes } = await vit(140, (n) => plus(DEBUT, 46 + n * 3), {
    n: 30,
    kinds: un,
    debut: (fin) => plus(fin, -180),
  });
  for (const { nom } of tous) {
    const dits = textes.filter(({ texte }) => texte.includes(`Mme ${nom} (`));
    expect(dits.length, `${nom} ${dits.map((d) => d.jour)}`).toBeLessThanOrEqual(1);
  }
  expect(textes.length).toBeGreaterThan(3);
});
