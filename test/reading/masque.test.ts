/** What may name somebody never stays in a question that is kept; the charters' own words do. */
import { describe, expect, test } from "vitest";
import { masque } from "../../src/core/reading/masque.ts";
import { neDemandeRien, sansRecit } from "../../src/core/reading/questions-gardees.ts";
import { vocabulaire } from "../../src/core/reading/vocabulaire.ts";
import { catalog } from "../monde.ts";

const CONNUS = new Set(["benali", "samira", "petit"]);
const noms = { dossiers: [], estUnNom: (mot: string) => CONNUS.has(mot) };
const masquee = (text: string) => masque(sansRecit(text), noms, vocabulaire(catalog));

describe("a name is masked", () => {
  test.each([
    ["benali peut changer de banque ?", "… peut changer de banque ?"],
    ["le fils de samira a droit a quoi ?", "le fils de … a droit a quoi ?"],
    ["est-ce que Karim Haddad peut venir ?", "est-ce que … peut venir ?"],
    ["Haddad peut venir ?", "… peut venir ?"],
    ["karim haddad peut venir ?", "… peut venir ?"],
    ["mme haddad a droit a quoi ?", "mme … a droit a quoi ?"],
    ["mme petit a droit a quoi ?", "mme … a droit a quoi ?"],
    ["M. Le Goff a droit a quoi ?", "M. … a droit a quoi ?"],
    [
      "Monsieur et Madame Ferreira da Costa ont droit a quoi ?",
      "Monsieur et Madame … ont droit a quoi ?",
    ],
    ["la famille haddad a droit a quoi ?", "la famille … a droit a quoi ?"],
    ["chez les nguyen on fait quoi ?", "chez … on fait quoi ?"],
    ["peut on aider Mme D. ?", "peut on aider Mme …. ?"],
    ["Bonjour Amina, quel budget ?", "Bonjour …, quel budget ?"],
    ["ecrire a jean.dupont@free.fr c'est permis ?", "ecrire a … c'est permis ?"],
    ["joindre le 06 12 34 56 78 ou le +33612345678 ?", "joindre le … ou le … ?"],
    ["tel.0612345678 ou tel-0612345678 ou 68-1234-AB ?", "tel. … ou tel- … ou … ?"],
    ["dette de 1 234,56 € on fait quoi ?", "dette de … on fait quoi ?"],
    ["dossier caf 1234567 a envoyer ou ?", "dossier caf … a envoyer ou ?"],
    ["habite 12 rue des Lilas, quelle permanence ?", "habite …, quelle permanence ?"],
  ])("%s", (text, attendu) => {
    expect(masquee(text).replace(/ ,/g, ",")).toBe(attendu);
  });
});

describe("what names nobody stays", () => {
  test.each([
    "combien de renouvellements en Charente ?",
    "la famille peut demander une visite ?",
    "le ménage refuse de signer, on fait quoi ?",
    "interruption le 16/06/2026, le mois est dû ?",
    "l'ASLL et la MASP avec le FSL ?",
    "Quel est le rôle du Service Logement de la CeA ?",
  ])("%s", (text) => expect(masquee(text)).toBe(text));
});

test("what is told is left out, the question beside it stays", () => {
  expect(sansRecit("Mme Benali pleure. Que prévoir pour les chats ?")).toBe(
    "Que prévoir pour les chats ?",
  );
  expect(sansRecit("elle est malade et son fils aussi")).toBe("");
});

test.each(["t'es con", "ca va ?", "bonne journée", "ok", "??", "tu es un robot ?"])(
  "« %s » asks nothing",
  (text) => expect(neDemandeRien(text)).toBe(true),
);
