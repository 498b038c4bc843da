/** Every kind of reminder says why: the rule, word for word from its source, and the household's own days. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { estDans, imprime } from "../../src/charte/mot-pour-mot.ts";
import { registre } from "../../src/core/dossier/dossiers.ts";
import type { AFaire } from "../../src/core/echeances/a-faire.ts";
import { sansCompte } from "../../src/core/gens/comptes.ts";
import { pourquoi } from "../../src/core/rappels/pourquoi.ts";
import { dis } from "../../src/core/time.ts";
import { catalog, MAINTENANT, message } from "../monde.ts";
import { aFaireLe, type Cas, collectifLe, visite } from "./cas.ts";

const ALSACE: Cas = { territoire: "alsace", debut: "2026-03-01", fin: "2026-08-31", ici: true };
const CHARENTE: Cas = { territoire: "charente", debut: "2025-10-11", fin: "2026-04-10", ici: true };
const commande = (objet: string): Cas => ({
  territoire: "charente",
  puis: [["commande", { recue: "2026-03-04", objet, urgence: false }]],
});

/** kind → a household of which it is due, and the day. */
const CAS: Record<string, [Cas, jour: string][]> = {
  "premier-contact": [
    [commande("mesure"), "2026-03-10"],
    [{ territoire: "loire", debut: "2026-03-10", fin: "2026-09-09", ici: true }, "2026-03-10"],
  ],
  signatures: [[ALSACE, "2026-03-10"]],
  "plan-intervention": [[ALSACE, "2026-03-10"]],
  contrat: [[CHARENTE, "2026-03-10"]],
  sollicitations: [[commande("diagnostic"), "2026-03-10"]],
  diagnostic: [[commande("diagnostic"), "2026-03-10"]],
  "rythme-par-periode": [[ALSACE, "2026-03-20"]],
  "rythme-par-intervalle": [[{ ...CHARENTE, puis: [visite("2026-03-02")] }, "2026-03-10"]],
  bilan: [
    [ALSACE, "2026-08-10"],
    [CHARENTE, "2026-03-10"],
    [{ territoire: "loire", debut: "2026-01-10", fin: "2026-07-09" }, "2026-06-15"],
  ],
  "fin-de-mesure": [
    [ALSACE, "2026-08-10"],
    [CHARENTE, "2026-04-20"],
    [{ territoire: "loire", debut: "2026-01-10", fin: "2026-07-09" }, "2026-06-15"],
    [{ territoire: "saint-dizier", debut: "2026-01-10", fin: "2026-07-09" }, "2026-06-15"],
  ],
  "renouvellement-possible": [
    [ALSACE, "2026-08-10"],
    [CHARENTE, "2026-03-10"],
  ],
  plafond: [
    [{ territoire: "alsace", debut: "2025-01-01", fin: "2026-06-30" }, "2026-05-10"],
    [{ territoire: "charente", debut: "2025-01-01", fin: "2026-06-30" }, "2026-05-10"],
  ],
  "refus-a-presenter": [[{ ...CHARENTE, puis: [["refus", { le: "2026-03-04" }]] }, "2026-03-10"]],
  "autres-echeances": [
    [{ territoire: "loire", debut: "2026-01-10", fin: "2026-07-09" }, "2026-06-15"],
  ],
};

const dites = (a: AFaire) => {
  const ctx = { ...contexte, catalog };
  return pourquoi(ctx, {}, a).replies[0]!;
};
const contexte = {
  personne: { id: "moi", nom: "Nina Colin", role: "intervenant" as const },
  dossiers: [],
  message: message("m1", "pourquoi ?"),
  jour: "2026-03-10",
  reglages: new Map(),
  ecrites: catalog.editions,
  questions: new Map(),
  rappels: registre([]).rappels,
  gts: registre([]).gts,
  attendus: [],
  ouvrirait: () => 0,
  comptes: sansCompte(),
  gens: [],
  estUnNom: () => false,
  estUnSien: () => false,
};

function expliquee(a: AFaire): void {
  const { text, sources = [] } = dites(a);
  expect(sources.length, a.id).toBeGreaterThan(0);
  const { territoire, source } = a.edition;
  const imprimee = imprime(readFileSync(join("rules", territoire, source), "utf8"));
  for (const { extrait } of sources) {
    expect(estDans(imprimee, extrait), extrait).toBe(true);
    expect(text).toContain(extrait);
  }
  if (a.compteDe) expect(text).toContain(dis(a.compteDe.jour));
}

describe("« pourquoi ? »", () => {
  test.each(Object.entries(CAS))("%s cites its rule and the days it counts from", (kind, cas) => {
    for (const [menage, jour] of cas) {
      const due = aFaireLe(menage, jour).find((a) => a.rappel.rappel === kind);
      expect(due, `${kind}, ${menage.territoire}`).toBeDefined();
      expliquee(due!);
    }
  });

  test.each([
    ["tableau-semestriel", "alsace"],
    ["statistiques-annuelles", "charente"],
  ])("%s, of a whole team, too", (kind, territoire) => {
    const due = collectifLe(territoire, "2026-06-20").find((a) => a.rappel.rappel === kind);
    expliquee(due!);
  });

  test("no kind is left out; an appointment alone has no rule behind it", () => {
    const vus = [
      ...Object.keys(CAS),
      "tableau-semestriel",
      "statistiques-annuelles",
      "rendez-vous",
    ];
    expect(catalog.rappels.map((r) => r.rappel).sort()).toEqual(vus.sort());
    const rdv = aFaireLe(
      { ...ALSACE, puis: [["rendez-vous", { date: "2026-03-12", heure: "10:00", avec: null }]] },
      "2026-03-10",
    ).find((a) => a.rappel.rappel === "rendez-vous");
    expect(dites(rdv!).text).toContain("Aucune phrase du texte");
    expect(MAINTENANT).toBeInstanceOf(Date);
  });
});
