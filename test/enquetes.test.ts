/** A year's enquiries are counted as the report counts: families met apart, several answers, points. */
import { expect, test } from "vitest";
import { enquetesDe } from "../src/core/enquetes/enquete.ts";
import {
  enquetesDeLAnnee,
  points,
  rencontresDe,
  repartition,
} from "../src/core/enquetes/statistiques.ts";
import { anneeDuBilan } from "../src/core/reading/enquetes.ts";
import type { Etape, Valeur } from "../src/model.ts";

let n = 0;
const etape = (phase: string, values: Record<string, Valeur>): Etape => ({
  type: "enquete",
  values: { phase, ...values },
  fiche: `f${n++}`,
  by: "Sonia",
  at: "2026-03-01T09:00:00.000Z",
});
const saisine = (recue: string) => etape("saisine", { recue });
const constats = (rencontree: boolean, motifs: string[] = []) =>
  etape("constats", { rencontree, motifs });

test("each referral opens an enquiry; findings told anew replace the first", () => {
  const etapes = [
    saisine("2026-01-05"),
    constats(false),
    constats(true),
    saisine("2026-06-01"),
    etape("contact", { moyen: "courrier" }),
  ];
  const [une, autre] = enquetesDe({ etapes });
  expect(une?.constats?.rencontree).toBe(true);
  expect(autre).toMatchObject({ contacts: [{ moyen: "courrier" }] });
  expect(autre?.constats).toBeUndefined();
});

test("an enquiry is of the year of its referral, and without findings it is neither met nor not", () => {
  const dossiers = [
    { etapes: [saisine("2025-12-31"), constats(true)] },
    { etapes: [saisine("2026-01-01"), constats(false)] },
    { etapes: [saisine("2026-02-01")] },
  ];
  const annee = enquetesDeLAnnee(dossiers, 2026);
  expect(rencontresDe(annee)).toEqual({ saisines: 2, constats: 1, oui: 0, non: 1 });
});

test("several answers count each; nobody's answer is counted as such", () => {
  const compte = repartition([["a", "b"], ["a"], null, []]);
  expect([...compte]).toEqual([
    ["a", 2],
    ["b", 1],
    [null, 2],
  ]);
});

test("a difference of shares is in points", () => {
  expect(points({ n: 34, base: 75 }, { n: 35, base: 100 })).toBe(10.3);
  expect(points({ n: 1, base: 2 }, { n: 0, base: 0 })).toBeUndefined();
});

test.each([
  ["statistiques des enquêtes 2026", 2026],
  ["bilan ESU 2025", 2025],
  ["stats esu cette année", 2026],
  ["combien d'ESU l'an dernier", 2025],
  ["statistiques ESU", undefined],
  ["bilan de Mme Petit 2026", undefined],
  ["combien de courriers pour une enquête", undefined],
])("%s", (dit, annee) => expect(anneeDuBilan(dit, 2026)).toBe(annee));
