/** Several bots over one store, at the same time: nothing missed, nothing twice. TANDEM_LIVRAISONS: how many due (1,000; 100000 in full). */
import { expect, test } from "vitest";
import { importe } from "../../src/import.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import { catalog as entier } from "../monde.ts";
import { bot, canal, comptes, csv, foyers, reduit } from "./foyers.ts";
import { aParis, plus } from "./oracle.ts";

const TOUTES = Number(process.env.TANDEM_LIVRAISONS ?? 1_000);
const catalog = reduit(entier);
const MATIN = "2026-11-24";

test.each([
  [2, Math.ceil(TOUTES / 10)],
  [3, Math.ceil(TOUTES / 10)],
  [4, TOUTES],
])("%i bots and %i due items: each is told once", { timeout: 1_800_000 }, async (combien, n) => {
  const tous = foyers(n, () => plus(MATIN, 30));
  const store = openMemoire();
  const channel = canal();
  const monde = { catalog, store, channel, personnes: Math.ceil(n / 10) };
  const bots = Array.from({ length: combien }, () => bot(monde));
  const veille = aParis("2026-11-20", "17:00");
  await bots[0]!.importe(importe(catalog, csv(tous), "import", veille), veille);
  const debut = performance.now();
  for (const heure of ["08:00", "08:01", "08:02"])
    await Promise.all(bots.map((b) => b.tick(aParis(MATIN, heure))));
  const s = ((performance.now() - debut) / 1000).toFixed(1);
  const fois = [...comptes(tous, channel.recus).values()];
  const [manques, doubles] = [fois.filter((f) => !f).length, fois.filter((f) => f > 1).length];
  process.stdout.write(
    `${combien} bots, ${n} due: ${channel.recus.length} messages, ${manques} missed, ${doubles} twice, ${s} s\n`,
  );
  expect({ manques, doubles }).toEqual({ manques: 0, doubles: 0 });
  expect(channel.recus.length).toBe(Math.ceil(n / 10));
});
