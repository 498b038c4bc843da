/** `npm run charte -- check`: each mistake is named in French, with its file, its key and the nearest right thing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { charte } from "../../src/charte/commande.ts";

const MODELE = "test/chartes/bocage-clair";
let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "charte-")), "bocage-clair");
  cpSync(MODELE, folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

function change(file: string, from: string | RegExp, to: string) {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after, `${file} holds ${from}`).not.toBe(before);
  writeFileSync(path, after);
}
function check(): { bon: boolean; dit: string } {
  let dit = "";
  const bon = charte(["check", folder], new Date("2026-03-04T09:00:00Z"), (t) => {
    dit += t;
  });
  return { bon, dit };
}

test("a right folder: what the bot would answer, topic by topic", () => {
  const { bon, dit } = check();
  expect(bon).toBe(true);
  expect(dit).toContain("Tout est en ordre.");
  expect(dit).toContain("Durée de la mesure — « duree de l'asell ? »");
  expect(dit).toContain("– ASELL renforcé : 3, 6 ou 12 mois.");
  expect(dit).toContain("Non prévu par le texte : ");
});

test.each<[quoi: string, file: string, from: string | RegExp, to: string, dit: string[]]>([
  [
    "a key misspelt",
    "charte.yaml",
    "    duree: { entre",
    "    durée: { entre",
    ["charte.yaml, ligne 41 · mesures.base.durée", "Vouliez-vous dire : « duree » ?"],
  ],
  ["a key missing", "charte.yaml", /^titre: .*\n/m, "", ["Il manque la clé « titre »"]],
  [
    "a wrong shape",
    "charte.yaml",
    "duree: { entre: [3 mois, 6 mois] }",
    "duree: six mois",
    ["Trouvé : « six mois ». Attendu : une durée entre accolades : { fixe: 6 mois }"],
  ],
  [
    "a choice unknown",
    "charte.yaml",
    "par-defaut: non-vise",
    "par-defaut: non-visé",
    ["cumul.par-defaut", "Vouliez-vous dire : « non-vise » ?"],
  ],
  [
    "a citation changed by one word",
    "charte.yaml",
    "est ouvert à tout ménage en difficulté de logement.",
    "est ouvert à tous les ménages en difficulté de logement.",
    [
      "reponses.public.par-mesure.base.citations.0.extrait",
      "pas mot pour mot",
      "L'ASELL de base est ouvert à tout ménage en difficulté de logement. » ?",
    ],
  ],
  [
    "a section unknown",
    "charte.yaml",
    "section: Article 10 - Application",
    "section: Article 10 - Aplication",
    ["Ce titre de section", "Article 10 - Application"],
  ],
  [
    "a topic misspelt",
    "charte.yaml",
    "  plafond:\n    reponse",
    "  plafonds:\n    reponse",
    ["Rien ne s'appelle « plafonds »", "Vouliez-vous dire : « plafond » ?"],
  ],
  [
    "a topic forgotten",
    "charte.yaml",
    "demandeurs, adhesion,",
    "adhesion,",
    ["ni réponse ni silence", "« silences » : demandeurs"],
  ],
  [
    "an example of another topic",
    "charte.yaml",
    "- delai pour rendre le bilan",
    "- asell et masp en meme temps ?",
    ["mène à un autre sujet : cumul"],
  ],
  [
    "an example that names another territory",
    "charte.yaml",
    "- delai pour rendre le bilan",
    "- delai pour rendre le bilan en charente",
    ["reçoit la réponse d'un autre texte : Charente · Bilan"],
  ],
  [
    "a number typed",
    "charte.yaml",
    "{mesure.plafond.total} au total",
    "18 mois au total",
    ["reponses.plafond.reponse", "Un nombre est tapé dans la phrase : « 18 »"],
  ],
  [
    "a hole that leads nowhere",
    "charte.yaml",
    "{mesure.plafond.total} au total",
    "{mesure.plafonds.total} au total",
    ["Rien à écrire à la place de {mesure.plafonds.total}", "mesure.plafond.total"],
  ],
  [
    "a hole that one kind cannot fill",
    "charte.yaml",
    "    mesure: renforce\n    calcul: plafond\n",
    "    calcul: plafond\n",
    ["{mesure.plafond.total} n'a pas de valeur pour : ASELL de base"],
  ],
  [
    "an ambiguity without a prudent reading",
    "charte.yaml",
    "silences: [",
    'ambiguites:\n  six:\n    formule: six mois\n    question: de quel jour ?\n    sujets: [duree]\n    lectures: { a: { libelle: un }, b: { libelle: deux } }\n    prudente: c\n    citations: [{ section: "Article 3 - Durée", extrait: "L\'ASELL de base est accordé pour une durée de trois à six mois." }]\nsilences: [',
    ["a besoin d'une lecture prudente"],
  ],
  [
    "an accent in a word to recognise",
    "territoire.yaml",
    "mots: [bocage-clair",
    "mots: [Bocagé",
    ["« Bocagé » ne sera jamais reconnu", "« bocage » ?"],
  ],
  [
    "a word that names another territory",
    "territoire.yaml",
    "mots: [bocage-clair",
    "mots: [colmar, bocage-clair",
    ["« colmar » désigne déjà autre chose (alsace)"],
  ],
  [
    "a local name of nothing",
    "territoire.yaml",
    "  fsl: [fsh]",
    "  fonds: [fsh]",
    ["« fonds » n'est ni asll, ni fsl"],
  ],
  [
    "a source misspelt",
    "charte.yaml",
    "source: sources/charte.txt",
    "source: sources/chartes.txt",
    ["n'est pas dans le dossier", "Possible ici : charte.txt."],
  ],
  [
    "an absence said otherwise",
    "charte.yaml",
    '    reponse: "{mesure.duree}."\n    calcul: fin',
    '    reponse: "{mesure.duree}."\n    absence: true\n    calcul: fin',
    ["commence par « Aucun »"],
  ],
  [
    "a file that does not read",
    "charte.yaml",
    "titre: Charte",
    "titre: Charte : la",
    ["charte.yaml", "ne se lit pas, vers la ligne 5"],
  ],
])("%s", (_, file, from, to, attendus) => {
  change(file, from, to);
  const { bon, dit } = check();
  expect(bon).toBe(false);
  for (const attendu of attendus) expect(dit).toContain(attendu);
});

test("all mistakes are named at once", () => {
  change("charte.yaml", "source: sources/charte.txt", "source: sources/x.txt");
  change("territoire.yaml", "lieu:", "lieux:");
  const { dit } = check();
  expect(dit).toMatch(/territoire\.yaml, ligne \d+ · lieux/);
  expect(dit).toContain("sources/x.txt");
  expect(dit).toContain("quand le dossier pourra être lu en entier");
});

test("a folder that is not there", () => {
  let dit = "";
  expect(
    charte(["check", "nulle-part"], new Date("2026-03-04"), (t) => {
      dit += t;
    }),
  ).toBe(false);
  expect(dit).toContain("Ce dossier n'existe pas.");
});

test("without an order, how to use it", () => {
  let dit = "";
  expect(
    charte([], new Date("2026-03-04"), (t) => {
      dit += t;
    }),
  ).toBe(false);
  expect(dit).toContain("npm run charte -- check");
});
