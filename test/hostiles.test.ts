/** Whatever is typed: a French answer, nothing written, nothing thrown. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monde } from "./monde.ts";

const LONG = 28_000;
const CAS: [string, string][] = [
  ["vide", ""],
  ["des blancs", " \n\t "],
  ["des émojis", "👍🏽👨‍👩‍👧‍👦🇫🇷"],
  ["une autre langue", "مرحبا، كيف حالك؟ 你好 Здравствуйте"],
  ["du HTML", "<img src=x onerror=alert(1)><at>tous</at>"],
  ["du markdown", "[cliquez](http://exemple.invalid) **gras** | a | b |"],
  ["un modèle", "$\u007bprocess.exit()} {{DATE()}} {menage} %s"],
  ["un nombre de 10 000 chiffres", "9".repeat(10_000)],
  ["28 Ko de texte", "mme martin hier ".repeat(LONG / 16)],
  ["28 Ko de blancs au milieu", `le 3${" ".repeat(LONG)}x`],
  ["28 Ko de lundis", "lundi ".repeat(LONG / 6)],
  ["28 Ko de parenthèses", "(".repeat(LONG)],
  ["28 Ko de « M. »", "m. ".repeat(LONG / 3)],
  ["28 Ko d'apostrophes", "l'".repeat(LONG / 2)],
  ["des caractères de contrôle", "\u0000\u202e\u200b\u2028bonjour\u0007"],
  ["une paire orpheline", "\ud800 vad martin"],
  ["un nom de propriété", "__proto__ constructor toString"],
  ["une date qui n'existe pas", "VAD Mme Martin le 30/02"],
  ["un ménage inconnu", "VAD Mme Zzyzx hier"],
  ["une question sans objet", "?"],
];

describe("message difficile", () => {
  test.each(CAS)("%s", async (_nom, text) => {
    const { dit, peuple, store } = monde();
    await peuple();
    const avant = (await store.fiches()).length;
    const { replies, fiches } = await dit(text);
    expect(replies.length).toBeGreaterThan(0);
    for (const reply of replies) {
      expect(reply.text.length).toBeGreaterThan(5);
      expect(reply.text).not.toMatch(/undefined|\[object|Error|NaN|at .*\.ts/);
    }
    expect(fiches).toEqual([]);
    expect((await store.fiches()).length).toBe(avant);
  });

  test("dans un dialogue aussi, et le dialogue reste", async () => {
    const { dit } = monde();
    for (const [nom, text] of CAS) {
      await dit("nouvelle demande pour Mme Kowalski");
      const { fiches } = await dit(text);
      expect(fiches, nom).toEqual([]);
      const { asking } = await dit("acces");
      expect(asking, nom).toBe("adhesion");
    }
  });
});

test("n'importe quelle suite de morceaux : jamais d'exception, jamais d'écriture sans visite dite", async () => {
  const morceaux = fc.constantFrom(
    "VAD",
    "Mme Martin",
    "hier",
    "14h",
    "?",
    "non",
    "oui",
    "annule",
    "masp",
    "en charente",
    "combien",
    "renouvellements",
    "nouvelle demande",
    "maintien",
    "le 31/02",
    "demain",
    "si",
    "petit",
    "au bureau",
    "pourquoi",
    "bilan",
    "du 3 au",
    "45 min",
    "personne",
    "et",
    ",",
    ":",
    "\n",
    "1 200 €",
    "lundi 3 mars",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(morceaux, { maxLength: 6 }), { maxLength: 6 }),
      async (tours) => {
        const { dit, peuple } = monde();
        await peuple();
        let vad = false;
        let demande = false;
        for (const tour of tours) {
          const text = tour.join(" ");
          vad ||= text.includes("VAD") || text.includes("au bureau");
          demande ||= text.includes("nouvelle demande");
          const { replies, fiches } = await dit(text);
          expect(replies.length).toBeGreaterThan(0);
          for (const fiche of fiches) {
            if (fiche.type === "demande") expect(demande).toBe(true);
            else expect(vad).toBe(true);
            if (fiche.type === "visite") {
              expect((fiche.values.date as string) <= "2026-03-04").toBe(true);
              expect(["A1", "A2", "A3", "A4", "A6", "A7"]).toContain(fiche.dossier);
            }
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
