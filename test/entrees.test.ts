/** What comes in from files and the environment: good rows are kept, mistakes are named. */
import { describe, expect, test } from "vitest";
import { lisEquipe } from "../src/equipe.ts";
import { COLONNES, importe } from "../src/import.ts";
import { lisReglages } from "../src/reglages.ts";
import { catalog, MAINTENANT, monde } from "./monde.ts";

const lit = (...lignes: string[]) =>
  importe(catalog, [COLONNES.join(";"), ...lignes].join("\n"), "moi", MAINTENANT);
const BONNE = "D1;Mme;Martin;Julie;Colmar;alsace;maintien;2026-01-01;2026-06-30;Amina;Le Toit;OPH";

describe("l'import des mesures", () => {
  test("une bonne ligne devient une fiche, avec tous ses champs", () => {
    expect(lit(BONNE).fiches).toMatchObject([
      {
        type: "mesure",
        dossier: "D1",
        by: "moi",
        values: {
          civilite: "Mme",
          nom: "Martin",
          prenom: "Julie",
          commune: "Colmar",
          territoire: "alsace",
          nature: "maintien",
          debut: "2026-01-01",
          fin: "2026-06-30",
          intervenant: "Amina",
          association: "Le Toit",
          bailleur: "OPH",
        },
      },
    ]);
  });

  test("écrit comme on l'écrit : dates françaises, accents, civilités, BOM, guillemets", () => {
    const csv = `\ufeff${COLONNES.join(";")}\r\nD2;Madame;"D'Almeida; née Roux";;Saint-Étienne;Loire;Accès;01/02/2026;;;;\r\n`;
    expect(importe(catalog, csv, "moi", MAINTENANT).fiches[0]?.values).toMatchObject({
      civilite: "Mme",
      nom: "D'Almeida; née Roux",
      territoire: "loire",
      nature: "acces",
      debut: "2026-02-01",
      fin: "",
    });
  });

  test.each([
    ["territoire inconnu", BONNE.replace("alsace", "gironde"), "territoire"],
    ["date impossible", BONNE.replace("2026-06-30", "2026-06-31"), "fin"],
    ["début absent", BONNE.replace("2026-01-01", ""), "debut"],
    ["fin avant le début", BONNE.replace("2026-06-30", "2025-06-30"), "la fin est avant le début"],
    ["nature inconnue", BONNE.replace("maintien", "autre"), "nature"],
    ["nom vide", BONNE.replace("Martin", ""), "nom"],
    ["une colonne de trop", `${BONNE};x`, "colonnes"],
    ["deux fois le même dossier", `${BONNE}\n${BONNE}`, "déjà"],
  ])("%s : la ligne est nommée, les autres sont gardées", (_nom, ligne, raison) => {
    const { fiches, refus } = lit("D9;M.;Bon;;Colmar;alsace;acces;2026-03-01;2026-05-31;;;", ligne);
    expect(refus.join()).toContain(raison);
    expect(refus.join()).toMatch(/Ligne [34]/);
    expect(fiches.map((f) => f.dossier)).toContain("D9");
  });

  test("un fichier qui n'est pas celui-là : rien n'est importé", () => {
    expect(importe(catalog, "a;b\n1;2", "moi", MAINTENANT)).toMatchObject({
      fiches: [],
      illisible: expect.stringContaining("dossier;civilite"),
    });
    expect(importe(catalog, 'dossier;"pas fermé', "moi", MAINTENANT).illisible).toBeDefined();
    expect(importe(catalog, "", "moi", MAINTENANT).fiches).toEqual([]);
  });

  test("le même fichier deux fois n'est importé qu'une fois", async () => {
    const { bot, peuple } = monde();
    expect((await peuple()).fiches.length).toBe(10);
    expect((await peuple()).fiches).toEqual([]);
    expect((await bot.importe(lit(BONNE), MAINTENANT)).fiches).toHaveLength(1);
  });
});

const TERRITOIRES = ["alsace", "loire"];

describe("l'équipe", () => {
  const csv =
    "id;nom;role;territoire;association\nu1;Amina Diallo;intervenant;alsace;Le Toit\nu2;Chloé Roux;coordinateur;alsace, loire;GIP\n;Zoé Kahn;intervenant;alsace;Le Toit\n";
  const { personne, destinataires, gens, attendus } = lisEquipe("equipe.csv", csv, TERRITOIRES, [
    "u2",
    "u7",
  ]);

  test("quelqu'un de l'équipe a son rôle ; un inconnu ne voit aucun dossier", () => {
    expect(personne("u1")).toEqual({
      id: "u1",
      nom: "Amina Diallo",
      role: "intervenant",
      territoire: "alsace",
      association: "Le Toit",
    });
    expect(personne("u9")).toEqual({ id: "u9", nom: "", role: "intervenant", acces: "inconnu" });
  });

  test("qui coordonne plusieurs territoires, qui administre, qui est attendu sans identifiant", () => {
    expect(personne("u2")).toMatchObject({ territoires: ["alsace", "loire"], administre: true });
    expect(personne("u2")).not.toHaveProperty("territoire");
    expect(personne("u7")).toEqual({ id: "u7", nom: "", role: "administrateur", administre: true });
    expect(attendus().map((p) => p.nom)).toEqual(["Zoé Kahn"]);
    expect(gens().map((p) => p.id)).toEqual(["u1", "u2", "u7"]);
    expect(personne("")).toMatchObject({ acces: "inconnu" });
  });

  test("un rappel va à l'intervenant, à personne d'autre", () => {
    const dossier = { intervenant: "Amina Diallo", par: null };
    expect(destinataires(dossier as never)).toEqual(["u1"]);
    expect(destinataires({ ...dossier, intervenant: "Paul" } as never)).toEqual([]);
  });

  test.each([
    [csv.replace("intervenant", "chef"), "line 2"],
    [csv.replace("alsace", "mars"), "territoire: one of"],
    [csv.replace("alsace, loire", ""), "line 3"],
    [csv.replace("u2", "u1"), "line 3"],
  ])("une erreur est nommée avec son fichier et sa ligne", (faux, dit) => {
    expect(() => lisEquipe("equipe.csv", faux, TERRITOIRES)).toThrow(dit);
    expect(() => lisEquipe("equipe.csv", faux, TERRITOIRES)).toThrow("equipe.csv");
  });
});

describe("les réglages", () => {
  const complets = {
    MicrosoftAppId: "a",
    MicrosoftAppPassword: "secret-b",
    MicrosoftAppTenantId: "c",
    TANDEM_ADMINISTRATEURS: "u1, u2",
  };
  test("complets, en production", () => {
    expect(lisReglages({ ...complets, NODE_ENV: "production" })).toMatchObject({
      credentials: { appId: "a", password: "secret-b", tenantId: "c" },
      tenants: ["c"],
      administrateurs: ["u1", "u2"],
      port: 3978,
      host: "127.0.0.1",
      anonyme: false,
    });
  });
  test.each([
    [{}, undefined],
    [{ TANDEM_ADRESSE_PUBLIQUE: "https://t.exemple.fr/bot" }, "https://t.exemple.fr/bot"],
    [{ TANDEM_ADRESSE_PUBLIQUE: "http://127.0.0.1:3978" }, "http://127.0.0.1:3978"],
    [{ TANDEM_DOCUMENTS: "lien", TANDEM_ADRESSE_PUBLIQUE: "https://t.fr" }, "https://t.fr"],
    [{ TANDEM_DOCUMENTS: "consentement", TANDEM_ADRESSE_PUBLIQUE: "https://t.fr" }, undefined],
    [{ TANDEM_DOCUMENTS: "", TANDEM_ADRESSE_PUBLIQUE: "" }, undefined],
  ])("%j : les documents passent par un lien vers %j, sinon par Teams", (env, adresse) => {
    expect(lisReglages({ ...complets, ...env }).adressePublique).toBe(adresse);
  });
  test.each([
    [{ ...complets, TANDEM_DOCUMENTS: "lien" }, "TANDEM_ADRESSE_PUBLIQUE"],
    [{ ...complets, TANDEM_DOCUMENTS: "courriel" }, "TANDEM_DOCUMENTS"],
    [{ ...complets, TANDEM_ADRESSE_PUBLIQUE: "http://secret-b.fr" }, "TANDEM_ADRESSE_PUBLIQUE"],
    [{ ...complets, TANDEM_ADRESSE_PUBLIQUE: "secret-b" }, "TANDEM_ADRESSE_PUBLIQUE"],
    [{ ...complets, TANDEM_ADRESSE_PUBLIQUE: "https://t.fr/?a=secret-b" }, "ADRESSE_PUBLIQUE"],
    [{ ...complets, TANDEM_ADRESSE_PUBLIQUE: "https://a:secret-b@t.fr" }, "ADRESSE_PUBLIQUE"],
    [{}, "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS"],
    [{ NODE_ENV: "production" }, "MicrosoftAppId"],
    [{ NODE_ENV: "production", DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: "true" }, "production"],
    [{ ...complets, MicrosoftAppTenantId: "" }, "MicrosoftAppTenantId"],
    [{ ...complets, TANDEM_PORT: "abc" }, "TANDEM_PORT"],
    [{ DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: "true", TANDEM_HOST: "0.0.0.0" }, "127.0.0.1"],
    [
      { DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: "oui" },
      "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS",
    ],
  ])("%j refuse de démarrer, par son nom et sans valeur secrète", (env, nom) => {
    expect(() => lisReglages(env)).toThrow(nom);
    expect(() => lisReglages(env)).not.toThrow("secret-b");
  });
});
