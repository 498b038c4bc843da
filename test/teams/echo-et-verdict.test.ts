/** The cards of the real core: what the text says, the card says, and a correction opens in place. */
import { expect, test } from "vitest";
import { carteDe } from "../../src/channels/teams/carte.ts";
import type { ClefDePhrase } from "../../src/channels/teams/phrases.ts";
import type { Reply } from "../../src/model.ts";
import { catalog, monde } from "../monde.ts";

const dessine = (reply: Reply) => carteDe(reply, catalog.phrases as Record<ClefDePhrase, string>);
const boutons = (reply: Reply) => dessine(reply).actions?.map((a) => a.title);

test("the echo of a visit has one « Corriger », the form, beside « Annuler »", async () => {
  const { dit, peuple } = monde();
  await peuple();
  const reply = (await dit("VAD Mme Martin hier 14h, RAS")).replies[0]!;
  expect(boutons(reply)).toEqual(["Corriger", "Annuler"]);
  const carte = JSON.stringify(dessine(reply));
  expect(carte).toContain('"value":"14:00"');
  for (const dit of [
    "Visite notée",
    "Mme Martin (Colmar)",
    "mardi 3 mars 2026 à 14 h",
    "à domicile",
    "RAS",
  ])
    expect(carte).toContain(dit);
});

test("a verdict shows its reasons above the folded source", async () => {
  const { dit } = monde();
  const reply = (await dit("masp et aslli en meme temps ?")).replies[0]!;
  const carte = dessine(reply);
  const texte = JSON.stringify(carte.body);
  expect(texte.indexOf("interdit")).toBeLessThan(texte.indexOf("dérogation ne s'y applique"));
  expect(texte.indexOf("dérogation ne s'y applique")).toBeLessThan(texte.indexOf("isVisible"));
  expect(boutons(reply)).toEqual(["Source"]);
});

test("every reply of a long conversation fits in a card", async () => {
  const { dit, peuple } = monde({}, undefined);
  await peuple();
  for (const text of [
    "bonjour",
    "aide",
    "nouvelle demande",
    "Mme Roy",
    "alsace",
    "maintien",
    "oui",
    "masp",
    "fin mars",
    "mes dossiers",
    "masp en alsace, en loire et en charente ?",
  ])
    for (const reply of (await dit(text)).replies)
      expect(Buffer.byteLength(JSON.stringify(dessine(reply)))).toBeLessThan(25 * 1024);
});
