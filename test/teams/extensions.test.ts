/** Message extensions: a rule anywhere, a dossier in one's own chat alone, a message of one's own logged there. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { phrasesDuCanal } from "../../src/channels/teams/phrases.ts";
import { catalog } from "../monde.ts";
import { dit } from "./connecteur.ts";
import { activite, type Bot, bot, MAINTENANT } from "./harnais.ts";
import { dAmina, type Maison, maison } from "./maison.ts";

type Corps = Record<string, unknown>;
const MOTS = phrasesDuCanal(catalog.phrases);
const CANAL = { id: "19:equipe", conversationType: "channel", tenantId: "tenant-1" };
const A_DEUX = { id: "19:a_b@unq", conversationType: "personal", tenantId: "tenant-1" };

let m: Maison;
beforeEach(async () => {
  m = await maison();
});
afterEach(() => m.ferme());

const requete = (commandId: unknown, texte?: unknown, plus: Corps = {}): Corps => ({
  commandId,
  parameters: texte === undefined ? [] : [{ name: "texte", value: texte }],
  queryOptions: { skip: 0, count: 25 },
  ...plus,
});
const cherche = (commandId: unknown, texte?: unknown, plus: Corps = {}) =>
  m.invoque("composeExtension/query", requete(commandId, texte), plus);

type Resultat = { content: Corps; preview: { content: { title: string; text: string } } };
/** The titles found, or the sentence said. */
function lu({ corps }: { corps: Corps }): string[] | string {
  const { type, text, attachments } = corps.composeExtension as Corps;
  if (type === "message") return text as string;
  return (attachments as Resultat[]).map((a) => a.preview.content.title);
}
const cartes = ({ corps }: { corps: Corps }) =>
  (corps.composeExtension as { attachments: Resultat[] }).attachments;

describe("la règle", () => {
  it.each([
    ["le chat privé", undefined],
    ["un canal", CANAL],
    ["un chat à deux", A_DEUX],
  ])("se cherche depuis %s et s'insère avec sa phrase citée", async (_, conversation) => {
    const reponse = await cherche("regle", "renouvellement", conversation && { conversation });
    expect(reponse.statut).toBe(200);
    const [premiere] = cartes(reponse);
    expect(premiere!.content).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "fr" });
    expect(JSON.stringify(premiere!.content)).toMatch(/« .+ »/);
    expect(JSON.stringify(premiere!.content)).not.toMatch(/"jeton"|Action\.(Execute|Submit)/);
    expect(premiere!.preview.content.text).toContain("Alsace");
    expect(m.montres()).toEqual([]);
    expect(await m.store.adresse("Amina")).toBeUndefined();
  });

  it("sans territoire connu se donne pour chacun, par son nom", async () => {
    const sans = await maison({ personne: (id) => ({ id, nom: id, role: "intervenant" }) });
    const reponse = await sans.invoque("composeExtension/query", requete("regle", "cumul MASP"));
    const textes = cartes(reponse).map((c) => c.preview.content.text);
    for (const nom of ["Alsace", "Loire", "Charente"])
      expect(
        textes.some((t) => t.includes(nom)),
        nom,
      ).toBe(true);
    await sans.ferme();
  });

  it("sans un mot invite à en taper; sans texte qui réponde le dit; la page suivante est vide", async () => {
    expect(lu(await cherche("regle"))).toBe(MOTS["recherche-invite"]);
    expect(lu(await cherche("regle", "  "))).toBe(MOTS["recherche-invite"]);
    expect(lu(await cherche("regle", "zzyzx"))).toBe(MOTS["recherche-vide"]);
    expect(lu(await cherche("regle", "x".repeat(4000)))).toBe(MOTS["recherche-vide"]);
    const suite = requete("regle", "renouvellement", { queryOptions: { skip: 25, count: 25 } });
    expect(lu(await m.invoque("composeExtension/query", suite))).toEqual([]);
  });

  it("reste dans ce que Teams accepte, pour chaque sujet de chaque charte", async () => {
    const sans = await maison({ personne: (id) => ({ id, nom: id, role: "intervenant" }) });
    for (const { titre } of Object.values(catalog.sujets)) {
      const { corps } = await sans.invoque("composeExtension/query", requete("regle", titre));
      expect(Buffer.byteLength(JSON.stringify(corps)), titre).toBeLessThan(100 * 1024);
      const { attachments = [] } = corps.composeExtension as { attachments?: unknown[] };
      expect(attachments.length, titre).toBeLessThanOrEqual(12);
    }
    await sans.ferme();
  });
});

describe("un dossier", () => {
  it("se trouve dans son propre chat avec le bot, et ne montre que les siens", async () => {
    await m.ecrit("bonjour");
    expect(lu(await cherche("dossier", "benali"))).toEqual([expect.stringContaining("Benali")]);
    const tous = lu(await cherche("dossier")) as string[];
    expect(tous.length).toBeGreaterThan(1);
    expect(lu(await cherche("dossier", "zzyzx"))).toBe(MOTS["recherche-sans-dossier"]);
    await m.ecrit("bonjour", "Inconnue");
    expect(lu(await cherche("dossier", "benali", dAmina("Inconnue")))).toBe(
      MOTS["recherche-sans-dossier"],
    );
  });

  it.each([
    ["un canal", CANAL],
    ["un groupe", { id: "19:g", conversationType: "groupChat", tenantId: "tenant-1" }],
    ["un chat à deux, que Teams dit personnel", A_DEUX],
    ["le chat d'une autre", { ...A_DEUX, id: "a:Fanny" }],
  ])("ne se trouve jamais ailleurs, connu ou non: %s", async (_, conversation) => {
    await m.ecrit("bonjour");
    await m.ecrit("bonjour", "Fanny");
    const adresse = await m.store.adresse("Amina");
    for (const nom of ["benali", "zzyzx", "", "martin"])
      expect(lu(await cherche("dossier", nom, { conversation }))).toBe(MOTS["recherche-ailleurs"]);
    expect(await m.store.adresse("Amina")).toEqual(adresse);
  });

  it("ne se trouve pas avant la première parole, ni après le départ du bot", async () => {
    expect(lu(await cherche("dossier", "benali"))).toBe(MOTS["recherche-ailleurs"]);
    await m.ecrit("bonjour");
    await m.arrive({ type: "installationUpdate", action: "remove", text: undefined });
    expect(lu(await cherche("dossier", "benali"))).toBe(MOTS["recherche-ailleurs"]);
  });
});

const message = (texte: string, plus: Corps = {}): Corps => ({
  id: "1700000009",
  from: { device: null, user: { userIdentityType: "aadUser", id: "Amina", displayName: "Amina" } },
  body: { contentType: "html", content: `<p>${texte}</p>` },
  mentions: [],
  attachments: [],
  ...plus,
});
const ouvre = (montre: Corps, plus: Corps = {}) =>
  m.invoque(
    "composeExtension/fetchTask",
    { commandId: "journaliser", commandContext: "message", messagePayload: montre },
    { conversation: CANAL, ...plus },
  );
const envoie = (data: unknown, plus: Corps = {}) =>
  m.invoque(
    "composeExtension/submitAction",
    { commandId: "journaliser", commandContext: "message", data },
    { conversation: CANAL, ...plus },
  );
const tache = ({ corps }: { corps: Corps }) => corps.task as { type: string; value: unknown };
const fenetre = (reponse: { corps: Corps }) => {
  const { card } = tache(reponse).value as {
    card: { content: { body: Corps[]; actions: { data: { jeton: string } }[] } };
  };
  return { texte: card.content.body.at(-1)!.value as string, ...card.content.actions[0]!.data };
};

describe("« Journaliser cette visite »", () => {
  it("relit le message dans une fenêtre, puis la réponse vient dans le chat privé, et nulle part ailleurs", async () => {
    await m.ecrit("bonjour");
    m.montres();
    const avant = await m.fiches();
    const { texte, jeton } = fenetre(await ouvre(message("VAD Benali hier&nbsp;9h")));
    expect(texte.replace("\u00a0", " ")).toBe("VAD Benali hier 9h");
    expect(await m.fiches()).toBe(avant);
    const envoi = await envoie({ jeton, texte });
    expect(tache(envoi)).toEqual({ type: "message", value: MOTS["journaliser-transmis"] });
    const poste = m.montres();
    expect(new Set(poste.map((p) => p.conversation))).toEqual(new Set(["a:Amina"]));
    expect(dit(poste[0]!)).toMatch(/^Visite notée — .*Benali/);
    expect(poste[0]!.corps.summary).toBe(MOTS.apercu);
    expect(JSON.stringify(envoi.corps)).not.toContain("Benali");
    expect(await m.fiches()).toBe(avant + 1);
  });

  it("envoyé deux fois, ou rouvert, n'écrit qu'une fois et le dit", async () => {
    await m.ecrit("bonjour");
    const avant = await m.fiches();
    const un = fenetre(await ouvre(message("VAD Benali hier 9h")));
    await Promise.all([1, 2, 3].map(() => envoie(un)));
    expect(tache(await envoie(un)).value).toBe(MOTS["journaliser-deja"]);
    const deux = fenetre(await ouvre(message("VAD Benali hier 9h")));
    expect(tache(await envoie(deux)).value).toBe(MOTS["journaliser-deja"]);
    expect(await m.fiches()).toBe(avant + 1);
  });

  it("d'un message déjà lu dans le chat privé n'écrit rien de plus", async () => {
    const conversation = dAmina().conversation as Corps;
    await m.arrive({ id: "1700000009", text: "VAD Benali hier 9h" });
    const avant = await m.fiches();
    const une = fenetre(await ouvre(message("VAD Benali hier 9h"), { conversation }));
    expect(tache(await envoie(une, { conversation })).value).toBe(MOTS["journaliser-deja"]);
    expect(await m.fiches()).toBe(avant);
  });

  it.each<[string, Corps, keyof typeof MOTS]>([
    [
      "de quelqu'un d'autre",
      message("VAD Benali", { from: { user: { id: "Fanny" } } }),
      "journaliser-autrui",
    ],
    [
      "d'un bot",
      message("VAD Benali", { from: { application: { id: "x" } } }),
      "journaliser-autrui",
    ],
    ["sans auteur", message("VAD Benali", { from: null }), "journaliser-autrui"],
    [
      "du même nom affiché",
      message("VAD", { from: { user: { id: "b", displayName: "Amina" } } }),
      "journaliser-autrui",
    ],
    ["vide", message("<img src='x'>"), "journaliser-vide"],
    ["trop long", message("é".repeat(2001)), "journaliser-long"],
  ])("refuse un message %s", async (_, montre, cle) => {
    await m.ecrit("bonjour");
    const avant = await m.fiches();
    expect(tache(await ouvre(montre))).toEqual({ type: "message", value: MOTS[cle] });
    expect(await m.fiches()).toBe(avant);
  });

  it("sans chat privé connu le demande", async () => {
    expect(tache(await ouvre(message("VAD Benali hier 9h"))).value).toBe(
      MOTS["journaliser-sans-adresse"],
    );
  });

  it("la fenêtre est à une personne, d'une conversation, une heure", async () => {
    await m.ecrit("bonjour");
    await m.ecrit("bonjour", "Fanny");
    const avant = await m.fiches();
    const une = fenetre(await ouvre(message("VAD Benali hier 9h")));
    const perime = { type: "message", value: MOTS["journaliser-perime"] };
    const { from } = dAmina("Fanny");
    expect(tache(await envoie(une, { from }))).toEqual(perime);
    expect(tache(await envoie(une, { conversation: A_DEUX }))).toEqual(perime);
    expect(tache(await envoie({ ...une, jeton: `${une.jeton}0` }))).toEqual(perime);
    m.horloge(new Date(MAINTENANT.getTime() + 61 * 60_000));
    expect(tache(await envoie(une))).toEqual(perime);
    expect(await m.fiches()).toBe(avant);
  });

  it("d'un autre jour prévient que « hier » se lira d'aujourd'hui", async () => {
    await m.ecrit("bonjour");
    const du = async (createdDateTime: unknown) =>
      JSON.stringify(tache(await ouvre(message("VAD Benali hier", { createdDateTime }))).value);
    expect(await du("2026-03-02T23:30:00Z")).toContain("Ce message est du mardi 3 mars 2026.");
    for (const le of ["2026-03-03T23:30:00Z", "2026-03-04T08:00:00Z", "demain", undefined, 7])
      expect(await du(le)).not.toContain("Ce message est du");
  });

  it("un fil de canal est le même salon", async () => {
    await m.ecrit("bonjour");
    const fil = { ...CANAL, id: `${CANAL.id};messageid=17` };
    const une = fenetre(await ouvre(message("VAD Benali hier 9h")));
    expect(tache(await envoie(une, { conversation: fil })).value).toBe(
      MOTS["journaliser-transmis"],
    );
  });
});

describe("un envoi forgé d'extension", () => {
  it.each<[string, string, unknown]>([
    ["sans valeur", "query", undefined],
    ["valeur texte", "query", "regle"],
    ["commande inconnue", "query", requete("export", "benali")],
    ["commande d'une autre action", "query", requete("journaliser", "benali")],
    ["commande en liste", "query", requete(["dossier"], "benali")],
    ["texte objet", "query", requete("dossier", { $ne: "" })],
    ["texte nombre", "query", requete("dossier", 7)],
    ["paramètres objet", "query", requete("dossier", "a", { parameters: {} })],
    [
      "onze paramètres",
      "query",
      requete("regle", "", { parameters: Array(11).fill({ name: "a", value: "b" }) }),
    ],
    ["saut négatif", "query", requete("regle", "a", { queryOptions: { skip: -1 } })],
    ["fenêtre sans message", "fetchTask", { commandId: "journaliser" }],
    [
      "fenêtre d'une recherche",
      "fetchTask",
      { commandId: "dossier", messagePayload: message("a") },
    ],
    [
      "corps d'un autre genre",
      "fetchTask",
      {
        commandId: "journaliser",
        messagePayload: message("a", { body: { contentType: "xml", content: "a" } }),
      },
    ],
    [
      "corps nombre",
      "fetchTask",
      {
        commandId: "journaliser",
        messagePayload: message("a", { body: { contentType: "text", content: 7 } }),
      },
    ],
    [
      "envoi sans jeton",
      "submitAction",
      { commandId: "journaliser", data: { texte: "VAD Benali" } },
    ],
    ["envoi en liste", "submitAction", { commandId: "journaliser", data: [{ jeton: "j" }] }],
    [
      "texte envoyé objet",
      "submitAction",
      { commandId: "journaliser", data: { jeton: "j", texte: {} } },
    ],
  ])("%s → 400, rien ne passe", async (_, nom, value) => {
    await m.ecrit("bonjour");
    const avant = await m.fiches();
    const { statut, corps } = await m.invoque(`composeExtension/${nom}`, value);
    expect({ statut, corps }).toEqual({ statut: 400, corps: { statut: 400 } });
    expect(m.canal.messages).toHaveLength(1);
    expect(await m.fiches()).toBe(avant);
  });

  it.each(["queryLink", "selectItem", "setting", "__proto__", "constructor", ""])(
    "une extension que nous n'avons pas n'est pas traitée: %s",
    async (nom) => {
      const { statut } = await m.invoque(`composeExtension/${nom}`, requete("regle", "a"));
      expect(statut).toBe(501);
    },
  );

  it("quel qu'il soit ne fait ni erreur du serveur, ni écriture, ni message", async () => {
    await m.ecrit("bonjour");
    const avant = await m.fiches();
    const clefs = fc.constantFrom(
      "commandId",
      "parameters",
      "queryOptions",
      "data",
      "messagePayload",
      "jeton",
      "texte",
      "context",
    );
    const id = fc.constantFrom("regle", "dossier", "journaliser", "autre");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("query", "fetchTask", "submitAction"),
        fc.dictionary(clefs, fc.jsonValue(), { maxKeys: 4 }),
        id,
        async (nom, corps, commandId) => {
          const { statut } = await m.invoque(`composeExtension/${nom}`, { commandId, ...corps });
          expect([200, 400]).toContain(statut);
        },
      ),
      { numRuns: 300 },
    );
    expect(m.canal.messages).toHaveLength(1);
    expect(await m.fiches()).toBe(avant);
  });
});

describe("une recherche qui n'aboutit pas", () => {
  let seul: Bot;
  afterEach(() => seul.canal.stop());
  const demande = () =>
    seul.poste(
      activite(m.teams.url, {
        type: "invoke",
        text: undefined,
        name: "composeExtension/query",
        value: requete("regle", "durée"),
      }),
    );

  it("le dit à temps, sans rien du détail", async () => {
    seul = await bot(
      () => [],
      { boutonDelaiMs: 20 },
      () => new Promise(() => {}),
    );
    expect(lu(await demande())).toBe("Réessayez.");
    await seul.canal.stop();
    seul = await bot(
      () => [],
      {},
      async () => {
        throw new Error("Mme Benali");
      },
    );
    expect(lu(await demande())).toBe("Réessayez.");
    expect(seul.journal).toEqual([{ quoi: "recherche-echouee" }]);
  });
});
