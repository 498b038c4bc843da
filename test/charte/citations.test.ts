/** A citation is not trusted, it is tested: every quoted sentence stands word for word in its edition's source. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { citationsDe, verifieCitations } from "../../src/charte/citations.ts";
import { estDans, imprime } from "../../src/charte/mot-pour-mot.ts";
import { phraseProche } from "../../src/charte/proche.ts";

const { editions } = loadCatalog(".");

describe.each(editions)("$edition", (edition) => {
  const source = readFileSync(join("rules", edition.territoire, edition.source), "utf8");
  test("cites its source word for word, and names sections as it prints them", () => {
    expect(citationsDe(edition).length).toBeGreaterThan(0);
    expect(verifieCitations(edition.edition, edition, source)).toEqual([]);
  });
});

describe("the check itself", () => {
  const source = imprime(
    "L’aide « au logement »\n est de  trois mois… puis cesse. Le 1^{er} du mois.",
  );

  test.each([
    "L'aide « au logement » est de trois mois... puis",
    "L'aide […] trois mois… […] 1er du mois",
  ])("finds « %s »", (extrait) => expect(estDans(source, extrait)).toBe(true));

  test.each([
    "est de deux mois",
    "L'aide au logement",
    "trois moi",
    "puis cesse […] trois mois",
    "L'Aide",
  ])("does not find « %s »", (extrait) => expect(estDans(source, extrait)).toBe(false));

  test("names the sentence that is nearest", () =>
    expect(
      phraseProche("Rien. La mesure dure six mois au plus. Elle finit.", "La mesure dure 6 mois"),
    ).toBe("La mesure dure six mois au plus."));
});

const glossaire = Object.entries(loadCatalog(".").glossaire).flatMap(([cle, { textes }]) =>
  Object.entries(textes).map(([edition, citation]) => ({ cle, edition, ...citation })),
);

test.each(glossaire)("the glossary quotes $edition for « $cle »", ({ edition, extrait }) => {
  const sienne = editions.find((e) => e.edition === edition);
  expect(sienne, edition).toBeDefined();
  const source = readFileSync(join("rules", sienne!.territoire, sienne!.source), "utf8");
  expect(estDans(imprime(source), extrait)).toBe(true);
});
