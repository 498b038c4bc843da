/** A reminder: nobody asked, it arrives. */
import { expect } from "vitest";
import { parcours } from "./parcours.ts";

parcours("Le rappel d'une fin de mesure arrive de lui-même", "rappel", async (t) => {
  const rappel = await t.reponse("Fin de mesure dans 27 jours");
  const dit = await t.vu(rappel);
  expect(dit).toContain("M. Haddad (Sélestat)");
  expect(dit).toContain("mardi 31 mars 2026");
});
