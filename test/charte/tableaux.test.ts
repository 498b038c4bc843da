/** A printed figure is the report's own; what the bot computes on it is computed again here, from the source's lines. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evolutionDe } from "../../src/core/charte/calculs/evolution.ts";
import { tranchesDe } from "../../src/core/charte/calculs/tranches.ts";
import { figure, sommeDe } from "../../src/core/charte/tableau.ts";
import { ecrisNombre, ecrisPart } from "../../src/core/chiffres.ts";
import type { Tableau } from "../../src/schemas/tableau.ts";
import { catalog, monde } from "../monde.ts";

const tous = catalog.editions.flatMap((edition) =>
  Object.entries(edition.tableaux ?? {}).map(
    ([cle, tableau]) => [`${edition.edition}, ${cle}`, tableau, edition] as const,
  ),
);
const rapport = catalog.editions.find((e) => e.edition === "saint-dizier")!;
const source = readFileSync(join("rules", "saint-dizier", rapport.source), "utf8");
const { dettes, "tranches-de-dette": tranches } = rapport.tableaux as Record<string, Tableau>;

const nombres = (texte: string) =>
  (texte.replace(/(?<=\d) (?=\d{3}\b)/g, "").match(/\d+/g) ?? []).map(Number);

/** All that the columns add up to. */
const somme = (tableau: Tableau) =>
  tableau.colonnes.reduce((total, _, i) => total + sommeDe(tableau, i), 0);

describe.each(tous)("%s", (_, tableau, edition) => {
  test("every printed total is the sum of its lines, or its constat says that it is not", () => {
    const sommes = tableau.colonnes.map((_, i) => sommeDe(tableau, i));
    if (tableau.total && !tableau.constat) expect(sommes).toEqual(tableau.total);
    if (tableau.total?.some((t, i) => t !== sommes[i])) expect(tableau.constat).toBeDefined();
  });

  test("its lines make up what the percentages are of, or its constat says that they do not", () => {
    if (tableau.base && somme(tableau) !== tableau.base) expect(tableau.constat).toBeDefined();
  });

  test("its figures stand in its citations", () => {
    if (tableau === dettes) return;
    const cites = nombres(tableau.citations.map((c) => c.extrait).join(" "));
    const imprimes = tableau.lignes.flatMap((l) => l.valeurs.flatMap((v) => v ?? []));
    expect(cites).toEqual(expect.arrayContaining([...imprimes, ...(tableau.total ?? [])]));
  });

  test("is shown by an answer", () => {
    const montres = Object.values(edition.reponses).flatMap((r) => [
      r.tableau,
      ...(r.variantes ?? []).map((v) => v.tableau),
    ]);
    expect(montres.map((cle) => cle && edition.tableaux?.[cle])).toContain(tableau);
  });
});

describe("les dettes, famille par famille", () => {
  /** Read again from the report, line by line. */
  const imprimees = [...source.matchAll(/^(Famille \d+) (.+)$/gm)].map(([, libelle, reste]) => ({
    libelle,
    cellules: reste!.match(/Inconnu|Accès|[\d ]*\d ?€(?: et [\d ]*\d ?€)?/g)!.map(nombres),
    surendettement: reste!.includes("*"),
    relogement: reste!.includes("relogement"),
    acces: reste!.includes("Accès"),
  }));

  test("sont les quarante lignes imprimées", () => {
    const encodees = dettes!.lignes.map(({ libelle, valeurs, mentions = [] }) => ({
      libelle,
      cellules: valeurs.map((v) => (v === null ? [] : [v].flat())),
      surendettement: mentions.includes("Surendettement"),
      relogement: mentions.includes("Relogement"),
      acces: mentions.includes("Accès"),
    }));
    expect(encodees).toHaveLength(40);
    expect(encodees).toEqual(imprimees);
  });

  test("leur évolution", () =>
    expect(evolutionDe(dettes!)).toEqual({
      chiffrees: 37,
      debut: 127_206,
      fin: 123_921,
      enBaisse: 24,
      enHausse: 12,
      stables: 1,
      soldees: 7,
      mentions: [
        ["Surendettement", 16],
        ["Accès", 3],
        ["Relogement", 3],
      ],
    }));

  test("leurs tranches ne sont pas celles qui sont imprimées", () => {
    expect(tranchesDe(tranches!, dettes!).map(({ n }) => n)).toEqual([
      [10, 11, 6, 10],
      [16, 5, 6, 10],
    ]);
    expect(tranches!.lignes.map((l) => figure(l.valeurs[0]))).toEqual([14, 7, 9, 10]);
  });

  test("les montants dits dans la réponse sont ceux qui sont calculés", () => {
    const e = evolutionDe(dettes!);
    expect(rapport.valeurs).toMatchObject({
      "dettes-debut": e.debut,
      "dettes-fin": e.fin,
      "dettes-en-baisse": e.enBaisse,
      "dettes-en-hausse": e.enHausse,
      "dettes-soldees": e.soldees,
      "familles-chiffrees": e.chiffrees,
    });
    expect(ecrisPart(e.debut - e.fin, e.debut)).toBe(
      ecrisNombre(rapport.valeurs["dettes-ecart"] as number),
    );
  });
});

/** The percentages that the answers say, printed or not, are those of their figures. */
test.each([
  ["part-renouvellements", "renouvellements", "familles-rencontrees"],
  ["part-acces", "mesures-acces", "familles-rencontrees"],
  ["part-sans-emploi", "familles-sans-salaire", "familles-rencontrees"],
  ["part-surendettements", "surendettements", "familles-rencontrees"],
  ["part-plans-respectes", "plans-respectes", "plans-apurement"],
  ["esu-part-salariees", "esu-un-salaire", "esu-rencontrees"],
])("%s : %s sur %s", (part, n, base) => {
  const valeur = (cle: string) => rapport.valeurs[cle] as number;
  expect(ecrisPart(valeur(n), valeur(base))).toBe(ecrisNombre(valeur(part)));
});

test("les baisses d'une année à l'autre", () => {
  expect(ecrisPart(100 - 70, 100)).toBe(
    ecrisNombre(rapport.valeurs["baisse-des-mesures"] as number),
  );
  expect(ecrisPart(96 - 75, 96)).toBe(ecrisNombre(rapport.valeurs["esu-baisse"] as number));
});

test.each([
  [47.5, "47,5"],
  [56.24, "56,24"],
  [2004, "2004"],
  [127_206, "127 206"],
  [-2.6, "−2,6"],
  [0, "0"],
])("ecrisNombre(%s)", (nombre, ecrit) => expect(ecrisNombre(nombre)).toBe(ecrit));

describe("ce qui est dit", () => {
  const corps = async (text: string) => {
    const { replies } = await monde({}, "saint-dizier").dit(text);
    return replies[0]!.carte!;
  };

  test("un tableau : le chiffre, la part avec sa base, le total, ce qui est compté, ce qui ne tombe pas juste", async () => {
    const carte = await corps("tableau des demandeurs");
    expect(carte.corps).toEqual([
      "Origine de la demande (mesures, 2004) :",
      "– CICAS : 2 (5 %, 2/40)",
      "– DDE/SDAPL : 17 (42,5 %, 17/40)",
      "– Espace Famille : 19 (47,5 %, 19/40)",
      "– OPHLM Saint-Dizier : 2 (5 %, 2/40)",
      "Total imprimé : 40",
      expect.stringMatching(/^Ce qui est compté : /),
      expect.stringMatching(/^À noter : .*47,5 %/),
    ]);
  });

  test("une ligne nommée est dite seule", async () => {
    const { corps: lignes } = await corps("famille 6 elle en est ou de sa dette");
    expect(lignes!.filter((l) => l.startsWith("– "))).toEqual([
      "– Famille 6 : 1 328 € → 1 338 + 754 € → 1 338 + 0 €",
    ]);
  });

  test("les dettes : tout le tableau, puis le compte", async () => {
    const carte = await corps("tableau d'evolution des dettes locatives");
    expect(carte.titre).toContain("127 206 €");
    expect(carte.corps!.filter((l) => l.startsWith("– "))).toHaveLength(40);
    expect(carte.corps).toContain("– Famille 1 : inconnu → 792 € → 0 €");
    expect(carte.corps).toContain("– Famille 3 : Accès");
    expect(carte.faits).toContainEqual({ libelle: "Total à la fin", valeur: "123 921 € (−2,6 %)" });
  });

  test("les tranches imprimées, et recomptées à côté", async () => {
    const carte = await corps("tranches de dette");
    expect(carte.corps).toContain("– 0 € à 1 000 € : 14 (35 %, 14/40)");
    expect(carte.faits[0]!.valeur).toContain("0 € à 1 000 € : 10");
  });
});
