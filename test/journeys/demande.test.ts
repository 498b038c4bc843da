/** A request, question after question, to its recap; then the decision, and the plan signed. */
import { expect } from "vitest";
import { estAccueillie, parcours } from "./parcours.ts";

parcours(
  "Une nouvelle demande va de question en question jusqu'au plan signé",
  "demande",
  async (t) => {
    await estAccueillie(t);
    await t.dis("nouvelle demande");
    await t.reponse("Pour quel ménage ?");
    await t.dis("Mme Keller");
    await t.presse(await t.reponse("Sur quel territoire ?"), "Alsace");
    await t.presse(await t.reponse("accès ou pour un maintien"), "Maintien");
    await t.presse(await t.reponse("d'accord pour être accompagné ?"), "Oui");
    await t.presse(await t.reponse("autre accompagnement en cours ?"), "Aucune");
    await t.reponse("Qui fait la demande ?");
    await t.dis("le reste plus tard");
    const recap = await t.reponse("Est-ce exact ?");
    const dit = await t.vu(recap);
    for (const mot of ["Mme Keller", "Alsace", "Maintien", "Oui"]) expect(dit).toContain(mot);
    await t.photo("demande-recapitulatif");
    await t.presse(recap, "Enregistrer la demande");
    await t.reponse("La demande est enregistrée");
    await t.dis("mme keller accordée 6 mois, commission tenue aujourd'hui");
    await t.reponse("La décision est notée");
    await t.dis("plan d'intervention mme keller signé aujourd'hui");
    await t.presse(await t.reponse("Qui a signé ?"), "Tous ont signé");
    await t.reponse("La signature est notée");
    await t.dis("où en est mme keller ?");
    await t.reponse("signé par tous");
    await t.photo("demande-plan-signe");
  },
);
