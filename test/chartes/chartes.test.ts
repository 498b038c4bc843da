/** Three invented charters hold between them the 24 kinds of rule of other départements, by data alone. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { estGrave } from "../../src/charte/constat.ts";
import { verifie } from "../../src/charte/verifie.ts";
import { autoritesDe } from "../../src/core/charte/autorite.ts";
import { limitesPeriodiques } from "../../src/core/charte/echeances.ts";
import { editionDuDossier, editionPour } from "../../src/core/charte/edition.ts";
import { lis } from "../../src/core/reading/expressions.ts";
import type { Dossier } from "../../src/model.ts";

const NOMS = readdirSync("test/chartes").filter((f) => !f.includes("."));
const catalog = loadCatalog(
  ".",
  NOMS.map((nom) => `test/chartes/${nom}`),
);
const edition = (nom: string, jour = "2026-03-04") => editionPour(catalog, nom, jour)!;
const bocage = edition("bocage-clair");
const vaux = edition("deux-vaux");
const ormoy = edition("val-ormoy", "2026-02-01");
const reforme = edition("val-ormoy");
const { base, renforce } = bocage.mesures;
const { ali, depannage, ateliers } = vaux.mesures;
const mois = (valeur: number) => ({ valeur, unite: "mois" });

test.each(NOMS)("%s passes the maintainers' check", (nom) =>
  expect(verifie(".", `test/chartes/${nom}`, "2026-03-04").constats.filter(estGrave)).toEqual([]),
);

describe("each kind of rule is data", () => {
  test.each<[kind: string, said: unknown, expected: unknown]>([
    ["1 several kinds of measure", Object.keys(bocage.mesures), ["base", "renforce"]],
    ["2 hours by professional", renforce!.heures!.cesf!.quantite, { valeur: 20, unite: "heures" }],
    ["3 amounts by household", vaux.baremes!.installation!.lignes.couple!.euros, 450],
    ["4 a range", base!.duree, { entre: [mois(3), mois(6)] }],
    ["4 a set", renforce!.duree, { "un-de": [mois(3), mois(6), mois(12)] }],
    ["5 a count without a cap", [base!.renouvellement?.nombre, base!.plafond], [2, undefined]],
    ["5 a cap without a count", renforce!.renouvellement, undefined],
    ["6 a numbered overrun", renforce!.plafond!.depassement, mois(6)],
    [
      "7 express reasons",
      depannage!.plafond!["sur-motivation"],
      "motivation expresse de la commission",
    ],
    [
      "8 uninterrupted, in years",
      ormoy.mesures.asll!.plafond!.ininterrompu,
      { valeur: 3, unite: "annees" },
    ],
    ["9 no duration", ali!.duree, { aucune: true }],
    ["10 periodic", bocage.echeances["bilan-renforce"]!.chaque, mois(3)],
    ["10 on the way", bocage.echeances["bilan-intermediaire"]!["quand-duree"], { egale: mois(6) }],
    ["11 no measure", ormoy.mesures.asll!.phases!.diagnostic!.issues!.rien!.suite, "aucune-mesure"],
    ["12 quotas", renforce!.niveaux!.soutenu!.quotas!.map((q) => q.nombre), [40, 24]],
    ["13 operator by place", vaux.secteurs!.pont!.lieux.includes("Montfleury"), true],
    ["16 prescriber if", ali!.demandeurs!.length, 2],
    ["17 unknown to the service", ali!.eligibilite!.requis!.length, 1],
    ["18 closed priorities", renforce!["publics-prioritaires"]!.liste, "fermee"],
    ["19 said absence", vaux.reponses.ressources!.absence, true],
    ["20 consequence", vaux.consequences!.refus!.effet, "aide-refusee"],
    ["21 collective", [ateliers!.formats, ali!.formats], [["collectif"], ["individuel"]]],
    ["22 two contracts", Object.keys(base!.contrats!), ["engagement", "accompagnement"]],
    [
      "23 local names",
      catalog.territoires.map((t) => t.synonymes?.fsl?.[0]).filter(Boolean),
      ["fsh", "ful"],
    ],
  ])("%s", (_, said, expected) => expect(said).toEqual(expected));

  test("14 two authorities, split by commune from a day on", () => {
    const qui = (lieu: string, jour: string) =>
      autoritesDe(vaux, lis(lieu), jour).map((a) => a.autorite.libelle);
    expect(qui("montfleury", "2025-12-31")).toEqual(["le Département"]);
    expect(qui("montfleury", "2026-01-01")).toEqual(["la Métropole des Vaux"]);
    expect(qui("rocmartin", "2026-01-01")).toEqual(["le Département"]);
  });

  test("15 running measures keep the old rules", () => {
    const dossier = (debut: string) => ({ territoire: "val-ormoy", debut }) as Dossier;
    const de = (debut: string) => editionDuDossier(catalog, dossier(debut), "2026-06-01")?.edition;
    expect([de("2026-02-28"), de("2026-03-01")]).toEqual(["val-ormoy-2022", "val-ormoy-2026"]);
    expect(reforme.mesures.asll!.plafond).toEqual({ total: mois(8) });
  });

  test("10 a month's end stays one", () => {
    const periode = { debut: "2026-01-31", fin: "2027-01-30" };
    const limites = limitesPeriodiques(
      bocage,
      bocage.echeances["bilan-renforce"]!,
      periode,
      undefined,
    );
    expect(limites.map((l) => l.limite)).toEqual(["2026-04-30", "2026-07-31", "2026-10-31"]);
  });
});
