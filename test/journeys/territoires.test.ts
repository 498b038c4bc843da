/** From a request to a contract signed, in the three territories that sign one: each by its own charter. */
import { expect } from "vitest";
import { estAccueillie, parcours } from "./parcours.ts";

parcours(
  "Une demande va jusqu'au contrat signé dans la Loire, en Charente et à Saint-Dizier",
  "territoires",
  async (t) => {
    await estAccueillie(t);

    await t.dis("je travaille dans la Loire");
    await t.reponse("Je retiens Loire");
    await t.dis("dde asll pour Mme Perrot, acces, elle est d'accord, pas d'autre mesure");
    await t.presse(await t.reponse("Qui fait la demande ?"), "Une association");
    await t.reponse("Diagnostic, 1 sur 6");
    await t.dis("le reste plus tard");
    await t.presse(await t.reponse("Mme Perrot : il manque 6"), "Enregistrer la demande");
    await t.reponse("La demande est enregistrée");
    await t.dis("mme perrot accordée 6 mois, commission d'aujourd'hui");
    await t.presse(
      await t.reponse("Quel jour la mesure commence-t-elle ?"),
      "Je ne sais pas encore",
    );
    await t.reponse("La décision est notée");
    await t.dis("mesure perrot démarrée aujourd'hui, première rencontre");
    await t.reponse("Le démarrage est noté");
    await t.dis("contrat perrot signé par elle et moi aujourd'hui");
    await t.reponse("C'est noté pour le contrat");
    await t.dis("ou en est mme perrot");
    const loire = await t.vu(await t.reponse(/Perrot.*signé par tous.*Évaluation partagée/s));
    for (const mot of ["6 mois sur 12", "0 sur 1"]) expect(loire).toContain(mot);
    await t.photo("territoires-loire");

    await t.dis("je suis en charente");
    await t.reponse("Je retiens Charente");
    await t.dis("nouvelle demande pour M. Girard, maintien, à Ruffec, il est d'accord");
    await t.presse(await t.reponse("autre accompagnement en cours ?"), "Aucune");
    await t.presse(await t.reponse("Qui fait la demande ?"), "Le ménage lui-même");
    await t.reponse("Sur quoi la mesure porterait-elle ?");
    await t.dis("le reste plus tard");
    const recap = await t.reponse("M. Girard : il manque 2");
    expect(await t.vu(recap)).toContain("Ruffécois");
    await t.presse(recap, "Enregistrer la demande");
    await t.reponse("La demande est enregistrée. (M. Girard)");
    await t.dis("m girard accordée 6 mois, commission d'aujourd'hui");
    await t.reponse("M. Girard (Ruffec) : Quel jour la mesure commence-t-elle ?");
    // The next step is told before the answer: what was decided is written first.
    await t.dis("mesure girard démarrée aujourd'hui, première rencontre");
    await t.reponse(/démarrage est noté.*Girard/s);
    await t.dis("contrat girard signé par lui et moi aujourd'hui");
    const charente = await t.vu(await t.reponse(/noté pour le contrat.*Girard/s));
    for (const mot of ["signé par tous", "0 sur 2", "6 mois sur 18"])
      expect(charente).toContain(mot);
    await t.photo("territoires-charente");

    await t.dis("je suis à saint-dizier");
    await t.reponse("Je retiens Saint-Dizier");
    await t.dis("nouvelle demande pour Mme Lopez, maintien, elle est d'accord, pas d'autre mesure");
    await t.reponse("Qui fait la demande ?");
    await t.dis("le reste plus tard");
    await t.presse(await t.reponse("Mme Lopez : il manque 1"), "Enregistrer la demande");
    await t.reponse("La demande est enregistrée. (Mme Lopez)");
    await t.dis("lopez accordée 6 mois, commission d'aujourd'hui, départ aujourd'hui");
    await t.reponse(/La décision est notée.*Lopez/s);
    await t.dis("convention lopez signée par elle et moi aujourd'hui");
    const saintDizier = await t.vu(await t.reponse(/noté.*Lopez.*Convention/s));
    // Four sign there: who is missing is said.
    expect(saintDizier).toContain("manque le bailleur et la DDE");
    await t.photo("territoires-saint-dizier");
  },
);
