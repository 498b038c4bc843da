/** `npm run package`: the same bytes twice, files at the root, and clear words for what is missing. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { fichiersDuPaquet, zip } from "../../src/paquet/paquet.ts";
import { REGLAGES } from "./reglages.ts";

const dossier = mkdtempSync(join(tmpdir(), "tandem-paquet-"));
afterAll(() => rmSync(dossier, { recursive: true }));

const lance = promisify(execFile);
const commande = (cible: string, env: Record<string, string>) =>
  lance(process.execPath, ["--import", "tsx", "src/main.ts", "paquet", cible], {
    env: { PATH: process.env.PATH, ...env },
  });

test("the command writes the same bytes in Tokyo and in Cayenne, under a folder that it makes", async () => {
  const [tokyo, cayenne] = ["la/tokyo.zip", "cayenne.zip"].map((f) => join(dossier, f));
  const { stdout } = await commande(tokyo!, { ...REGLAGES, TZ: "Asia/Tokyo" });
  await commande(cayenne!, { ...REGLAGES, TZ: "America/Cayenne" });
  expect(readFileSync(cayenne!).equals(readFileSync(tokyo!))).toBe(true);
  expect(stdout).toMatch(/tokyo\.zip\nsha256 [0-9a-f]{64}\n$/);
  expect(Buffer.from(zip(REGLAGES)).equals(readFileSync(tokyo!))).toBe(true);
  const autre = zip({ ...REGLAGES, TANDEM_VERSION: "9.9.9" });
  expect(Buffer.from(autre).equals(readFileSync(tokyo!))).toBe(false);
});

test("the files are at its root, and come out as they went in", () => {
  const sortis = unzipSync(zip(REGLAGES));
  expect(Object.keys(sortis)).toEqual([
    "manifest.json",
    "fr.json",
    "en.json",
    "couleur.png",
    "contour.png",
  ]);
  expect(sortis).toEqual(fichiersDuPaquet(REGLAGES));
});

test("the command says every variable that is missing, writes nothing, and ends with 1", async () => {
  const cible = join(dossier, "jamais.zip");
  const refus = await commande(cible, {}).catch((e: { code: number; stderr: string }) => e);
  expect(refus).toMatchObject({ code: 1, stdout: "" });
  for (const nom of Object.keys(REGLAGES)) expect(refus.stderr).toContain(`at ${nom}`);
  expect(() => readFileSync(cible)).toThrow("ENOENT");
});

const MAUVAIS: [nom: string, valeurs: string[]][] = [
  ["MicrosoftAppId", ["", "tandem", "{{MicrosoftAppId}}", "00000000-0000-0000-0000-000000000000"]],
  ["TANDEM_APP_ID", ["", "0c9d8e7f", "00000000-0000-0000-0000-000000000000"]],
  ["TANDEM_EDITEUR", ["", "  ", "<votre département>", "{{TANDEM_EDITEUR}}", "x".repeat(33)]],
  ...["TANDEM_SITE", "TANDEM_CONFIDENTIALITE", "TANDEM_CONDITIONS"].map(
    (nom): [string, string[]] => [
      nom,
      [
        "",
        "www.departement-des-collines.fr",
        "http://www.departement-des-collines.fr",
        "https://example.org/tandem",
        "https://www.example.com",
        "https://departement.example",
        "https://contoso.com/tandem",
        "https://localhost/tandem",
        "https://intranet/tandem",
        "https://127.0.0.1/tandem",
        "https://[::1]/tandem",
        "https://<votre-departement>.fr",
        "https://{{TANDEM_SITE}}",
        "https://moi:secret@departement-des-collines.fr",
      ],
    ],
  ),
  ["TANDEM_VERSION", ["1.0", "1.0.0-beta", "01.0.0", "v1.0.0"]],
];
test.each(MAUVAIS)("%s is refused by its name, and never repeated", (nom, valeurs) => {
  for (const valeur of valeurs) {
    let dit = "";
    try {
      zip({ ...REGLAGES, [nom]: valeur });
    } catch (erreur) {
      dit = String(erreur);
    }
    expect(dit, valeur).toContain(`at ${nom}`);
    expect(dit.match(/ at /g), valeur).toHaveLength(1);
    if (valeur.trim()) expect(dit).not.toContain(valeur);
  }
});

test("addresses that are pages of theirs are taken", () => {
  for (const adresse of [
    "https://intranet.departement-des-collines.fr/tandem?page=donnees#rgpd",
    "https://département-des-collines.fr/",
    " https://collines.gouv.fr:8443/x ",
  ])
    expect(() => zip({ ...REGLAGES, TANDEM_SITE: adresse }), adresse).not.toThrow();
});
