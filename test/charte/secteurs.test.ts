/** A place as it is typed leads to its sector; a number of households is compared with what the post is for. */
import { describe, expect, test } from "vitest";
import { editionPour } from "../../src/core/charte/edition.ts";
import { menagesPour, secteursNommes } from "../../src/core/charte/secteur.ts";
import { lis } from "../../src/core/reading/expressions.ts";
import { lisPoste } from "../../src/core/reading/postes.ts";
import { catalog, monde } from "../monde.ts";

const edition = editionPour(catalog, "charente", "2026-03-04")!;
const secteurs = Object.values(edition.secteurs!);
const nommes = (text: string) => {
  const { secteurs: trouves, partage } = secteursNommes(edition, lis(text));
  return partage ? [partage, trouves.length] : trouves.map((s) => s.libelle);
};

describe("un lieu, son secteur", () => {
  test.each([
    ["qui est sur mansle ?", "Ruffécois"],
    ["saint-amant-de-boixe c qui", "Ruffécois"],
    ["st amand de boixe", "Ruffécois"],
    ["SAINT CLAUD employeur", "Charente-Limousine"],
    ["champagne mouton", "Charente-Limousine"],
    ["confolans", "Charente-Limousine"],
    ["Soyaux", "Angoulême – Soyaux"],
    ["le centre d'angouleme", "Angoulême – Soyaux"],
    ["angouleme ma campagne", "Angoulême – La Couronne"],
    ["grande garenne", "Angoulême – La Couronne"],
    ["la couronne", "Angoulême – La Couronne"],
    ["barbezieu", "Sud Charente"],
    ["le sud charente", "Sud Charente"],
    ["cognac", "Cognac"],
    ["quartier l'houmeau", "Angoulême – Gond-Pontouvre"],
    ["saint cybard a angouleme", "Angoulême – Gond-Pontouvre"],
    ["gond pontouvre", "Angoulême – Gond-Pontouvre"],
    ["quel secteur couvre jarnac", "Jarnac"],
    ["chateauneuf", "Jarnac"],
    ["larochefoucauld", "Horte et Tardoire"],
    ["villebois-lavalette", "Horte et Tardoire"],
  ])("« %s »", (text, secteur) => expect(nommes(text)).toEqual([secteur]));

  test("Angoulême seule est partagée entre trois secteurs", () =>
    expect(nommes("angouleme c quel employeur")).toEqual(["Angoulême", 3]));

  test("deux lieux de deux secteurs", () =>
    expect(nommes("mansle et jarnac")).toEqual(["Ruffécois", "Jarnac"]));

  test.each([
    "bonjour",
    "la famille part a la campagne",
    "champagne",
    "combien de renouvellements",
  ])("aucun lieu dans « %s »", (text) => expect(nommes(text)).toEqual([]));

  test("chaque lieu imprimé mène à son secteur, avec ou sans accents", () => {
    for (const s of secteurs)
      for (const lieu of s.lieux.filter((l) => l !== "Angoulême"))
        for (const text of [lieu, lieu.toUpperCase(), lieu.normalize("NFD").replace(/\p{M}/gu, "")])
          expect([text, nommes(text)]).toEqual([text, [s.libelle]]);
  });
});

describe("les postes", () => {
  test("six équivalents temps plein, 175 ménages", () => {
    const total = (n: (s: (typeof secteurs)[number]) => number) =>
      secteurs.reduce((somme, s) => somme + n(s), 0);
    expect(secteurs).toHaveLength(edition.valeurs.secteurs as number);
    expect(total((s) => s.etp!)).toBe(edition.valeurs.etp);
    expect(total((s) => menagesPour(edition, s.milieu!, s.etp!)!.total)).toBe(
      edition.valeurs.places,
    );
  });

  test("sont ruraux les secteurs que le texte nomme ainsi", () => {
    const nus = (noms: string[]) =>
      noms.map((n) =>
        n
          .normalize("NFD")
          .replace(/\p{M}|-/gu, " ")
          .replace(/\s+/g, "")
          .toLowerCase(),
      );
    expect(nus(secteurs.filter((s) => s.milieu === "rural").map((s) => s.libelle)).sort()).toEqual(
      nus(edition.valeurs["secteurs-ruraux"] as string[]).sort(),
    );
  });

  test.each([
    [
      "je suis à 17 sur mon mi-temps à ruffec c normal ?",
      { etp: 0.5, menages: 17, juge: "normal" },
    ],
    ["combien de ménages pour 1 ETP urbain", { etp: 1, milieu: "urbain" }],
    ["pour 2 etp en ville", { etp: 2, milieu: "urbain" }],
    [
      "dix-sept familles à 1/2 temps en rural, c trop ?",
      { etp: 0.5, milieu: "rural", menages: 17, juge: "trop" },
    ],
    ["25 menages à 80 % en urbain", { etp: 0.8, milieu: "urbain", menages: 25 }],
    ["0,5 etp rural", { etp: 0.5, milieu: "rural" }],
    ["2 mi-temps en rural", { etp: 1, milieu: "rural" }],
    ["30 ou 28 par temps plein", { etp: 1 }],
    ["16 familles depuis 3 mois à mi temps", { etp: 0.5, menages: 16 }],
  ])("« %s »", (text, attendu) => expect(lisPoste(text)).toEqual(attendu));
});

describe("en conversation", () => {
  const reponse = async (text: string) => {
    const { replies } = await monde({}, "charente").dit(text);
    return replies[0]!;
  };

  test.each([
    ["qui est sur mansle ?", ["Ruffécois", "GIP", "½ temps plein", "Aigre, Villefagnan, Ruffec"]],
    ["quel secteur couvre jarnac", ["secteur Jarnac", "Conseil Général"]],
    ["soyaux ?", ["Angoulême – Soyaux", "CAF", "1 temps plein"]],
    [
      "je suis à 17 sur mon mi-temps à ruffec c normal ?",
      ["Non.", "3 de plus que les 14", "le GIP se rapprochera"],
    ],
    ["combien de ménages pour 1 ETP urbain", ["30 ménages", "urbain"]],
    ["à mi-temps j'en prends combien", ["15 ménages", "14 en milieu rural"]],
    ["cognac c'est la caf ?", ["Oui.", "secteur Cognac, employeur CAF"]],
    ["mansle c'est le conseil general ?", ["Non.", "employeur GIP"]],
    ["jarnac c'est urbain donc 30 familles par etp ?", ["Non.", "2 de plus que les 28", "rural"]],
    ["combien de places au total sur le departement", ["175"]],
  ])("« %s »", async (text, contient) => {
    const { text: dit } = await reponse(text);
    for (const partie of contient) expect(dit).toContain(partie);
  });

  test("Angoulême demande le quartier, par trois boutons", async () => {
    const { dit } = monde({}, "charente");
    const { replies } = await dit("angouleme c quel employeur");
    expect(replies[0]!.text).toContain("De quel quartier s'agit-il ?");
    for (const quartier of ["Ma Campagne", "St Cybard", "Angoulême centre"])
      expect(replies[0]!.text).toContain(quartier);
    expect(replies[0]!.choices).toHaveLength(3);
    const suite = await dit("", { choice: { label: replies[0]!.choices![1]!.label } });
    expect(suite.replies[0]!.text).toContain("secteur Angoulême – La Couronne");
  });

  test("le quartier tapé ensuite répond", async () => {
    const { dit } = monde({}, "charente");
    await dit("angouleme c quel employeur");
    expect((await dit("saint cybard")).replies[0]!.text).toContain("Gond-Pontouvre");
  });

  test("une autre question qui nomme un lieu garde son sujet", async () => {
    expect((await reponse("combien de renouvellements a cognac")).text).toContain("2 fois au plus");
    expect((await reponse("la famille part sur le secteur de cognac, je garde ?")).text).toContain(
      "si nécessaire",
    );
  });

  test("aucun secteur n'est dit d'un autre territoire", async () => {
    const { dit } = monde({}, "loire");
    const { replies } = await dit("quels sont les secteurs et leurs employeurs ?");
    expect(replies[0]!.text).not.toContain("Ruffécois");
  });
});
