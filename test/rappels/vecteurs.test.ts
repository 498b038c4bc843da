/** The vectors T-13 to T-19 of the inventory, as what is due on a day: limit, day to aim at, how late. */
import { describe, expect, test } from "vitest";
import { aFaireLe, type Cas, collectifLe, visite } from "./cas.ts";

const commandeDu = (recue: string): Cas => ({
  territoire: "charente",
  puis: [["commande", { recue, objet: "diagnostic", urgence: false }]],
});
const terme = (fin: string): Cas => ({ territoire: "charente", debut: "2025-10-11", fin });
const rencontres: Cas = {
  territoire: "charente",
  debut: "2026-02-01",
  fin: "2026-07-31",
  puis: [visite("2026-02-16"), visite("2026-03-02")],
};
const deuxParMois = (...dates: string[]): Cas => ({
  territoire: "alsace",
  debut: "2026-01-01",
  fin: "2026-06-30",
  puis: dates.map((d) => visite(d)),
});

type Ligne = [vecteur: string, cas: Cas, le: string, kind: string, limite: string, viser?: string];

/** One line a vector: on that day, this is due by that limit, and to be aimed at on that day. */
const TABLE: Ligne[] = [
  ["T-13 terme 10/04/2026", terme("2026-04-10"), "2026-03-04", "bilan", "2026-03-19"],
  ["T-14 terme 16/04/2026", terme("2026-04-16"), "2026-03-04", "bilan", "2026-04-16"],
  [
    "T-15 démarche",
    commandeDu("2026-03-04"),
    "2026-03-04",
    "premier-contact",
    "2026-04-04",
    "2026-04-03",
  ],
  ["T-15 diagnostic", commandeDu("2026-03-04"), "2026-03-04", "diagnostic", "2026-05-04"],
  [
    "T-16 démarche",
    commandeDu("2025-12-31"),
    "2026-01-02",
    "premier-contact",
    "2026-01-31",
    "2026-01-30",
  ],
  [
    "T-16 diagnostic",
    commandeDu("2025-12-31"),
    "2026-01-02",
    "diagnostic",
    "2026-02-28",
    "2026-02-27",
  ],
  ["T-17 prochaine rencontre", rencontres, "2026-03-04", "rythme-par-intervalle", "2026-03-17"],
  [
    "T-18 une rencontre au 25/03",
    deuxParMois("2026-03-10"),
    "2026-03-25",
    "rythme-par-periode",
    "2026-03-31",
  ],
];

describe("vectors of the inventory", () => {
  test.each(TABLE)("%s", (_vecteur, cas, le, kind, limite, viser) => {
    const due = aFaireLe(cas, le).find((a) => a.rappel.rappel === kind);
    expect(due).toMatchObject({ limite, retard: 0 });
    expect(due?.aViser).toBe(viser);
  });

  test.each([
    ["T-15 démarche", commandeDu("2026-03-04"), "premier-contact", "2026-04-04"],
    ["T-17 rencontre", rencontres, "rythme-par-intervalle", "2026-03-17"],
  ] as const)("%s: today is not late, tomorrow is one day late", (_v, cas, kind, limite) => {
    const retard = (jour: string) =>
      aFaireLe(cas, jour).find((a) => a.rappel.rappel === kind)?.retard;
    const lendemain = new Date(Date.parse(`${limite}T00:00:00Z`) + 86_400_000);
    expect(retard(limite)).toBe(0);
    expect(retard(lendemain.toISOString().slice(0, 10))).toBe(1);
  });

  test("T-18: with two meetings in the month, only the next month is ahead", () => {
    const dues = aFaireLe(deuxParMois("2026-03-10", "2026-03-20"), "2026-03-25");
    expect(dues.filter((a) => a.rappel.rappel === "rythme-par-periode")).toMatchObject([
      { limite: "2026-04-30" },
    ]);
  });

  test.each([
    ["2025-06-01", "2025-06-30"],
    ["2025-12-01", "2025-12-31"],
  ])("T-19: the table of the half-year, on %s, by %s", (le, limite) => {
    const dues = collectifLe("alsace", le);
    expect(dues.find((a) => a.retard === 0)).toMatchObject({ limite });
  });
});
