/** What the schema cannot say of rules/: numbers come from values, every topic is treated, nothing is named twice. */
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import type { Edition } from "../../src/schemas/charte.ts";
import type { Reponse } from "../../src/schemas/reponse.ts";

const { sujets, dispositifs, glossaire, territoires, editions } = loadCatalog(".");

const TROU = /\{([a-z0-9.-]+)\}/g;
const NOMBRE =
  /\d|(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)(?:s|aine|aines|ième|ièmes)?(?!\p{L})/iu;

/** No accent, no capital: what plain text looks like when it meets the words of a question. */
const plat = (texte: string) =>
  texte.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

const doublons = (liste: string[]) => liste.filter((x, i) => liste.indexOf(x) !== i);

const enTableau = (edition: Edition) => Object.entries(edition.reponses) as [string, Reponse][];

/** All the sentences of an answer that may hold holes. */
const ecritesDe = ({ reponse, points = [], variantes = [] }: Reponse): string[] => [
  reponse,
  ...points,
  ...variantes.flatMap((v) => [v.reponse, ...(v.points ?? [])]),
];

/** The value at a path; `duree-selon` is entered by its nature. */
function valeurDe(edition: Edition, { mesure }: Reponse, chemin: string): unknown {
  const [racine, ...reste] = chemin.split(".");
  const premiere = Object.keys(edition.mesures)[0]!;
  let valeur: unknown =
    racine === "mesure" ? edition.mesures[mesure ?? premiere] : edition[racine as keyof Edition];
  for (const cle of reste) {
    const selon = Array.isArray(valeur) && valeur.find((v) => v?.nature === cle);
    valeur = selon ? selon.duree : (valeur as Record<string, unknown> | undefined)?.[cle];
  }
  return valeur;
}

/** What the code can write: a number, a text, a list of texts, a quantity, a duration, the GTS day. */
function ecrivable(valeur: unknown): boolean {
  if (typeof valeur === "number" || typeof valeur === "string") return true;
  if (Array.isArray(valeur)) return valeur.every((v) => typeof v === "string");
  const cles = ["valeur", "fixe", "un-de", "entre", "au-plus", "aucune", "rang"];
  return typeof valeur === "object" && valeur !== null && cles.some((c) => c in valeur);
}

describe.each(editions)("$edition", (edition) => {
  test("writes no number outside a hole", () => {
    const { cumul } = edition;
    const phrases = [
      ...enTableau(edition).map(([cle, r]) => [cle, r.reponse] as const),
      ...enTableau(edition).flatMap(([cle, r]) =>
        (r.variantes ?? []).map((v) => [`${cle}, ${v.si[0]}`, v.reponse] as const),
      ),
      ["cumul.hors-liste", cumul["hors-liste"]] as const,
      ...Object.entries(cumul.dispositifs).flatMap(([cle, d]) => [
        [`cumul.${cle}`, d.reponse] as const,
        [`cumul.${cle}`, d.condition?.["reponse-si-non"] ?? ""] as const,
      ]),
    ];
    expect(phrases.filter(([, phrase]) => NOMBRE.test(phrase.replace(TROU, "")))).toEqual([]);
  });

  test("has a value for every hole", () => {
    const vides = enTableau(edition).flatMap(([cle, reponse]) =>
      ecritesDe(reponse)
        .flatMap((phrase) => [...phrase.matchAll(TROU)])
        .filter(([, chemin]) => !ecrivable(valeurDe(edition, reponse, chemin!)))
        .map(([trou]) => `${cle}: ${trou}`),
    );
    expect(vides).toEqual([]);
  });

  test("has no brace that is not a hole", () => {
    const mal = enTableau(edition).filter(([, r]) =>
      ecritesDe(r).some((phrase) => /[{}]/.test(phrase.replace(TROU, ""))),
    );
    expect(mal.map(([cle]) => cle)).toEqual([]);
  });

  test("answers each topic or declares its silence", () => {
    const { reponses, silences } = edition;
    const communs = Object.keys(sujets).filter((s) => !sujets[s]!.territoire);
    const oublies = communs.filter((s) => !(s in reponses) && !silences.includes(s));
    expect(oublies).toEqual([]);
    expect(silences.filter((s) => s in reponses && s !== "cumul")).toEqual([]);
    expect(doublons(silences)).toEqual([]);
    const propres = Object.keys(reponses).filter((s) => sujets[s]!.territoire);
    expect(propres.filter((s) => sujets[s]!.territoire !== edition.territoire)).toEqual([]);
  });

  test("gives each example to one topic only", () => {
    const exemples = enTableau(edition).flatMap(([, r]) => [
      ...r.exemples,
      ...(r.variantes ?? []).flatMap((v) => v.exemples),
    ]);
    expect(doublons(exemples.map(plat))).toEqual([]);
  });

  test("gives a value and a deadline of the same name the same number", () => {
    const ecarts = Object.entries(edition.valeurs).filter(([cle, valeur]) => {
      const derniere = edition.echeances[cle]?.limite.at(-1);
      if (!derniere) return false;
      expect(valeur).toHaveProperty("valeur");
      const { valeur: nombre, unite } = valeur as { valeur: number; unite: string };
      return nombre !== Math.abs(derniere.valeur) || unite !== derniere.unite;
    });
    expect(ecarts).toEqual([]);
  });

  test("has a period of its own", () => {
    const { du, au } = edition["en-vigueur"];
    if (du && au) expect(au >= du).toBe(true);
  });
});

test("two editions of a territory never hold on the same day", () => {
  for (const { territoire } of territoires) {
    const siennes = editions.filter((e) => e.territoire === territoire);
    for (const [i, { "en-vigueur": avant }] of siennes.slice(0, -1).entries())
      expect((avant.au ?? "9999") < (siennes[i + 1]!["en-vigueur"].du ?? "")).toBe(true);
  }
});

test("the words of the data are plain", () => {
  const listes = [sujets, dispositifs, glossaire].flatMap((d) =>
    Object.values(d).flatMap((x) => x.mots),
  );
  const mots = [...listes, ...territoires.flatMap((t) => t.mots)];
  expect(mots.filter((mot) => mot !== plat(mot))).toEqual([]);
});

test("two devices share no word", () =>
  expect(doublons(Object.values(dispositifs).flatMap((d) => d.mots))).toEqual([]));

test("two entries of the glossary share no word", () =>
  expect(doublons(Object.values(glossaire).flatMap((g) => g.mots))).toEqual([]));

test("two territories share no word", () =>
  expect(doublons(territoires.flatMap((t) => t.mots))).toEqual([]));
