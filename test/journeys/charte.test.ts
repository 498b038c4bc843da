/** A charter question: the territory is asked, never guessed, and the source is one press away. */
import { expect } from "vitest";
import { estAccueillie, parcours } from "./parcours.ts";

parcours(
  "Une question de charte demande le territoire, puis montre sa source",
  "charte",
  async (t) => {
    await estAccueillie(t);
    await t.dis("combien de renouvellements possibles ?");
    await t.presse(await t.reponse("Pour quel territoire ?"), "Charente");
    const reponse = await t.reponse("En Charente : 2 ");
    expect(await t.vu(reponse)).not.toContain("«");
    await t.reponse("Je retiens Charente");
    await t.presse(reponse, "Source");
    expect(await t.vu(reponse)).toMatch(/« .*dans la limite de 2 fois.* »/);
  },
);
