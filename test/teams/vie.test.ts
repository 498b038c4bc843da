/** What happens to the bot in Teams besides messages: each event, through the real adapter, and what it leaves. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dAmina, type Maison, maison } from "./maison.ts";

let m: Maison;
beforeEach(async () => {
  m = await maison();
});
afterEach(() => m.ferme());

const installation = (action: string) => ({ type: "installationUpdate", action, text: undefined });
const membre = { type: "conversationUpdate", text: undefined, membersAdded: [{ id: "28:tandem" }] };
const EQUIPE = {
  conversation: { id: "19:equipe@thread", conversationType: "channel", tenantId: "tenant-1" },
};
const rappel = { text: "Un rappel." };

describe("l'installation", () => {
  it("dit bonjour une fois, quoi que Teams répète", async () => {
    await m.arrive(installation("add"));
    await m.arrive(membre);
    await m.arrive(installation("add"));
    expect(m.dits()).toHaveLength(1);
    expect(m.dits()[0]).toMatch(/^Bonjour/);
    expect(await m.canal.canal.joignable("Amina")).toBe(true);
  });

  it("retirée, l'adresse est oubliée; remise, le bot redit bonjour une fois", async () => {
    await m.arrive(installation("add"));
    await m.arrive(installation("remove"));
    expect((await m.store.adresse("Amina"))?.reference).toEqual({});
    expect(await m.canal.canal.push("Amina", rappel)).toEqual({
      etat: "injoignable",
      raison: "desinstalle",
    });
    expect(m.dits()).toHaveLength(1);
    m.horloge(new Date("2026-03-05T09:00:00Z"));
    await m.arrive(membre);
    await m.arrive(installation("add"));
    await m.arrive(installation("add"));
    expect(m.dits()).toHaveLength(2);
    expect(await m.canal.canal.push("Amina", rappel)).toEqual({ etat: "livre" });
    await m.arrive(installation("remove"));
    m.horloge(new Date("2026-03-06T09:00:00Z"));
    await m.arrive(installation("add"));
    expect(m.dits().filter((t) => t.startsWith("Bonjour"))).toHaveLength(3);
  });

  it("mise à jour ne dit rien et ne change rien", async () => {
    await m.arrive(installation("add"));
    const adresse = await m.store.adresse("Amina");
    for (const action of ["add-upgrade", "remove-upgrade", "autre"])
      await m.arrive(installation(action));
    expect(m.dits()).toHaveLength(1);
    expect(await m.store.adresse("Amina")).toEqual(adresse);
  });
});

describe("une équipe", () => {
  it("où le bot arrive apprend ce qu'il fait là, une fois; l'adresse de qui l'ajoute ne bouge pas", async () => {
    await m.ecrit("bonjour");
    const adresse = await m.store.adresse("Amina");
    m.montres();
    const ajout = { ...installation("add"), ...EQUIPE, id: "f:equipe" };
    await m.arrive(ajout);
    await m.arrive(ajout);
    await m.arrive({ ...membre, ...EQUIPE });
    const [mot, ...autres] = m.montres();
    expect(autres).toEqual([]);
    expect(mot!.conversation).toBe("19:equipe@thread");
    expect(m.dits().at(-1)).toContain("Aucun ménage ne se nomme ici");
    expect(await m.store.adresse("Amina")).toEqual(adresse);
  });

  it("d'où il est retiré n'ôte à personne sa conversation privée", async () => {
    await m.ecrit("bonjour");
    await m.arrive({ ...installation("remove"), ...EQUIPE });
    expect(await m.canal.canal.push("Amina", rappel)).toEqual({ etat: "livre" });
    expect(m.canal.journal).toContainEqual({ quoi: "depart" });
  });

  it("ne reçoit pas de bonjour personnel pendant qu'une question attend dans le chat privé", async () => {
    await m.ecrit("nouvelle demande pour Mme Kowalski");
    await m.arrive({ ...installation("add"), ...EQUIPE });
    await m.ecrit("accès");
    expect(m.dits().at(-1)).not.toMatch(/^Bonjour/);
  });
});

describe("l'adresse", () => {
  it("d'un autre serviceUrl est celle où partent les rappels suivants", async () => {
    await m.ecrit("bonjour");
    await m.arrive({ text: "bonjour", serviceUrl: `${m.teams.url}eu/` });
    m.montres();
    expect(await m.canal.canal.push("Amina", rappel)).toEqual({ etat: "livre" });
    expect(m.montres()[0]!.chemin).toMatch(/^\/eu\/v3\/conversations/);
  });

  it("d'un bouton pressé dans un autre chat n'est pas retenue", async () => {
    await m.ecrit("VAD Benali hier 9h");
    const avant = await m.store.adresse("Amina");
    await m.presse(m.bouton("Annuler"), dAmina("Amina", "19:a_b@unq.gbl.spaces"));
    expect(await m.store.adresse("Amina")).toEqual(avant);
  });

  it("de qui a bloqué le bot (403) n'est plus tentée, jusqu'à ce que la personne reparle", async () => {
    await m.ecrit("bonjour");
    m.teams.repond(() => ({
      statut: 403,
      corps: { error: { code: "ConversationBlockedByUser" } },
    }));
    expect((await m.canal.canal.push("Amina", rappel)).etat).toBe("injoignable");
    const tentes = m.teams.recus.length;
    expect((await m.canal.canal.push("Amina", rappel)).etat).toBe("injoignable");
    expect(m.teams.recus).toHaveLength(tentes);
    m.teams.repond(() => ({ statut: 200, corps: { id: "r" } }));
    await m.ecrit("bonjour");
    expect(await m.canal.canal.push("Amina", rappel)).toEqual({ etat: "livre" });
  });
});

describe("un message", () => {
  it("modifié réécrit la visite qu'il avait fait noter, une fois", async () => {
    await m.arrive({ id: "v1", text: "VAD Benali hier 9h" });
    const avant = await m.fiches();
    const edition = {
      id: "v1",
      type: "messageUpdate",
      text: "VAD Benali hier 11h",
      timestamp: "2026-03-04T09:05:00.000Z",
      channelData: { eventType: "editMessage", tenant: { id: "tenant-1" } },
    };
    await m.arrive(edition);
    await m.arrive(edition);
    expect(await m.fiches()).toBe(avant + 1);
    expect(m.dits().at(-1)).toContain("11 h");
  });

  it("supprimé dit ce qui reste noté, une fois, et n'efface rien", async () => {
    await m.arrive({ id: "v1", text: "VAD Benali hier 9h" });
    const avant = await m.fiches();
    const suppression = { id: "v1", type: "messageDelete", text: undefined };
    await m.arrive(suppression);
    await m.arrive(suppression);
    expect(m.dits()).toHaveLength(2);
    expect(m.dits().at(-1)).toContain("Ce qu'il a fait noter reste");
    expect(await m.fiches()).toBe(avant);
    await m.presse(m.bouton("Annuler ce qui est noté"));
    expect(await m.fiches()).toBe(avant + 1);
  });

  it("supprimé dans un canal, ou qui n'avait rien noté, ne fait rien dire", async () => {
    await m.arrive({ id: "b1", text: "bonjour" });
    const avant = m.dits().length;
    await m.arrive({ id: "b1", type: "messageDelete", text: undefined });
    await m.arrive({ id: "jamais", type: "messageDelete", text: undefined });
    await m.arrive({ id: "c1", type: "messageDelete", text: undefined, ...EQUIPE });
    expect(m.dits()).toHaveLength(avant);
  });

  it("redonné par Teams au bout de 15 s, même pendant le premier tour, n'a qu'un effet et une réponse", async () => {
    const avant = await m.fiches();
    const visite = { id: "lent", text: "VAD Benali hier 9h" };
    const statuts = await Promise.all([m.arrive(visite), m.arrive(visite), m.arrive(visite)]);
    await m.arrive(visite);
    expect(statuts.map(({ statut }) => statut)).toEqual([200, 200, 200]);
    expect(await m.fiches()).toBe(avant + 1);
    expect(m.dits()).toHaveLength(1);
  });
});

describe("un bouton", () => {
  it("redonné sous un autre id: « C'est déjà fait », un seul effet, la carte n'est plus touchée", async () => {
    await m.ecrit("VAD Benali hier 9h");
    const avant = await m.fiches();
    const annuler = m.bouton("Annuler");
    m.montres();
    const un = await m.presse(annuler, { id: "f:a" });
    const deux = await m.presse(annuler, { id: "f:b" });
    const trois = await m.presse(annuler, { id: "f:c" });
    expect(un.corps.type).toBe("application/vnd.microsoft.card.adaptive");
    for (const { corps } of [deux, trois])
      expect(corps).toEqual({
        statusCode: 200,
        type: "application/vnd.microsoft.activity.message",
        value: "C'est déjà fait.",
      });
    await m.canal.canal.stop();
    expect(m.montres().map(({ methode }) => methode)).toEqual(["PUT"]);
    expect(await m.fiches()).toBe(avant + 1);
  });

  it("redonné sous le même id n'a qu'un effet", async () => {
    await m.ecrit("VAD Benali hier 9h");
    const avant = await m.fiches();
    const annuler = m.bouton("Annuler");
    await Promise.all([1, 2, 3].map(() => m.presse(annuler, { id: "f:meme" })));
    expect(await m.fiches()).toBe(avant + 1);
  });
});
