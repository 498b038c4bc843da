/** Somebody installs Tandem: it says who it is and what to try, and a reminder arrives that nobody asked for. */
import { expect } from "vitest";
import { parcours } from "./parcours.ts";

parcours(
  "Tandem salue la personne qui l'installe, rappelle une fin de mesure et propose quoi essayer",
  "accueil",
  async (t) => {
    const bonjour = await t.reponse("Bonjour, je suis Tandem");
    expect(await t.vu(bonjour)).toContain("VAD Mme Martin hier 14h");
    const rappel = await t.vu(await t.reponse("Fin de mesure dans 27 jours"));
    for (const mot of ["M. Haddad (Sélestat)", "mardi 31 mars 2026"]) expect(rappel).toContain(mot);
    await t.photo("rappel");
    await t.presse(await t.reponse("Bonjour, je suis Tandem"), "Mes dossiers");
    const liste = await t.reponse("Vos dossiers (6)");
    expect(await t.vu(liste)).toContain("Mme Benali (Colmar)");
    expect(await t.vu(liste)).not.toContain("Angoulême");
  },
);
