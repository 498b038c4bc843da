/** A visit told in one line, then corrected in the card itself. */
import { expect } from "vitest";
import { estAccueillie, parcours } from "./parcours.ts";

parcours("Une visite racontée en une ligne se corrige dans sa carte", "visite", async (t) => {
  await estAccueillie(t);
  await t.dis("VAD Mme Martin hier 14h, plan d'apurement signé");
  const notee = await t.reponse("Visite notée");
  const dit = await t.vu(notee);
  expect(dit).toContain("Mme Martin (Colmar)");
  expect(dit).toContain("mardi 3 mars 2026 à 14 h");
  expect(dit).toContain("plan d'apurement signé");
  await t.photo("visite-notee");

  await t.ouvre(notee, "Corriger");
  await t.remplis(notee, "À quelle heure ?", "15:30");
  await t.photo("visite-formulaire");
  await t.presse(notee, "Enregistrer");
  const corrigee = await t.reponse("Visite corrigée");
  expect(await t.vu(corrigee)).toContain("mardi 3 mars 2026 à 15 h 30");
  expect(await notee.count()).toBe(0);
});
