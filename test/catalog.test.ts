/** A mistake in rules/ or dialogs/ stops the start with its file and key; a new charter is data and nothing else. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadCatalog } from "../src/catalog.ts";
import { importe } from "../src/import.ts";
import { MAINTENANT, monde } from "./monde.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tandem-"));
  cpSync("rules", join(root, "rules"), { recursive: true });
  cpSync("dialogs", join(root, "dialogs"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const change = (file: string, from: string | RegExp, to: string) => {
  const path = join(root, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after, `${file} holds ${from}`).not.toBe(before);
  writeFileSync(path, after);
};
const refus = (): string => {
  try {
    loadCatalog(root);
  } catch (error) {
    return (error as Error).message;
  }
  return "loaded";
};

describe("a mistake names its file and key", () => {
  test.each([
    ["rules/loire/charte.yaml", /^cumul:/m, "cumulo:", "cumulo"],
    ["rules/alsace/2024.yaml", "18 mois }", "dix-huit mois }", "plafond"],
    ["rules/alsace/2025.yaml", "herite: alsace-2024", "herite: alsace-2023", "alsace-2023"],
    [
      "rules/charente/charte.yaml",
      "source: sources/charte.txt",
      "source: sources/rien.txt",
      "rien.txt",
    ],
    [
      "rules/charente/charte.yaml",
      "  renouvellement:\n    reponse",
      "  renouvelement:\n    reponse",
      "renouvelement",
    ],
    ["rules/charente/territoire.yaml", "territoire: charente", "territoire: charentes", "charente"],
    ["rules/dispositifs.yaml", /famille: [a-z-]+/, "famille: nulle-part", "nulle-part"],
    ["dialogs/phrases.yaml", /^bonjour: .*$/m, "bonsoir: x", "bonjour"],
    ["dialogs/demande.yaml", "type: oui-non", "type: peut-etre", "type"],
    ["dialogs/rappels/fin-de-mesure.yaml", "30 jours", "trente jours", "avances"],
    [
      "dialogs/demande.yaml",
      "dialogue: demande",
      "dialogue: demande\ndialogue: demande",
      "demande.yaml",
    ],
    ["rules/sujets.yaml", "duree:", "duree: &a [*a]\nx:", "sujets.yaml"],
  ])("%s", (file, from, to, key) => {
    change(file, from, to);
    const dit = refus();
    expect(dit).toContain(key);
    expect(dit).toMatch(/rules|dialogs/);
  });

  test("a file too large to be a charter is refused before it is read", () => {
    writeFileSync(join(root, "rules/sujets.yaml"), "#".repeat(600_000));
    expect(refus()).toContain("sujets.yaml");
  });
});

test("a new charter loads, answers and computes with no TypeScript touched", async () => {
  const folder = join(root, "rules", "armor");
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(
    join(folder, "sources", "charte.txt"),
    "Article 5. La mesure dure neuf mois. Elle peut être renouvelée trois fois, sans dépasser trente mois.\nArticle 7. Elle ne se cumule pas avec une MASP.\nArticle 8. Le bilan est remis deux mois avant la fin.",
  );
  writeFileSync(
    join(folder, "territoire.yaml"),
    "territoire: armor\nnom: Armor\nlieu: en Armor\nmesure: ASLL-G\nmots: [armor]\n",
  );
  writeFileSync(
    join(folder, "charte.yaml"),
    `edition: armor-2026
territoire: armor
titre: Charte inventée d'Armor
source: sources/charte.txt
en-vigueur: { du: 2026-01-01 }
mesures:
  generale:
    libelle: ASLL-G
    duree: { fixe: 9 mois }
    renouvellement: { nombre: 3 }
    plafond: { total: 30 mois }
    rythme: { intervalle: 3 semaines }
valeurs: {}
reponses:
  renouvellement:
    reponse: "{mesure.renouvellement.nombre} fois, sans dépasser {mesure.plafond.total}."
    calcul: renouvellement
    citations: [{ section: Article 5, extrait: "Elle peut être renouvelée trois fois, sans dépasser trente mois." }]
    exemples: [combien de fois en armor]
echeances:
  bilan:
    libelle: Bilan
    ancre: fin
    limite: [-2 mois]
    qui: l'association
    citations: [{ section: Article 8, extrait: Le bilan est remis deux mois avant la fin. }]
cumul:
  liste: fermee
  par-defaut: non-vise
  citations: [{ section: Article 7, extrait: Elle ne se cumule pas avec une MASP. }]
  hors-liste: La liste est fermée.
  dispositifs:
    masp: { verdict: interdit, reponse: La MASP est citée., citations: [] }
silences: [gts]
`,
  );
  const catalog = loadCatalog(root);
  const { dit, bot, poussees } = monde({ catalog });
  const csv =
    "dossier;civilite;nom;prenom;commune;territoire;nature;debut;fin;intervenant;association;bailleur\nX1;Mme;Le Goff;;Paimpol;armor;maintien;2026-01-15;2026-10-14;Amina Diallo;;\n";
  await bot.importe(importe(catalog, csv, "test", MAINTENANT), MAINTENANT);

  const reponse = (await dit("combien de renouvellements possibles en armor ?")).replies[0]!;
  expect(reponse.text).toContain("En Armor : 3 fois, sans dépasser 30 mois.");
  expect(reponse.sources?.[0]).toMatchObject({ section: "Article 5", edition: "armor-2026" });

  const calcul = (await dit("combien de renouvellements pour Mme Le Goff ?")).replies[0]!.text;
  expect(calcul).toContain("mercredi 14 octobre 2026");
  expect(calcul).toContain("21 mois, au plus tard jusqu'au vendredi 14 juillet 2028");

  expect((await dit("masp en meme temps en armor ?")).replies[0]!.text).toContain("interdit");
  expect((await dit("avdl en meme temps en armor ?")).replies[0]!.text).toContain("non visé");
  expect((await dit("prochain gts en armor ?")).replies[0]!.text).toContain("non prévu");

  const visite = (await dit("VAD Mme Le Goff hier 10h")).replies[0]!.text;
  expect(visite).toContain("Prochaine rencontre au plus tard le mardi 24 mars 2026");

  await bot.tick(new Date("2026-07-15T08:00:00Z"));
  expect(poussees.map((p) => p.reply.text)).toEqual([expect.stringContaining("vendredi 14 août")]);
});
