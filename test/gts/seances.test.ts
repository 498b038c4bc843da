/** Which meeting a measure goes to, what a fixed day changes, and that nothing written is ever lost. */
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { registre } from "../../src/core/dossier/dossiers.ts";
import { etatDe } from "../../src/core/gts/etat.ts";
import { catalogDesSeances } from "../../src/core/gts/fixees.ts";
import { ficheDeSeance } from "../../src/core/gts/registre.ts";
import {
  type Cadre,
  jourDeSeance,
  prochaineSeance,
  seanceDe,
  seanceDuTerme,
} from "../../src/core/gts/seances.ts";
import { theoriques } from "../../src/core/gts/situations.ts";
import type { Fiche, Valeur } from "../../src/model.ts";

const catalog = loadCatalog(".");
const M = { territoire: "charente", mois: "2026-03" };
let n = 0;
const fiche = (type: string, values: Record<string, Valeur>, plus: Partial<Fiche> = {}): Fiche => ({
  id: `f${n++}`,
  type,
  dossier: "",
  by: "Claire",
  at: "2026-03-04T09:12:00Z",
  values,
  ...plus,
});
const mesure = (dossier: string, fin: string): Fiche =>
  fiche(
    "mesure",
    {
      civilite: "Mme",
      nom: dossier,
      commune: "Ruffec",
      territoire: "charente",
      debut: "2025-10-01",
      fin,
      intervenant: "Farid",
    },
    { dossier },
  );
function cadre(fiches: Fiche[], jour = "2026-03-04"): Cadre {
  const tout = registre(fiches);
  return {
    catalog: catalogDesSeances(catalog, tout.gts),
    dossiers: [...tout.dossiers.values()],
    gts: tout.gts,
    gens: [],
    jour,
  };
}

describe("the meeting of a term", () => {
  test.each([
    ["T-13", "2026-04-10", "2026-03-19"],
    ["T-14", "2026-04-16", "2026-04-16"],
    ["the eve", "2026-04-15", "2026-03-19"],
  ])("%s: a term on %s is presented on %s", (_, terme, seance) => {
    const t = seanceDuTerme(cadre([]), "charente", terme)!;
    expect(jourDeSeance(t)).toBe(seance);
  });

  test("the agenda of March holds the terms before the meeting of April, and those that are over", () => {
    const c = cadre([
      mesure("avant", "2026-03-10"),
      mesure("pendant", "2026-04-10"),
      mesure("veille", "2026-04-15"),
      mesure("suivant", "2026-04-16"),
    ]);
    const t = seanceDe(c, "charente", "2026-03")!;
    expect(theoriques(c, t).map((s) => s.dossier.id)).toEqual(["avant", "pendant", "veille"]);
  });
});

test("T-12: on a holiday the next meeting has no day until one is fixed, and then it has", () => {
  const aout = cadre([], "2030-08-01");
  expect(prochaineSeance(aout, "charente")).toMatchObject({
    mois: "2030-08",
    seance: { regle: "2030-08-15", jour: undefined, ferie: "Assomption" },
  });
  expect(prochaineSeance(aout, "charente")!.dates).toBeUndefined();
  const fixee = fiche("gts-date", { territoire: "charente", mois: "2030-08", jour: "2030-08-22" });
  expect(prochaineSeance(cadre([fixee], "2030-08-01"), "charente")!.dates).toMatchObject({
    theorique: { formel: "2030-08-07" },
    pv: { limite: "2030-08-25", viser: "2030-08-23" },
  });
});

test("a day that is fixed reaches the bilan of each measure", () => {
  const fixee = fiche("gts-date", { ...M, jour: "2026-03-26", avant: "2026-03-19" });
  expect(jourDeSeance(seanceDuTerme(cadre([fixee]), "charente", "2026-03-31")!)).toBe("2026-03-26");
  expect(jourDeSeance(seanceDuTerme(cadre([fixee]), "charente", "2026-03-20")!)).toBe("2026-02-19");
});

test("a correction replaces, an annulation takes back, and the fiches stay", () => {
  const oui = fiche("gts-reponse", { ...M, examinee: true, motif: null }, { dossier: "a" });
  const non = fiche(
    "gts-reponse",
    { ...M, examinee: false, motif: "bilan" },
    { dossier: "a", remplace: oui.id },
  );
  const rien = fiche("annulation", {}, { dossier: "a", remplace: non.id });
  const reponses = (fiches: Fiche[]) =>
    etatDe(ficheDeSeance(registre(fiches).gts, "charente", "2026-03")).reponses.get("a");
  expect(reponses([oui])).toMatchObject({ examinee: true });
  expect(reponses([oui, non])).toMatchObject({ examinee: false, motif: "bilan" });
  expect(reponses([oui, non, rien])).toBeUndefined();
});
