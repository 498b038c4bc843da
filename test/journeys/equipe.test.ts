/** Five people, each on a page of their own: a newcomer is let in, a visit told in a channel is taken to private, the app is removed and put back. */
import { expect, it } from "vitest";
import { type Conversation, ouvreLaPage } from "./page.ts";
import { lanceLaDemo } from "./parcours.ts";

const AUTRES = ["Claire Morel", "Amina Diallo", "Hugo Lambert", "Sylvie Weber"];

it("Zoé demande son accès, Claire l'ouvre, Amina écrit dans un canal, Sylvie retire Tandem et le remet", async () => {
  const options = ["--qui", "Zoé Kahn", ...AUTRES.flatMap((nom) => ["--aussi", nom])];
  const demo = await lanceLaDemo({}, { options });
  expect([...demo.aussi.keys()]).toEqual(AUTRES);
  const ouvertes: Conversation[] = [];
  const ouvre = async (nom: string) => {
    const page = await ouvreLaPage(demo.aussi.get(nom) ?? demo.adresse);
    ouvertes.push(page);
    return page;
  };
  const chez = async (nom: string, histoire: (page: Conversation) => Promise<void>) => {
    const page = await ouvre(nom);
    await histoire(page);
    await page.ferme();
    ouvertes.pop();
  };
  try {
    // A page keeps nothing of what came while it was shut.
    const claire = await ouvre("Claire Morel");
    await claire.reponse("Bonjour, je suis Tandem");
    const zoe = await ouvre("Zoé Kahn");
    await zoe.reponse("Quels sont vos prénom et nom ?");
    await zoe.dis("zoé kahn");
    const role = await zoe.reponse("Quel est votre rôle ?");
    await zoe.presse(role, "J'accompagne des ménages (association)");
    await zoe.reponse("Pour quelle association");
    await zoe.dis("Escale Charente");
    await zoe.presse(await zoe.reponse("Sur quel territoire ?"), "Charente");
    await zoe.presse(await zoe.reponse("Est-ce exact ?"), "Enregistrer");
    await zoe.reponse("Demande envoyée à la coordination");
    await zoe.dis("mes dossiers");
    await zoe.reponse("attend la réponse de la coordination");
    await zoe.photo("equipe-demande");

    const carte = await claire.reponse("Zoé Kahn demande un accès");
    expect(await claire.vu(carte)).toContain("Escale Charente");
    await claire.photo("equipe-carte");
    await claire.etroite();
    await claire.photo("equipe-carte-320");
    await claire.presse(carte, "Ouvrir l'accès (Zoé Kahn)");
    await claire.reponse("Accès ouvert : Zoé Kahn");
    await zoe.reponse("Votre accès est ouvert");
    await zoe.dis("mes dossiers");
    await zoe.reponse("Je ne vois aucun dossier à votre nom");
    await zoe.photo("equipe-accueillie");
    for (const page of ouvertes.splice(0)) await page.ferme();

    await chez("Amina Diallo", async (page) => {
      await page.reponse("Bonjour, je suis Tandem");
      await page.va("Questions de charte");
      await page.publie("VAD Mme Martin hier 14h, plan d'apurement signé");
      await page.affiche("Je vous ai répondu en conversation privée");
      await page.photo("equipe-canal");
      await page.va("Personal Chat");
      await page.reponse("Visite notée");
      await page.photo("equipe-prise-en-prive");
    });
    await chez("Hugo Lambert", async (page) => {
      await page.reponse("Bonjour, je suis Tandem");
      await page.insere("regle", "renouvellement", "Charente · Renouvellement");
      await page.affiche("En Charente : 2 fois au plus");
      await page.photo("equipe-regle");
    });
    await chez("Sylvie Weber", async (page) => {
      await page.reponse("Bonjour, je suis Tandem");
      await page.simule("Uninstall application");
      await page.dis("mes dossiers");
      await page.simule("Install application");
      await page.dis("combien de renouvellements possibles ?");
      await page.reponse("18 mois");
      await page.photo("equipe-remise");
    });
  } catch (error) {
    for (const [i, page] of ouvertes.entries()) await page.photo(`echec-equipe-${i}`);
    throw error;
  } finally {
    for (const page of ouvertes) await page.ferme();
    expect(await demo.arrete()).toBe(0);
  }
});
