/** Somebody installs Tandem: it says who it is and what to try. */
import { expect } from "vitest";
import { parcours } from "./parcours.ts";

parcours(
  "Tandem salue la personne qui l'installe et propose quoi essayer",
  "accueil",
  async (t) => {
    const bonjour = await t.reponse("Bonjour, je suis Tandem");
    expect(await t.vu(bonjour)).toContain("VAD Mme Martin hier 14h");
    await t.presse(bonjour, "Mes dossiers");
    const liste = await t.reponse("Vos dossiers (6)");
    expect(await t.vu(liste)).toContain("Mme Benali (Colmar)");
    expect(await t.vu(liste)).not.toContain("Angoulême");
  },
);
