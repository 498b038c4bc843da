/** Kinds of measure, local names and values: what a question names, and how it is written. */
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { concerne } from "../../src/core/charte/echeances.ts";
import { ecris } from "../../src/core/charte/ecritures.ts";
import { editionPour } from "../../src/core/charte/edition.ts";
import { mesureDuDossier, mesuresNommees } from "../../src/core/charte/mesures.ts";
import { partage } from "../../src/core/charte/par-mesure.ts";
import { traduis } from "../../src/core/charte/synonymes.ts";
import { lis } from "../../src/core/reading/expressions.ts";

const catalog = loadCatalog(".", ["test/chartes/bocage-clair", "test/chartes/deux-vaux"]);
const bocage = editionPour(catalog, "bocage-clair", "2026-03-04")!;
const vaux = editionPour(catalog, "deux-vaux", "2026-03-04")!;
const mois = (valeur: number) => ({ valeur, unite: "mois" as const });

test.each([
  ["duree de l'asell renforce", ["renforce"]],
  ["durée de l'ASELL de base", ["base"]],
  ["de base ou renforcé ?", ["base", "renforce"]],
  ["durée de l'asell", []],
])("« %s » names %j", (question, cles) =>
  expect(mesuresNommees(bocage, lis(question))).toEqual(cles),
);

test("an accompaniment named within another one's name is not named", () =>
  expect(mesuresNommees(vaux, lis("accompagnement de depannage"))).toEqual(["depannage"]));

test.each([
  ["renforce", "renforce"],
  ["asell de base", "base"],
  ["maintien", undefined],
  ["", undefined],
])("a measure of nature « %s » is of kind %s", (nature, cle) =>
  expect(mesureDuDossier(bocage, { nature })).toBe(cle),
);

test("a charter with one kind needs no nature to know it", () =>
  expect(mesureDuDossier(editionPour(catalog, "charente", "2026-03-04")!, { nature: "" })).toBe(
    "assll",
  ));

describe("an answer is shared out", () => {
  const dit = (reponse: string, plus = {}) => ({ reponse, citations: [], ...plus });
  const kinds = (d: Parameters<typeof partage>[2], nommees: string[] = []) => {
    const { dits, muettes } = partage(catalog, bocage, d, nommees);
    return [dits.map((x) => x.mesures), muettes];
  };
  test("the same words for all are said once", () =>
    expect(kinds(dit("Le bailleur signe."))).toEqual([[["base", "renforce"]], []]));
  test("values that differ are said kind by kind", () =>
    expect(kinds(dit("{mesure.duree}."))).toEqual([[["base"], ["renforce"]], []]));
  test("the kind named speaks alone", () =>
    expect(kinds(dit("{mesure.duree}."), ["base"])).toEqual([[["base"]], []]));
  test("a kind without the value is said to be without it", () =>
    expect(kinds(dit("{mesure.plafond.total}."))).toEqual([[["renforce"]], ["base"]]));
  test("an answer on one kind is not given for another", () =>
    expect(kinds(dit("Oui.", { mesure: "renforce" }), ["base"])).toEqual([
      [["renforce"]],
      ["base"],
    ]));
});

test.each([
  ["C'est quoi l'ASELL ?", "C'est quoi l'asll ?"],
  ["le FSH finance", "le fsl finance"],
  ["M. Alibert", "M. Alibert"],
])("« %s » is read as « %s »", (text, lu) => expect(traduis(catalog, text)).toBe(lu));

test.each<[unknown, string | undefined]>([
  [{ qui: "l'UDAF", si: "si personne ne suit" }, "l'UDAF (si personne ne suit)"],
  [
    { libelle: "le CESF", quantite: { valeur: 10, unite: "heures" }, par: "famille" },
    "10 heures par famille pour le CESF",
  ],
  [{ euros: 1250.5, par: "mois" }, "1\u00a0250,50 € par mois"],
  [{ euros: 90, "en-plus": true }, "90 € en plus"],
  [{ nombre: 96, par: "an", operateur: "Le Porche" }, "96 par an (Le Porche)"],
  [{ rencontres: 2, par: "mois" }, "2 rencontres par mois"],
  [{ intervalle: { valeur: 2, unite: "semaines" } }, "une rencontre toutes les 2 semaines"],
  [{ libelle: "le contrat", signataires: ["A", "B"] }, "le contrat, signé par A et B"],
  [{ libelle: "diagnostic", duree: { fixe: mois(1) } }, "diagnostic (1 mois)"],
  [{ a: { libelle: "un" }, b: { libelle: "deux" } }, "un et deux"],
  ["2026-01-01", "jeudi 1er janvier 2026"],
  [{ total: mois(18), depassement: mois(6) }, undefined],
  [true, undefined],
])("%j is written « %s »", (value, dit) => expect(ecris(catalog, value)).toBe(dit));

describe("a deadline of one kind or one length", () => {
  const echeance = (plus: object) => ({ ...bocage.echeances["bilan-fin"]!, ...plus });
  test.each([
    [{ "quand-duree": { egale: mois(6) } }, { mois: 6 }, true],
    [{ "quand-duree": { egale: mois(6) } }, { mois: 3 }, false],
    [{ "quand-duree": { "au-moins": { valeur: 1, unite: "annees" } } }, { mois: 12 }, true],
    [{ "quand-duree": { egale: mois(6) } }, {}, true],
    [{ mesure: "base" }, { mesure: "renforce" }, false],
    [{ mesure: "base" }, {}, true],
  ])("%j for %j: %s", (plus, portee, oui) => expect(concerne(echeance(plus), portee)).toBe(oui));
});
