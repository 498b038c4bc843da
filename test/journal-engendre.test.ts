/** Messages whose meaning is known, and as many delivered again and again. TANDEM_ENGENDRES: how many of each (1,500). */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Contexte } from "../src/core/contexte.ts";
import { registre } from "../src/core/dossier/dossiers.ts";
import { visibles } from "../src/core/droits/visibles.ts";
import { sansCompte } from "../src/core/gens/comptes.ts";
import { sansRappel } from "../src/core/rappels/etat.ts";
import { instant, jourDe } from "../src/core/time.ts";
import { turn } from "../src/core/turn.ts";
import { importe } from "../src/import.ts";
import { voulu } from "./journal/engendre.ts";
import { catalog, message, monde } from "./monde.ts";

const QUAND = instant("2026-03-04", "10:12");
const tout = registre(
  importe(catalog, readFileSync("test/mondes/journal.csv", "utf8"), "t", QUAND).fiches,
);
const amina = { id: "amina", nom: "Amina Diallo", role: "intervenant" as const };
const dossiers = visibles(tout, amina, QUAND);
const contexte = (text: string): Contexte => ({
  catalog,
  personne: amina,
  dossiers,
  message: { id: "m", at: QUAND, from: "amina", conversation: "c", text, prive: true },
  jour: jourDe(QUAND),
  reglages: tout.reglages,
  ecrites: catalog.editions,
  gens: [],
  rappels: sansRappel(),
  questions: tout.questions,
  gts: tout.gts,
  attendus: [],
  ouvrirait: () => 0,
  comptes: sansCompte(),
  estUnNom: (mot) => tout.noms.has(mot),
  estUnSien: (mot) => tout.noms.has(mot),
});

/** Of the team's world. */
const MENAGES = ["Mme Benali", "Mme Martin", "Mme Schmitt", "M. Schmid", "Rose Petit"];

const ENGENDRES = Number(process.env.TANDEM_ENGENDRES ?? 1500);
/** Mostly written: a bot that only asks would pass the property and help nobody. */
const PART_ECRITE = 0.9;

test(
  "what is written is what was meant, or a question is asked; never something else",
  () => {
    let ecrites = 0;
    let total = 0;
    fc.assert(
      fc.property(voulu, ({ texte, ...meant }) => {
        const { fiches, memory, replies } = turn(contexte(texte), {});
        const visites = fiches.filter((f) => f.type === "visite");
        total++;
        if (!visites.length) {
          expect(
            memory.attente?.length ?? 0,
            `${texte}\n${replies.map((r) => r.text).join("\n")}`,
          ).toBeGreaterThan(0);
          return;
        }
        ecrites++;
        expect(visites, texte).toHaveLength(1);
        const { dossier, values } = visites[0]!;
        const { date, heure, mode, presence } = values;
        expect({ dossier, date, heure, mode, presence }, texte).toEqual(meant);
        for (const f of fiches) expect(f.dossier, texte).toBe(meant.dossier);
      }),
      { numRuns: ENGENDRES, seed: 20260304 },
    );
    expect(ecrites / total).toBeGreaterThan(PART_ECRITE);
  },
  60_000 + ENGENDRES * 12,
);

test(
  `${ENGENDRES} messages delivered one to four times in any order: as many fiches`,
  async () => {
    const { bot, store, peuple } = monde();
    await peuple();
    const avant = (await store.fiches()).length;
    const uns = Array.from({ length: ENGENDRES }, (_, i) => i);
    const livraisons = uns.flatMap((i) =>
      Array.from({ length: i % 10 < 7 ? 1 : (i % 10) - 5 }, () => i),
    );
    // A shuffle that is the same each time.
    let graine = 42;
    const hasard = () => {
      graine = (Math.imul(graine, 1103515245) + 12345) & 0x7fffffff;
      return graine / 0x7fffffff;
    };
    for (let i = livraisons.length - 1; i > 0; i--) {
      const j = Math.floor(hasard() * (i + 1));
      [livraisons[i], livraisons[j]] = [livraisons[j]!, livraisons[i]!];
    }
    const vus = new Set<number>();
    for (const i of livraisons) {
      // Each a visit of its own: no two at the same minute of the same day.
      const jour = new Date(Date.UTC(2026, 2, 3) - 86_400_000 * Math.floor(i / 600));
      const texte = `VAD ${MENAGES[i % MENAGES.length]} le ${jour.toISOString().slice(0, 10).split("-").reverse().join("/")} à ${8 + Math.floor((i % 600) / 60)}h${String(i % 60).padStart(2, "0")}`;
      const { fiches } = await bot.recoit(message(`d${i}`, texte));
      expect(fiches.length, texte).toBe(vus.has(i) ? 0 : 1);
      vus.add(i);
    }
    expect((await store.fiches()).length).toBe(avant + ENGENDRES);
  },
  60_000 + ENGENDRES * 24,
);
