/** A citation is not trusted, it is tested: every quoted sentence stands word for word in its edition's source. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import type { Edition } from "../../src/schemas/charte.ts";
import type { Citation } from "../../src/schemas/commun.ts";

const { editions, glossaire } = loadCatalog(".");

/** Leaves out only what printing changes: white space, shapes of quotes and dots, a raised « er ». */
const imprime = (texte: string) =>
  texte
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/…/g, "...")
    .replaceAll("1^{er}", "1er")
    .replace(/\s+/g, " ")
    .trim();

const LETTRE = /[\p{L}\p{N}]/u;
const ARTICULATION = " […] ";

/** Where `partie` ends in `source`, from `depuis` on; -1 when it is not there as whole words. */
function finDe(source: string, partie: string, depuis: number): number {
  for (let i = source.indexOf(partie, depuis); i >= 0; i = source.indexOf(partie, i + 1)) {
    const fin = i + partie.length;
    const coupe = (a: number) => LETTRE.test(source[a - 1] ?? "") && LETTRE.test(source[a] ?? "");
    if (!coupe(i) && !coupe(fin)) return fin;
  }
  return -1;
}

/** The parts of an extract stand in the source, in their order. */
function estDans(source: string, extrait: string): boolean {
  let ici = 0;
  for (const partie of extrait.split(ARTICULATION)) {
    ici = finDe(source, imprime(partie), ici);
    if (ici < 0) return false;
  }
  return true;
}

/** « IV. c) La durée du suivi » → « La durée du suivi »: numbers and letters stand apart in the sources. */
const titres = (section: string) =>
  section.split(", ").map((titre) => titre.replace(/^(?:[IVX]+\. )?(?:[A-Za-z]\) )?/, ""));

/** Every citation of an edition, with the rule that it supports. */
function citationsDe(edition: Edition): [regle: string, Citation][] {
  const { reponses, echeances, cumul, ambiguites = {}, tableaux = {}, secteurs = {} } = edition;
  const variantes = Object.entries(reponses).flatMap(([cle, { variantes: siennes = [] }]) =>
    siennes.flatMap(({ si, citations = [] }) =>
      citations.map((c): [string, Citation] => [`reponses.${cle}, ${si[0]}`, c]),
    ),
  );
  const de = (quoi: string, regles: Record<string, { citations: Citation[] }>) =>
    Object.entries(regles).flatMap(([cle, { citations }]) =>
      citations.map((c): [string, Citation] => [`${quoi}.${cle}`, c]),
    );
  return [
    ...de("reponses", reponses),
    ...variantes,
    ...de("ambiguites", ambiguites),
    ...de("tableaux", tableaux),
    ...de("secteurs", secteurs),
    ...de("echeances", echeances),
    ...de("cumul.dispositifs", cumul.dispositifs),
    ...cumul.citations.map((c): [string, Citation] => ["cumul", c]),
  ];
}

/** What the glossary quotes from an edition. */
const glosesDe = (edition: Edition): [regle: string, Citation][] =>
  Object.entries(glossaire).flatMap(([cle, { textes }]) =>
    Object.hasOwn(textes, edition.edition)
      ? [[`glossaire.${cle}`, textes[edition.edition]!] as [string, Citation]]
      : [],
  );

test("the glossary quotes known editions", () => {
  const connues = editions.map(({ edition }) => edition);
  const citees = Object.values(glossaire).flatMap(({ textes }) => Object.keys(textes));
  expect(citees.length).toBeGreaterThan(0);
  expect(citees.filter((edition) => !connues.includes(edition))).toEqual([]);
});

describe.each(editions)("$edition", (edition) => {
  const source = imprime(readFileSync(join("rules", edition.territoire, edition.source), "utf8"));
  const citees = [...citationsDe(edition), ...glosesDe(edition)];

  test("cites its source word for word", () => {
    expect(citees.length).toBeGreaterThan(0);
    const introuvables = citees
      .filter(([, { extrait }]) => !estDans(source, extrait))
      .map(([regle, { extrait }]) => `${edition.edition}, ${regle}: « ${extrait} »`);
    expect(introuvables).toEqual([]);
  });

  test("names sections as its source prints them", () => {
    const inconnues = citees
      .filter(([, { section }]) => !titres(section).every((t) => finDe(source, imprime(t), 0) >= 0))
      .map(([regle, { section }]) => `${edition.edition}, ${regle}: ${section}`);
    expect(inconnues).toEqual([]);
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
});
