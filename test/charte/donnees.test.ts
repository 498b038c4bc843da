/** What the schema cannot say of rules/: numbers come from values, every topic is treated, nothing is named twice. */
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { estGrave } from "../../src/charte/constat.ts";
import { verifieLexique } from "../../src/charte/mots.ts";
import { verifiePeriodes } from "../../src/charte/sujets.ts";
import { verifieEdition } from "../../src/charte/verifie.ts";

const catalog = loadCatalog(".");

describe.each(catalog.editions)("$edition", (edition) => {
  test("writes numbers in holes, answers each topic or declares its silence", () =>
    expect(verifieEdition(edition.edition, edition, catalog).filter(estGrave)).toEqual([]));
});

test("two editions of a territory never hold on the same day", () => {
  for (const { territoire } of catalog.territoires) {
    const siennes = catalog.editions.filter((e) => e.territoire === territoire);
    expect(verifiePeriodes(new Map(), siennes)).toEqual([]);
  }
});

test("the words of topics and devices are plain, and two devices share none", () =>
  expect(verifieLexique(catalog)).toEqual([]));
