/** Days and hours in France: civil days, clock changes, months that end early, public holidays. */
import { describe, expect, test } from "vitest";
import { ferie, ouvre, ouvrePrecedent } from "../src/core/feries.ts";
import {
  ajoute,
  dis,
  disHeure,
  disJourCourt,
  disMois,
  ecart,
  existe,
  finDePeriode,
  finDuMois,
  heureDe,
  instant,
  jourDe,
  jourDeSemaine,
  lisInstant,
  niemeJour,
  premierDuMois,
  premierDuMoisSuivant,
} from "../src/core/time.ts";

describe("the day and the hour in Paris of an instant", () => {
  test.each([
    ["2026-03-04T09:12:00Z", "2026-03-04", "10:12"],
    ["2026-06-30T22:30:00Z", "2026-07-01", "00:30"],
    ["2025-12-31T23:00:00Z", "2026-01-01", "00:00"],
    ["2025-12-31T22:59:59Z", "2025-12-31", "23:59"],
    ["2026-03-29T00:59:00Z", "2026-03-29", "01:59"],
    ["2026-03-29T01:00:00Z", "2026-03-29", "03:00"],
    ["2026-10-25T00:30:00Z", "2026-10-25", "02:30"],
    ["2026-10-25T01:30:00Z", "2026-10-25", "02:30"],
    ["2026-10-25T23:30:00Z", "2026-10-26", "00:30"],
  ])("%s is %s at %s", (iso, jour, heure) => {
    const at = new Date(iso);
    expect([jourDe(at), heureDe(at)]).toEqual([jour, heure]);
  });
});

describe("the instant of a day and an hour in Paris", () => {
  test.each([
    ["2026-01-15", "09:00", "2026-01-15T08:00:00.000Z"],
    ["2026-07-15", "09:00", "2026-07-15T07:00:00.000Z"],
    ["2026-03-28", "09:00", "2026-03-28T08:00:00.000Z"],
    ["2026-03-29", "09:00", "2026-03-29T07:00:00.000Z"],
    // 02:30 does not exist that night: it is shifted to 03:30.
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    // 02:30 comes twice that night: the first is taken.
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    ["2026-01-01", "00:00", "2025-12-31T23:00:00.000Z"],
  ])("%s %s", (jour, heure, iso) => expect(instant(jour, heure).toISOString()).toBe(iso));
});

describe("lisInstant", () => {
  test.each([
    ["2026-03-04T10:12", "2026-03-04T09:12:00.000Z"],
    ["2026-03-04T10:12:30", "2026-03-04T09:12:30.000Z"],
    ["2026-07-04T10:12", "2026-07-04T08:12:00.000Z"],
    ["2026-03-04T10:12:00Z", "2026-03-04T10:12:00.000Z"],
    ["2026-03-04T10:12:00.250Z", "2026-03-04T10:12:00.250Z"],
    ["2026-03-04T10:12+01:00", "2026-03-04T09:12:00.000Z"],
    ["2026-03-04T10:12:00-0500", "2026-03-04T15:12:00.000Z"],
    ["2026-03-04", "2026-03-04T08:00:00.000Z"],
    ["2026-07-04", "2026-07-04T07:00:00.000Z"],
    ["2024-02-29", "2024-02-29T08:00:00.000Z"],
  ])("%s", (text, iso) => expect(lisInstant(text)?.toISOString()).toBe(iso));

  test.each([
    "2026-02-29",
    "2026-02-30T10:00Z",
    "2026-04-31T10:00",
    "2026-13-01",
    "2026-03-04T24:00",
    "2026-03-04T10:60",
    "2026-03-04T10:12:60",
    "2026-03-04T10:12+99:00",
    "2026-03-04 10:12",
    "2026-3-4",
    "04/03/2026",
    "hier",
    "",
    " 2026-03-04",
    "2026-03-04T10:12Z ",
  ])("« %s » is no instant", (text) => expect(lisInstant(text)).toBeUndefined());
});

describe("adding to a day", () => {
  test.each([
    ["2026-01-31", { mois: 1 }, "2026-02-28"],
    ["2024-01-31", { mois: 1 }, "2024-02-29"],
    ["2026-03-31", { mois: -1 }, "2026-02-28"],
    ["2024-02-29", { annees: 1 }, "2025-02-28"],
    ["2026-12-31", { jours: 1 }, "2027-01-01"],
    ["2026-01-01", { jours: -1 }, "2025-12-31"],
    ["2026-03-28", { jours: 1 }, "2026-03-29"],
    ["2026-03-29", { jours: 1 }, "2026-03-30"],
    ["2026-10-24", { jours: 2 }, "2026-10-26"],
    ["2026-03-04", { semaines: 2 }, "2026-03-18"],
    ["2025-11-30", { mois: 3 }, "2026-02-28"],
    ["2026-01-15", { mois: -1 }, "2025-12-15"],
    ["2026-01-31", { annees: 1, mois: 1, jours: 1 }, "2027-03-01"],
    ["2026-03-04", {}, "2026-03-04"],
  ])("%s + %o = %s", (jour, plus, attendu) => expect(ajoute(jour, plus)).toBe(attendu));

  test.each([
    ["2026-03-04", "2026-03-04", 0],
    ["2026-03-28", "2026-03-30", 2],
    ["2026-10-24", "2026-10-26", 2],
    ["2026-03-04", "2026-03-01", -3],
    ["2024-02-28", "2024-03-01", 2],
  ])("from %s to %s: %i days", (a, b, n) => expect(ecart(a, b)).toBe(n));
});

test("weekdays run from 1, Monday, to 7, Sunday", () => {
  expect(["2026-03-02", "2026-03-04", "2026-03-08"].map(jourDeSemaine)).toEqual([1, 3, 7]);
});

test("the months of a day", () => {
  expect(premierDuMois("2026-03-17")).toBe("2026-03-01");
  expect(finDuMois("2026-02-17")).toBe("2026-02-28");
  expect(finDuMois("2024-02-17")).toBe("2024-02-29");
  expect(premierDuMoisSuivant("2026-12-31")).toBe("2027-01-01");
});

test("a day that does not exist", () => {
  expect(existe(2024, 2, 29)).toBe(true);
  expect(existe(2026, 2, 29)).toBe(false);
  expect(existe(2000, 2, 29)).toBe(true);
  expect(existe(1900, 2, 29)).toBe(false);
  expect(existe(2026, 4, 31)).toBe(false);
  expect(existe(2026, 0, 1)).toBe(false);
  expect(existe(2026, 13, 1)).toBe(false);
  expect(existe(2026, 3, 0)).toBe(false);
});

describe("the last day of a measure", () => {
  test.each([
    ["2026-03-01", 3, "2026-05-31"],
    ["2026-02-15", 6, "2026-08-14"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-01", 12, "2026-12-31"],
    ["2025-08-31", 6, "2026-02-28"],
    ["2026-03-31", 1, "2026-04-30"],
  ])("from %s, %i months: %s", (debut, n, fin) => expect(finDePeriode(debut, n)).toBe(fin));
});

describe("the nth weekday of a month", () => {
  test.each([
    [2026, 3, 3, 4, "2026-03-19"],
    [2026, 3, 1, 7, "2026-03-01"],
    [2026, 3, 5, 1, "2026-03-30"],
    [2026, 2, 5, 1, undefined],
    [2026, 3, -1, 5, "2026-03-27"],
    [2026, 2, -1, 6, "2026-02-28"],
    [2026, 8, 3, 4, "2026-08-20"],
    [2026, 3, 0, 4, undefined],
  ])("%i-%i, rank %i, weekday %i: %s", (a, m, rang, jds, jour) =>
    expect(niemeJour(a, m, rang, jds)).toBe(jour),
  );
});

test("days and hours as people say them", () => {
  expect(dis("2026-03-03")).toBe("mardi 3 mars 2026");
  expect(dis("2026-03-01")).toBe("dimanche 1er mars 2026");
  expect(dis("2026-08-21")).toBe("vendredi 21 août 2026");
  expect(disMois("2026-02-28")).toBe("février");
  expect(disJourCourt("2026-03-03")).toBe("mar. 3 mars");
  expect(disJourCourt("2026-05-01")).toBe("ven. 1er mai");
  expect(disHeure("14:00")).toBe("14 h");
  expect(disHeure("14:30")).toBe("14 h 30");
  expect(disHeure("09:05")).toBe("9 h 05");
  expect(disHeure("00:00")).toBe("0 h");
});

describe("public holidays and working days", () => {
  test.each([
    ["2026-01-01", "Nouvel An"],
    ["2026-04-06", "Lundi de Pâques"],
    ["2026-05-14", "Ascension"],
    ["2026-08-15", "Assomption"],
    ["2026-04-03", undefined],
    ["2026-12-26", undefined],
    ["2026-05-31", undefined],
    ["2026-03-04", undefined],
  ])("%s in France: %s", (jour, nom) => expect(ferie(jour)).toBe(nom));

  test("Alsace has two more", () => {
    expect(ferie("2026-04-03", "67")).toBe("Vendredi saint");
    expect(ferie("2026-12-26", "67")).toBe("Lendemain de Noël");
    expect(ferie("2026-05-01", "67")).toBe("Fête du travail");
  });

  test.each([
    ["2026-03-06", undefined, "2026-03-06"],
    ["2026-03-07", undefined, "2026-03-06"],
    ["2026-03-08", undefined, "2026-03-06"],
    ["2026-05-01", undefined, "2026-04-30"],
    ["2026-04-06", undefined, "2026-04-03"],
    ["2026-04-06", "67", "2026-04-02"],
    ["2027-01-01", undefined, "2026-12-31"],
    ["2026-12-26", "67", "2026-12-24"],
  ])("the working day at or before %s (region %s) is %s", (jour, region, attendu) => {
    expect(ouvrePrecedent(jour, region)).toBe(attendu);
    expect(ouvre(attendu, region)).toBe(true);
  });
});
