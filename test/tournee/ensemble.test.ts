/** Several people at the same time, each one thing after the other; what fails holds nobody; what was put off comes back at its hour. */
import { expect, test } from "vitest";
import { importe } from "../../src/import.ts";
import type { Fiche } from "../../src/model.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import type { Store } from "../../src/stores/store.ts";
import { catalog as entier } from "../monde.ts";
import { bot, canal, comptes, csv, foyers, nommes, reduit } from "./foyers.ts";
import { aParis, plus } from "./oracle.ts";

const MATIN = "2026-11-24";
const catalog = reduit(entier);
const rien = () => new Promise<void>((suite) => setImmediate(suite));

async function monde(personnes: number, plusieurs: Partial<Parameters<typeof bot>[0]> = {}) {
  const tous = foyers(personnes * 10, () => plus(MATIN, 30));
  const store = openMemoire();
  const channel = canal();
  const vivant = bot({ catalog, store, channel, personnes, ...plusieurs });
  const veille = aParis("2026-11-20", "17:00");
  await vivant.importe(importe(catalog, csv(tous), "import", veille), veille);
  return { tous, store, channel, vivant };
}

test("eight people at a time at most, never two messages to one, and ticks wait for each other", async () => {
  const ouverts = new Map<string, number>();
  let [enMemeTemps, auPlus, aUn] = [0, 0, 0];
  const base = canal();
  const channel: ReturnType<typeof canal> = {
    ...base,
    async push(to, reply) {
      auPlus = Math.max(auPlus, ++enMemeTemps);
      ouverts.set(to, (ouverts.get(to) ?? 0) + 1);
      aUn = Math.max(aUn, ouverts.get(to)!);
      for (let n = 0; n < 5; n++) await rien();
      ouverts.set(to, ouverts.get(to)! - 1);
      enMemeTemps--;
      return base.push(to, reply);
    },
  };
  const { tous, vivant, store } = await monde(30, { channel });
  const at = aParis(MATIN, "08:00").toISOString();
  const perso = (n: number): Fiche => ({
    id: `perso-${n}`,
    type: "rappel-perso",
    dossier: "",
    by: `w${n % 30}`,
    at,
    values: { quoi: `chose ${n}`, jour: MATIN, heure: "08:00" },
  });
  await store.commit({ at, fiches: Array.from({ length: 60 }, (_, n) => perso(n)) });
  const dits = await Promise.all(
    ["08:00", "08:00", "08:01"].map((heure) => vivant.tick(aParis(MATIN, heure))),
  );
  expect(dits).toEqual([90, 0, 0]);
  expect([auPlus, aUn]).toEqual([8, 1]);
  expect([...comptes(tous, base.recus).values()].every((fois) => fois === 1)).toBe(true);
});

test("a channel that throws and a store that refuses a mark hold nobody, and nothing goes out twice", async () => {
  const base = canal();
  let casse = true;
  const vrai = openMemoire();
  const store: Store = {
    ...vrai,
    solde: (cle, statut, at) =>
      casse && cle.endsWith("@w2")
        ? Promise.reject(new Error("ENOSPC"))
        : vrai.solde(cle, statut, at),
  };
  const channel: ReturnType<typeof canal> = {
    ...base,
    push: (to, reply) =>
      casse && to === "w1" ? Promise.reject(new Error("?")) : base.push(to, reply),
  };
  const { tous, vivant } = await monde(5, { channel, store });
  await expect(vivant.tick(aParis(MATIN, "08:00"))).rejects.toThrow("ENOSPC");
  expect(base.recus.map(({ to }) => to).sort()).toEqual(["w0", "w2", "w3", "w4"]);
  casse = false;
  for (const heure of ["08:01", "08:02", "08:30", "09:00"]) await vivant.tick(aParis(MATIN, heure));
  expect([...comptes(tous, base.recus).values()].every((fois) => fois === 1)).toBe(true);
});

test("put off until an hour of the same day, or of another one, it comes back at that hour", async () => {
  const { tous, vivant, store, channel } = await monde(1);
  await vivant.tick(aParis(MATIN, "08:00"));
  channel.recus.splice(0);
  const [un, deux] = tous;
  const lendemain = plus(MATIN, 1);
  const remis = (foyer: string, jour: string, heure: string): Fiche => ({
    id: `remis-${foyer}`,
    type: "rappel-remis",
    dossier: foyer,
    by: "w0",
    at: aParis(MATIN, "08:10").toISOString(),
    values: { id: `${foyer}/bilan/evaluation-finale/${plus(MATIN, 30)}`, jour, heure },
  });
  const fiches = [remis(un!.id, MATIN, "14:00"), remis(deux!.id, lendemain, "10:20")];
  await store.commit({ at: fiches[0]!.at, fiches });
  const quand: string[] = [];
  for (const jour of [MATIN, lendemain])
    for (let minute = 8 * 60; minute < 18 * 60; minute += 10) {
      const heure = new Date(minute * 60_000).toISOString().slice(11, 16);
      await vivant.tick(aParis(jour, heure));
      for (const { texte } of channel.recus.splice(0))
        quand.push(...nommes(texte).map((nom) => `${nom} ${jour} ${heure}`));
    }
  expect(quand).toEqual([`${un!.nom} ${MATIN} 14:00`, `${deux!.nom} ${lendemain} 10:20`]);
});
