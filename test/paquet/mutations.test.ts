/** The manifest broken in every place: a check that lets any of it pass would check nothing. */
import { strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { fichiersDuPaquet } from "../../src/paquet/paquet.ts";
import { REGLAGES } from "./reglages.ts";
import { contreLeSchemaSeul } from "./schema.ts";

type Objet = { [cle: string]: unknown };
const manifeste: Objet = JSON.parse(
  strFromU8(fichiersDuPaquet(REGLAGES)["manifest.json"] as Uint8Array),
);

/** Every place of the manifest, by the keys that lead there. */
function lieux(ici: unknown, chemin: string[] = []): string[][] {
  if (!ici || typeof ici !== "object") return [chemin];
  const plus = Object.entries(ici).flatMap(([cle, m]) => lieux(m, [...chemin, cle]));
  return chemin.length ? [chemin, ...plus] : plus;
}
const PARTOUT = lieux(manifeste).filter(([cle]) => cle !== "$schema");

const valeurA = (chemin: string[], arbre: Objet = manifeste): unknown =>
  chemin.reduce<unknown>((ici, cle) => (ici as Objet)[cle], arbre);

/** What the schema says of a copy that was changed at this place. */
function casse(chemin: string[], fais: (parent: Objet, cle: string) => void): string[] {
  const copie = structuredClone(manifeste);
  fais(valeurA(chemin.slice(0, -1), copie) as Objet, chemin.at(-1)!);
  return contreLeSchemaSeul(copie);
}

test("the manifest itself passes, and has places to break", () => {
  expect(contreLeSchemaSeul(manifeste)).toEqual([]);
  expect(PARTOUT.length).toBeGreaterThan(120);
});

test("a value of another kind is refused wherever it stands", () => {
  for (const chemin of PARTOUT) {
    const erreurs = casse(chemin, (parent, cle) => {
      parent[cle] = typeof parent[cle] === "string" ? 42 : "42";
    });
    expect(erreurs, chemin.join(".")).not.toEqual([]);
  }
});

test("a text longer than Teams shows is refused wherever it stands", () => {
  const textes = PARTOUT.filter((chemin) => typeof valeurA(chemin) === "string");
  expect(textes.length).toBeGreaterThan(70);
  for (const chemin of textes) {
    const long = casse(chemin, (parent, cle) => (parent[cle] = "x".repeat(5000)));
    expect(long, chemin.join(".")).not.toEqual([]);
  }
});

test("a key that Teams does not know is refused wherever it stands", () => {
  const objets = PARTOUT.filter((chemin) => {
    const ici = valeurA(chemin);
    return ici && typeof ici === "object" && !Array.isArray(ici);
  });
  expect(objets.length).toBeGreaterThan(30);
  for (const chemin of objets) {
    const plus = casse([...chemin, "inconnue"], (ici) => (ici.inconnue = "x"));
    expect(plus, chemin.join(".")).not.toEqual([]);
  }
});

test.each([
  ...["manifestVersion", "version", "id", "developer", "name", "description", "icons"],
  "accentColor",
])("without « %s », it is refused", (cle) => {
  expect(casse([cle], (racine) => delete racine[cle])).not.toEqual([]);
});
