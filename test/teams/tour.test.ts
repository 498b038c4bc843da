/** A message in, its replies out, through the real adapter, application and server. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connecteur, connecteur } from "./connecteur.ts";
import { activite, type Bot, bot, carte, MAINTENANT, MARIE, PHRASES } from "./harnais.ts";

let teams: Connecteur;
let tandem: Bot;
beforeEach(async () => {
  teams = await connecteur();
});
afterEach(async () => {
  await tandem.canal.stop();
  await teams.ferme();
});

const texte = (un: { corps: Record<string, unknown> }) => un.corps.text;

describe("un message", () => {
  it("devient un Message et sa réponse revient dans la même conversation", async () => {
    tandem = await bot(() => [{ text: "Bonjour Marie." }]);
    const { statut } = await tandem.poste(activite(teams.url, { text: " Bonjour " }));
    expect(statut).toBe(200);
    expect(tandem.messages).toEqual([
      {
        compte: "Marie Intervenante",
        id: "teams:a:chat-marie:1700000000001",
        at: MAINTENANT,
        from: MARIE,
        conversation: "a:chat-marie",
        prive: true,
        text: "Bonjour",
      },
    ]);
    expect(teams.posts()).toHaveLength(1);
    expect(teams.posts()[0]).toMatchObject({
      conversation: "a:chat-marie",
      corps: { text: "Bonjour Marie.", textFormat: "plain", replyToId: "1700000000001" },
    });
  });

  it("garde l'ordre des réponses, cartes et textes mêlés", async () => {
    tandem = await bot(() => [
      { text: "un" },
      { text: "deux", choices: [{ label: "Oui", jeton: "j" }] },
      { text: "trois" },
    ]);
    await tandem.poste(activite(teams.url));
    const [un, deux, trois] = teams.posts();
    expect([texte(un!), texte(trois!)]).toEqual(["un", "trois"]);
    expect(texte(deux!)).toBeUndefined();
    expect(deux!.corps.summary).toBe(PHRASES.apercu);
    expect(carte(deux!.corps).fallbackText).toBe("deux");
  });

  it("livré trois fois à la fois arrive trois fois sous le même id", async () => {
    const vus = new Set<string>();
    tandem = await bot(({ id }) => {
      if (vus.has(id)) return [];
      vus.add(id);
      return [{ text: "noté" }];
    });
    const issues = await Promise.all([1, 2, 3].map(() => tandem.poste(activite(teams.url))));
    expect(issues.map(({ statut }) => statut)).toEqual([200, 200, 200]);
    expect(new Set(tandem.messages.map(({ id }) => id)).size).toBe(1);
    expect(tandem.messages).toHaveLength(3);
    expect(teams.posts()).toHaveLength(1);
  });

  it("perd la mention du bot et le balisage, garde les autres noms", async () => {
    tandem = await bot(() => []);
    const mention = (id: string, text: string) => ({ type: "mention", text, mentioned: { id } });
    const dit = (plus: Record<string, unknown>) => tandem.poste(activite(teams.url, plus));
    await dit({
      text: "<at>Tandem</at> visite avec <at>Paul</at>",
      entities: [
        mention("28:tandem", "<at>Tandem</at>"),
        mention("29:paul", "<at>Paul</at>"),
        { type: "clientInfo", locale: "fr-FR" },
        { type: "mention" },
      ],
    });
    await dit({
      textFormat: "xml",
      text: "<p>dette&nbsp;&lt; 300&#8239;&euro; &amp; bail</p><p>l&#x27;eau<br/>fin</p>",
    });
    await dit({ text: "3 < 4 et 5 > 2" });
    expect(tandem.messages.map(({ text }) => text)).toEqual([
      "visite avec Paul",
      "dette < 300\u202f&euro; & bail\nl'eau\nfin",
      "3 < 4 et 5 > 2",
    ]);
  });

  it("sans un mot reçoit une phrase sans passer par le cœur", async () => {
    tandem = await bot(() => [{ text: "jamais" }]);
    await tandem.poste(activite(teams.url, { text: "  " }));
    await tandem.poste(activite(teams.url, { text: "<at></at>", attachments: [{}] }));
    expect(tandem.messages).toEqual([]);
    expect(teams.posts().map(texte)).toEqual([PHRASES.illisible, PHRASES.illisible]);
  });

  it("une carte insérée par une recherche ne demande rien ; ce qui est écrit avec elle est lu", async () => {
    tandem = await bot(() => [{ text: "lu" }]);
    const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: {} }];
    const place =
      '<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension"> </span>';
    await tandem.poste(activite(teams.url, { id: "1", text: place, attachments }));
    expect([tandem.messages, teams.posts()]).toEqual([[], []]);
    await tandem.poste(
      activite(teams.url, { id: "2", text: `et en Loire ?${place}`, attachments }),
    );
    expect(tandem.messages.map(({ text }) => text)).toEqual(["et en Loire ?"]);
  });

  it("dont le traitement échoue donne un 500 qui ne dit rien", async () => {
    tandem = await bot(() => {
      throw new Error("secret de Mme Benali");
    });
    const { statut, corps } = await tandem.poste(activite(teams.url));
    expect({ statut, corps }).toEqual({ statut: 500, corps: { statut: 500 } });
    expect(tandem.journal).toEqual([{ quoi: "tour-echoue", statut: 500 }]);
  });
});

describe("une modification", () => {
  const edition = (text: string, timestamp?: string) =>
    activite(teams.url, {
      type: "messageUpdate",
      channelData: { eventType: "editMessage", tenant: { id: "tenant-1" } },
      text,
      timestamp,
    });

  it("nomme le message d'origine et a son propre id, stable d'une livraison à l'autre", async () => {
    tandem = await bot(() => []);
    await tandem.poste(edition("le 3", "2026-03-04T09:05:00.000Z"));
    await tandem.poste(edition("le 3", "2026-03-04T09:05:00.000Z"));
    await tandem.poste(edition("le 4", "2026-03-04T09:06:00.000Z"));
    await tandem.poste(edition("le 5"));
    const [un, encore, deux, trois] = tandem.messages;
    expect(un).toMatchObject({ edits: "teams:a:chat-marie:1700000000001", text: "le 3" });
    expect(encore!.id).toBe(un!.id);
    expect(new Set([un!.edits, un!.id, deux!.id, trois!.id]).size).toBe(4);
  });

  it("d'un autre genre ne fait rien", async () => {
    tandem = await bot(() => [{ text: "non" }]);
    const plus = { channelData: { eventType: "undeleteMessage" } };
    await tandem.poste(activite(teams.url, { type: "messageUpdate", ...plus }));
    await tandem.poste(activite(teams.url, { type: "messageReaction" }));
    expect(tandem.messages).toEqual([]);
    expect(tandem.journal.map(({ code }) => code)).toEqual(["messageUpdate", "messageReaction"]);
    expect(teams.recus).toEqual([]);
  });
});

describe("une installation", () => {
  const arrivee = {
    type: "conversationUpdate",
    text: undefined,
    membersAdded: [{ id: "28:tandem" }],
  };

  it("annoncée plusieurs fois dit bonjour sous un seul id", async () => {
    tandem = await bot(() => []);
    const installation = { type: "installationUpdate", action: "add", text: undefined };
    await tandem.poste(activite(teams.url, { ...installation, id: "f:a" }));
    await tandem.poste(activite(teams.url, { ...arrivee, id: "f:b" }));
    expect(tandem.messages).toHaveLength(2);
    expect(new Set(tandem.messages.map(({ id }) => id)).size).toBe(1);
    expect(tandem.messages[0]).toMatchObject({ text: "bonjour", prive: true, from: MARIE });
    expect(tandem.adresses.has(MARIE)).toBe(true);
  });

  it("d'autres personnes, ou dans une équipe, ne dit rien", async () => {
    tandem = await bot(() => []);
    await tandem.poste(activite(teams.url, { ...arrivee, membersAdded: [{ id: "29:paul" }] }));
    const equipe = { id: "19:equipe", conversationType: "channel" };
    await tandem.poste(activite(teams.url, { ...arrivee, conversation: equipe }));
    await tandem.poste(
      activite(teams.url, { type: "installationUpdate", action: "add-upgrade", text: undefined }),
    );
    expect(tandem.messages).toEqual([]);
    expect(tandem.adresses.size).toBe(0);
  });

  it("retirée marque l'adresse, que la parole suivante rétablit", async () => {
    tandem = await bot(() => []);
    await tandem.poste(activite(teams.url));
    await tandem.poste(
      activite(teams.url, { type: "installationUpdate", action: "remove", text: undefined }),
    );
    expect(tandem.adresses.get(MARIE)?.injoignable).toEqual({
      raison: "desinstalle",
      depuis: MAINTENANT.toISOString(),
    });
    expect(await tandem.canal.push(MARIE, { text: "rappel" })).toMatchObject({
      etat: "injoignable",
    });
    await tandem.poste(activite(teams.url));
    expect(tandem.adresses.get(MARIE)?.injoignable).toBeUndefined();
    expect(await tandem.canal.push(MARIE, { text: "rappel" })).toEqual({ etat: "livre" });
  });
});

describe("l'adresse", () => {
  it("est écrite avant le tour, une fois, puis seulement quand elle change", async () => {
    tandem = await bot(() => {
      expect(tandem.adresses.has(MARIE)).toBe(true);
      return [];
    });
    await tandem.poste(activite(teams.url));
    await tandem.poste(activite(teams.url, { id: "2" }));
    expect(tandem.ecritures()).toBe(1);
    expect(tandem.adresses.get(MARIE)).toEqual({
      canal: "teams",
      reference: {
        serviceUrl: teams.url,
        channelId: "msteams",
        conversation: {
          id: "a:chat-marie",
          tenantId: "tenant-1",
          conversationType: "personal",
          isGroup: false,
          name: "",
        },
        bot: { id: "28:tandem", name: "" },
        user: { id: "29:marie", aadObjectId: MARIE, name: "" },
      },
    });
    await tandem.poste(activite(`${teams.url}eu/`, { id: "3" }));
    expect(tandem.ecritures()).toBe(2);
  });

  it.each(["channel", "groupChat"])(
    "d'un %s n'est pas gardée, et le message n'est pas privé",
    async (conversationType) => {
      tandem = await bot(() => []);
      const conversation = { id: "19:autre", conversationType, isGroup: true };
      await tandem.poste(activite(teams.url, { conversation }));
      expect(tandem.messages[0]!.prive).toBe(false);
      expect(tandem.adresses.size).toBe(0);
    },
  );

  it("qui ne s'écrit pas ne coûte pas la réponse", async () => {
    const refus = async () => {
      throw new Error("disque plein");
    };
    tandem = await bot(() => [{ text: "oui" }], {
      adresses: { lis: async () => undefined, ecris: refus },
    });
    expect((await tandem.poste(activite(teams.url))).statut).toBe(200);
    expect(teams.posts().map(texte)).toEqual(["oui"]);
    expect(tandem.journal).toEqual([{ quoi: "adresse-non-ecrite" }]);
  });
});

describe("l'arrêt", () => {
  it("laisse finir le tour commencé, refuse le suivant, puis ferme", async () => {
    let continuer = () => {};
    let commence = () => {};
    const debut = new Promise<void>((resolve) => {
      commence = resolve;
    });
    tandem = await bot(async () => {
      commence();
      await new Promise<void>((resolve) => {
        continuer = resolve;
      });
      return [{ text: "fini" }];
    });
    const tour = tandem.poste(activite(teams.url));
    await debut;
    const arret = tandem.canal.stop();
    expect((await tandem.poste(activite(teams.url, { id: "2" }))).statut).toBe(503);
    expect(await tandem.canal.push(MARIE, { text: "rappel" })).toMatchObject({ etat: "plus-tard" });
    continuer();
    expect((await tour).statut).toBe(200);
    await arret;
    expect(teams.posts().map(texte)).toEqual(["fini"]);
    await expect(fetch(`${tandem.url}/healthz`)).rejects.toThrow();
  });
});
