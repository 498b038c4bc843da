/**
 * Marked names and words through many turns and every failure that can be forced: none in what the
 * process prints, in its metrics, nor in what a locked screen shows. TANDEM_CANARIS: how many turns (2000).
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Memory } from "../src/model.ts";
import { openStore } from "../src/stores/lowdb-journal.ts";
import { envoiDe } from "./exploitation/bavards.ts";
import type { Envoi } from "./exploitation/etranges.ts";
import { conversation, equipe, MARQUE, mesures, qui } from "./exploitation/marques.ts";
import { reponseAu } from "./exploitation/pannes.ts";
import { lance, type Processus } from "./exploitation/processus.ts";
import { type Connecteur, connecteur, type Recu } from "./teams/connecteur.ts";

const TOURS = Number(process.env.TANDEM_CANARIS ?? 2_000);
const PERSONNES = 40;
const JOURS = 10;
const MARQUES = /canari/i;
/** Lines of metrics: bounded, whoever writes and whatever they write. */
const SERIES_MAX = 600;
const matin = (jour: number, minute = 0) => new Date(Date.UTC(2026, 2, 4 + jour, 7, 30 + minute));

let dossier: string;
let teams: Connecteur;
let bot: Processus;
beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), "tandem-canaris-"));
  teams = await connecteur();
});
afterAll(async () => {
  bot?.tue();
  await teams.ferme();
  rmSync(dossier, { recursive: true, force: true });
});

function fichier(nom: string, texte: string): string {
  const chemin = join(dossier, nom);
  writeFileSync(chemin, texte);
  return chemin;
}

/** Somebody's memory as no version of the bot wrote it: whatever they say, the turn throws. */
async function memoireAbimee(): Promise<string> {
  const donnees = join(dossier, "donnees");
  const store = await openStore(donnees, { create: true, report: () => {} });
  const value = { attente: { canari: MARQUE }, offres: MARQUE } as unknown as Memory;
  await store.commit({ at: matin(0).toISOString(), memory: { person: qui(PERSONNES - 2), value } });
  await store.close();
  return donnees;
}

/** Every button of a card, deep in it. */
function boutonsDe(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, data } = value as { type?: string; data?: unknown };
  const siens = type === "Action.Execute" && data ? [data] : [];
  return [...siens, ...Object.values(value).flatMap(boutonsDe)];
}

async function poste({ corps, entetes, chemin }: Envoi): Promise<number> {
  const res = await fetch(chemin ? new URL(chemin, bot.adresse) : bot.adresse, {
    method: "POST",
    headers: { "content-type": "application/json", ...entetes },
    body: typeof corps === "string" ? corps : JSON.stringify(corps),
  });
  await res.arrayBuffer();
  return res.status;
}

const montres = new Map<string, unknown[]>();
function note({ conversation: ou, corps }: Recu): void {
  const boutons = boutonsDe(corps.attachments);
  if (boutons.length) montres.set(ou, boutons);
}

/** Each person one message after the other, all people at once. Counts the answers by their status. */
async function parlent(depart: number, combien: number, statuts: Map<number, number>) {
  const parle = async (n: number) => {
    for (let rang = depart; rang < depart + combien; rang++) {
      const boutons = montres.get(conversation(n)) ?? [];
      const statut = await poste(envoiDe({ n, rang, service: teams.url, boutons }));
      statuts.set(statut, (statuts.get(statut) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: PERSONNES }, (_, n) => parle(n)));
}

/** Each of these was to happen, or the test has not been where it should. */
const FORCES = [
  ...["demarre", "tour", "requete-refusee", "activite-ignoree", "depart", "panne"],
  ...["reponse-non-livree", "carte-non-remplacee", "ecriture-refusee", "ecriture-retablie"],
  ...["rappels", "rappel-envoye", "rappel-remis", "rappel-manque", "envoi-manque"],
  ...["arret-demande", "arrete"],
];

test(`${TOURS} turns: 0 marked words in logs, metrics and previews`, {
  timeout: 60_000 + TOURS * 20,
}, async () => {
  bot = await lance(
    {
      TANDEM_PORT: "0",
      TANDEM_METRIQUES: "127.0.0.1:0",
      TANDEM_EQUIPE: fichier("equipe.csv", equipe(PERSONNES)),
      DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: "true",
    },
    {
      donnees: await memoireAbimee(),
      mesures: fichier("mesures.csv", mesures(PERSONNES, "2026-04-10")),
      at: matin(0),
    },
  );
  teams.repond((recu, rang) => {
    note(recu);
    return reponseAu(rang);
  });
  const statuts = new Map<number, number>();
  const mesurees: string[] = [];
  const chacun = Math.ceil(TOURS / JOURS / PERSONNES);
  for (let jour = 0; jour < JOURS; jour++) {
    await bot.disquePlein(jour % 3 === 2);
    await parlent(jour * chacun, chacun, statuts);
    await bot.ronde(matin(jour + 1));
    await bot.ronde(matin(jour + 1, 20));
    mesurees.push(await (await fetch(bot.metriques)).text());
  }
  await bot.disquePlein(false);
  await bot.ronde(matin(JOURS + 1));
  mesurees.push(await (await fetch(bot.metriques)).text());
  expect(await bot.termine()).toBe(0);

  const lignes = bot.imprime().trimEnd().split("\n");
  expect(lignes.filter((ligne) => MARQUES.test(ligne))).toEqual([]);
  const dits = lignes.map((ligne) => JSON.parse(ligne) as { quoi: string });
  const vus = new Set(dits.map(({ quoi }) => quoi));
  expect(FORCES.filter((quoi) => !vus.has(quoi))).toEqual([]);
  expect(vus).not.toContain("evenement-inconnu");

  const series = mesurees.join("\n").split("\n");
  expect(series.filter((ligne) => MARQUES.test(ligne))).toEqual([]);
  expect(mesurees.at(-1)!.split("\n").length).toBeLessThan(SERIES_MAX);

  const apercus = teams.recus.map(({ corps }) => `${corps.summary ?? ""} ${corps.text ?? ""}`);
  expect(apercus.filter((texte) => MARQUES.test(texte))).toEqual([]);
  // What was looked for is there, where it should be.
  const cartes = teams.recus.filter(({ corps }) => MARQUES.test(JSON.stringify(corps)));
  expect(cartes.length).toBeGreaterThan(TOURS / 10);
  expect([...statuts.keys()].sort()).toEqual([200, 400, 403, 404, 413, 415, 501]);
  const dis = (nom: string) => dits.filter(({ quoi }) => quoi === nom).length;
  process.stdout.write(
    `${[...statuts.values()].reduce((a, b) => a + b)} posts, ${dis("tour")} turns, ` +
      `${dis("panne")} apologies, ${dis("ecriture-refusee")} writes refused, ` +
      `${dis("reponse-non-livree")} replies not taken, ${dis("rappel-envoye")} reminders, ` +
      `${cartes.length} cards with marked words, ${lignes.length} lines of log: 0 marked\n`,
  );
});
