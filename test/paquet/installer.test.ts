/** docs/installer.md is true: the variables that it names exist, none that is needed is left out. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { serviceAutorise } from "../../src/channels/teams/service.ts";
import { lisEquipe } from "../../src/equipe.ts";
import { catalog } from "../monde.ts";
import { REGLAGES } from "./reglages.ts";

const guide = readFileSync("docs/installer.md", "utf8");
const lesVariables = (texte: string) => [
  ...new Set(texte.match(/\b(?:TANDEM_[A-Z_]+|MicrosoftApp[A-Za-z]+)\b/g)),
];
const [demarrer, empaqueter] = ["src/reglages.ts", "src/paquet/variables.ts"].map((fichier) =>
  lesVariables(readFileSync(fichier, "utf8")),
);

test("every variable of the guide is one that Tandem reads", () => {
  const lues = [...demarrer!, ...empaqueter!];
  for (const nom of lesVariables(guide)) expect(lues).toContain(nom);
});

test("every variable of the package is in the guide, and those of the server there or in the README", () => {
  expect(empaqueter).toEqual(expect.arrayContaining(Object.keys(REGLAGES)));
  for (const nom of empaqueter!) expect(guide).toContain(`| \`${nom}\` |`);
  const partout = guide + readFileSync("README.md", "utf8");
  for (const nom of demarrer!) expect(partout).toContain(nom);
});

test("the team's file of the guide is read", () => {
  const [, csv] = /```\n(id;nom;role[^`]*)```/.exec(guide)!;
  const codes = catalog.territoires.map((t) => t.territoire);
  const equipe = lisEquipe("guide", csv!, codes);
  expect(equipe.gens().length + equipe.attendus().length).toBe(2);
});

test("the addresses where Tandem may answer are those that the firewall is opened to", () => {
  const hotes = /sortant : (`smba[^|]*) \|/.exec(guide)![1]!.match(/[a-z*.]+(?=`)/g)!;
  expect(hotes.length).toBe(3);
  for (const hote of hotes)
    expect(serviceAutorise(`https://${hote.replace("*", "x")}/emea/`, false), hote).toBe(true);
});

test("what the app asks for is explained, whole", () => {
  const { permissions, composeExtensions } = JSON.parse(
    readFileSync("manifest/manifest.json", "utf8"),
  );
  const demandes = [
    ...permissions,
    ...composeExtensions[0].commands.map((c: { id: string }) => c.id),
  ];
  expect(demandes.length).toBe(5);
  for (const demande of demandes) expect(guide).toContain(`\`${demande}\``);
});
