/** Five people, each on a page of their own: a newcomer is let in, a visit told in a channel is taken to private, the app is removed and put back. */
import { expect, it } from "vitest";
import { type Conversation, ouvreLaPage } from "./page.ts";
import { lanceLaDemo } from "./parcours.ts";

const AUTRES = ["Claire Morel", "Amina Diallo", "Hugo Lambert", "Sylvie Weber"];

it("Zoé demande son accès, Claire l'ouvre, Amina écrit dans un canal, Sylvie retire Tandem et le remet", async () => {
  const options = ["--qui", "Zoé Kahn", ...AUTRES.flatMap((nom) => ["--aussi", nom])];
  const demo = await lanceLaDemo({}, { options });
  expect([...demo.aussi.keys()]).toEqual(AUTRES);
  const chez = async (nom: string, histoire: (page: Conversation) => Promise<void>) => {
    const page = await ouvreLaPage(demo.aussi.get(nom) ?? demo.adresse);
    try {
      await histoire(page);
    } catch (error) {
      await page.photo(`echec-equipe-${nom.split(" ")[0]}`);
      throw error;
    } finally {
      await page.ferme();
    }
  };
  try {
    // Claire has met Tandem: it can speak to her first.
    await chez(
      "Claire Morel",
      async (page) => void (await page.reponse("Bonjour, je suis Tandem")),
    );
    await chez("Zoé Kahn", async (page) => {
      await page.reponse("Quels sont vos prénom et nom ?");
      await page.dis("zoé kahn");
      await page.presse(
        await page.reponse("Quel est votre rôle ?"),
        "J'accompagne des ménages (association)",
      );
      await page.reponse("Pour quelle association");
      await page.dis("Escale Charente");
      await page.presse(await page.reponse("Sur quel territoire ?"), "Charente");
      await page.presse(await page.reponse("Est-ce exact ?"), "Enregistrer");
      await page.reponse("Demande envoyée à la coordination");
      await page.dis("mes dossiers");
      await page.reponse("attend la réponse de la coordination");
      await page.photo("equipe-demande");
    });
    await chez("Claire Morel", async (page) => {
      const carte = await page.reponse("Zoé Kahn demande un accès");
      expect(await page.vu(carte)).toContain("Escale Charente");
      await page.photo("equipe-carte");
      await page.etroite();
      await page.photo("equipe-carte-320");
      await page.presse(carte, "Ouvrir l'accès (Zoé Kahn)");
      await page.reponse("Accès ouvert : Zoé Kahn");
    });
    await chez("Zoé Kahn", async (page) => {
      await page.reponse("Votre accès est ouvert");
      await page.dis("mes dossiers");
      await page.reponse("Je ne vois aucun dossier à votre nom");
      await page.photo("equipe-accueillie");
    });
    await chez("Amina Diallo", async (page) => {
      await page.reponse("Bonjour, je suis Tandem");
      await page.va("Questions de charte");
      await page.publie("VAD Mme Martin hier 14h, plan d'apurement signé");
      const canal = await page.reponse("Je vous ai répondu en conversation privée");
      expect(await page.vu(canal)).not.toContain("Martin");
      await page.photo("equipe-canal");
      await page.va("Personal Chat");
      await page.reponse("Visite notée");
      await page.photo("equipe-prise-en-prive");
    });
    await chez("Sylvie Weber", async (page) => {
      await page.reponse("Bonjour, je suis Tandem");
      await page.simule("Uninstall application");
      await page.simule("Install application");
      await page.dis("combien de renouvellements possibles ?");
      await page.reponse("18 mois");
      await page.photo("equipe-remise");
    });
  } finally {
    expect(await demo.arrete()).toBe(0);
  }
});
