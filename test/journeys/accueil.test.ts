/** Somebody installs Tandem: it says who it is and what to try, and a reminder arrives that nobody asked for. */
import { expect } from "vitest";
import { parcours } from "./parcours.ts";

parcours(
  "Tandem salue la personne qui l'installe, rappelle une fin de mesure et propose quoi essayer",
  "accueil",
  async (t) => {
    const bonjour = await t.reponse("Bonjour, je suis Tandem");
    expect(await t.vu(bonjour)).toContain("VAD Mme Martin hier 14h");
    const rappel = await t.reponse("dans 27 jours, mardi 31 mars");
    for (const mot of [
      "mercredi 4 mars 2026",
      "M. Haddad (Sélestat)",
      "Bilan pour un renouvellement",
    ])
      expect(await t.vu(rappel)).toContain(mot);
    await t.photo("rappel");
    await t.presse(rappel, "Pourquoi ?");
    const lequel = await t.reponse("De quelle échéance parlez-vous ?");
    await t.presse(lequel, "Bilan pour un renouvellement, M. Haddad");
    const pourquoi = await t.reponse("Se ferme");
    for (const mot of ["fin de la mesure, mardi 31 mars 2026", "l'association", "la CeA"])
      expect(await t.vu(pourquoi)).toContain(mot);
    await t.photo("rappel-pourquoi");
    // The morning's card stays: its buttons still answer.
    await t.presse(rappel, "Plus tard");
    await t.presse(await t.reponse("Quand vous le rappeler"), "Dans 20 minutes");
    await t.reponse("Le rappel revient le mercredi 4 mars 2026 à 10 h 3");
    await t.dis("rappelle moi d'appeler le bailleur vendredi 9h");
    await t.reponse("vendredi 6 mars 2026 à 9 h");
    await t.dis("mes échéances");
    const echeances = await t.vu(await t.reponse("échéances à deux mois"));
    expect(echeances).toContain("Appeler le bailleur");
    await t.photo("mes-echeances");
    await t.presse(await t.reponse("Bonjour, je suis Tandem"), "Mes dossiers");
    const liste = await t.reponse("Vos dossiers (6)");
    expect(await t.vu(liste)).toContain("Mme Benali (Colmar)");
    expect(await t.vu(liste)).not.toContain("Angoulême");
  },
);
