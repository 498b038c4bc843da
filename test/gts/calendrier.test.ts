/** The days of a review meeting, month by month: weekdays, holidays, hours from the real sending. */
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { editionPour, territoireDe } from "../../src/core/charte/edition.ts";
import {
  aUneRevue,
  calendrierDe,
  type EditionARevue,
  seanceDuMois,
} from "../../src/core/gts/calendrier.ts";
import { instant } from "../../src/core/time.ts";

const catalog = loadCatalog(".");
const charente = editionPour(catalog, "charente", "2026-03-04");
if (!aUneRevue(charente)) throw new Error("charente has no review meeting");
const edition: EditionARevue = charente;
const { feries } = territoireDe(catalog, "charente")!;

describe("the meeting of a month", () => {
  test.each([
    ["2026-03", "2026-03-19"],
    ["2026-11", "2026-11-19"],
    ["2025-01", "2025-01-16"],
    ["2026-05", "2026-05-21"],
  ])("%s: the third Thursday", (mois, jour) => {
    expect(seanceDuMois(edition, mois, { feries })).toEqual({ regle: jour, jour });
  });

  test.each([
    ["2024-08", "2024-08-15", "Assomption"],
    ["2030-08", "2030-08-15", "Assomption"],
    ["2023-05", "2023-05-18", "Ascension"],
    ["2034-05", "2034-05-18", "Ascension"],
  ])("T-12 %s: a holiday is asked about, and not moved", (mois, regle, ferie) => {
    expect(seanceDuMois(edition, mois, { feries })).toEqual({ regle, jour: undefined, ferie });
    expect(seanceDuMois(edition, mois, { feries, fixee: `${mois}-22` }).jour).toBe(`${mois}-22`);
  });
});

test("T-09 March 2026, not sent yet", () => {
  expect(calendrierDe(edition, "2026-03-19", { feries })).toEqual({
    seance: "2026-03-19",
    theorique: { formel: "2026-03-04", aFaire: "2026-03-04" },
    reponse: { jour: "2026-03-07", viser: "2026-03-06" },
    definitif: { formel: "2026-03-11", aFaire: "2026-03-11" },
    pv: { limite: "2026-03-22", viser: "2026-03-20" },
  });
});

test("T-09 March 2026, sent at 10:12: the hours run from then", () => {
  const envoye = instant("2026-03-04", "10:12");
  expect(calendrierDe(edition, "2026-03-19", { feries, envoye }).reponse).toEqual({
    jour: "2026-03-07",
    heure: "10:12",
    viser: "2026-03-06",
  });
});

test("T-10 November 2026: J-8 is a holiday, its date stays and it is sent the day before", () => {
  const { theorique, definitif } = calendrierDe(edition, "2026-11-19", { feries });
  expect(theorique).toEqual({ formel: "2026-11-04", aFaire: "2026-11-04" });
  expect(definitif).toEqual({
    formel: "2026-11-11",
    aFaire: "2026-11-10",
    ferie: "Armistice 1918",
  });
});

test("T-11 January 2025: J-15 is New Year's Day, the hours run from the sending of the 31st", () => {
  const jamais = calendrierDe(edition, "2025-01-16", { feries });
  expect(jamais.theorique).toMatchObject({ formel: "2025-01-01", aFaire: "2024-12-31" });
  const envoye = instant("2024-12-31", "15:00");
  const { reponse } = calendrierDe(edition, "2025-01-16", { feries, envoye });
  expect(reponse).toEqual({ jour: "2025-01-03", heure: "15:00" });
});

test("a meeting moved moves all that hangs on it", () => {
  expect(calendrierDe(edition, "2026-11-26", { feries })).toMatchObject({
    theorique: { formel: "2026-11-11", aFaire: "2026-11-10" },
    definitif: { formel: "2026-11-18", aFaire: "2026-11-18" },
    pv: { limite: "2026-11-29", viser: "2026-11-27" },
  });
});

test("72 hours across the change of clocks are 72 hours", () => {
  const envoye = instant("2026-10-23", "10:00");
  const { reponse } = calendrierDe(edition, "2026-11-07", { feries, envoye });
  expect(reponse).toMatchObject({ jour: "2026-10-26", heure: "09:00" });
});
