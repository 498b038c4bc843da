/** Three visits in one message: the card, the message rewritten, a correction by its button, the counters. */
import { expect } from "vitest";
import { estAccueillie, parcours } from "./parcours.ts";

parcours("Trois visites en un message, réécrites, corrigées, comptées", "journal", async (t) => {
  await estAccueillie(t);
  await t.dis(
    "lundi : VAD Benali 10h, personne chez Haddad à 11h30, M. Kowalski vu à la MDS, dette 1 340 € au 1/3",
  );
  const notees = await t.reponse("3 visites notées");
  const dit = await t.vu(notees);
  expect(dit).toContain("Mme Benali (Colmar)");
  expect(dit).toContain("lundi 2 mars 2026 à 11 h 30, à domicile, ménage absent");
  expect(dit).toContain("au dimanche 1er mars 2026");
  await t.photo("journal-trois-visites");

  await t.modifie("lundi : VAD Benali 10h, M. Kowalski vu à la MDS 15h, dette 1 440 € au 1/3");
  const reecrites = await t.reponse("2 visites notées");
  expect(await t.vu(reecrites)).toContain("lundi 2 mars 2026 à 15 h, au bureau");
  const enTrop = await t.reponse("ne parle plus de la visite");
  expect(await t.vu(enTrop)).toContain("M. Haddad (Sélestat)");
  await t.photo("journal-message-modifie");
  await t.presse(enTrop, "Oui, l'annuler");
  await t.reponse("Visite annulée");

  await t.presse(reecrites, "Corriger Mme Benali");
  await t.reponse("Que faut-il corriger");
  await t.dis("10h45");
  const corrigee = await t.reponse("Visite corrigée");
  expect(await t.vu(corrigee)).toContain("lundi 2 mars 2026 à 10 h 45");
  await t.photo("journal-corrigee");

  await t.dis("combien de visites benali ce mois");
  const compteur = await t.reponse("1 rencontre");
  expect(await t.vu(compteur)).toContain("Rencontres de mars : 1 sur 2");
  await t.photo("journal-compteur");
  await t.dis("qui j'ai pas vu depuis 15j ?");
  await t.reponse("non rencontrés depuis 15 jours");
});
