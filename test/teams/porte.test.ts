/** What the door refuses without credentials: bad shapes, big bodies, other machines. */
import { request } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Connecteur, connecteur } from "./connecteur.ts";
import { activite, type Bot, bot } from "./harnais.ts";

let teams: Connecteur;
let tandem: Bot;
beforeAll(async () => {
  teams = await connecteur();
  tandem = await bot(() => [{ text: "entré" }]);
});
beforeEach(() => {
  tandem.messages.length = 0;
  tandem.journal.length = 0;
});
afterAll(async () => {
  await tandem.canal.stop();
  await teams.ferme();
});

const profond = (n: number): unknown => JSON.parse(`${'{"a":'.repeat(n)}1${"}".repeat(n)}`);
const sans = (key: string) => ({ [key]: undefined });

describe("un corps mal formé", () => {
  it.each<[string, Record<string, unknown>]>([
    ["sans type", sans("type")],
    ["type nombre", { type: 1 }],
    ["sans id", sans("id")],
    ["id vide", { id: "" }],
    ["id objet", { id: {} }],
    ["id énorme", { id: "x".repeat(1025) }],
    ["sans canal", sans("channelId")],
    ["sans serviceUrl", sans("serviceUrl")],
    ["serviceUrl nombre", { serviceUrl: 80 }],
    ["sans auteur", sans("from")],
    ["auteur texte", { from: "29:marie" }],
    ["auteur sans id", { from: {} }],
    ["auteur nul", { from: null }],
    ["aadObjectId objet", { from: { id: "29:marie", aadObjectId: {} } }],
    ["sans conversation", sans("conversation")],
    ["conversation texte", { conversation: "a:1" }],
    ["conversation sans id", { conversation: {} }],
    ["tenant nombre", { conversation: { id: "a:1", tenantId: 4 } }],
    ["texte objet", { text: { toString: 1 } }],
    ["texte nombre", { text: 12 }],
    ["texte tableau", { text: ["a"] }],
    ["destinataire texte", { recipient: "28:tandem" }],
    ["entités objet", { entities: {} }],
    ["membres textes", { type: "conversationUpdate", membersAdded: ["28:tandem"] }],
    ["channelData texte", { channelData: "tenant-1" }],
    ["channelData.tenant texte", { channelData: { tenant: "tenant-1" } }],
    ["valeur trop profonde", { value: profond(9) }],
    [
      "valeur trop large",
      { value: Object.fromEntries([...Array(301).keys()].map((n) => [`k${n}`, n])) },
    ],
  ])("%s → 400", async (_, plus) => {
    const { statut, corps } = await tandem.poste(activite(teams.url, plus));
    expect({ statut, corps }).toEqual({ statut: 400, corps: { statut: 400 } });
    expect(tandem.messages).toEqual([]);
  });

  it.each([
    ["vide", ""],
    ["pas du JSON", "{oui}"],
    ["un texte", '"bonjour"'],
    ["un nombre", "3"],
    ["nul", "null"],
    ["un tableau", "[]"],
    ["100 000 crochets", "[".repeat(100_000)],
    ["une valeur de 40 000 étages", `{"value":${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}}`],
  ])("%s → 400, sans trace de pile", async (_, corps) => {
    expect(await tandem.poste(corps)).toEqual({ statut: 400, corps: { statut: 400 } });
  });

  it("quel qu'il soit, ne fait jamais une erreur du serveur", async () => {
    const champs = Object.keys(activite(""));
    const plus = ["value", "entities", "membersAdded", "name", "action", "replyToId", "isGroup"];
    const types = [
      "message",
      "invoke",
      "messageUpdate",
      "conversationUpdate",
      "installationUpdate",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...types),
        fc.dictionary(fc.constantFrom(...champs, ...plus), fc.jsonValue(), { maxKeys: 3 }),
        async (type, change) => {
          const { statut } = await tandem.poste(activite(teams.url, { type, ...change }));
          expect([200, 400, 403, 501]).toContain(statut);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("de plus de 256 Ko → 413", async () => {
    const { statut, corps } = await tandem.poste(
      activite(teams.url, { text: "x".repeat(300_000) }),
    );
    expect({ statut, corps }).toEqual({ statut: 413, corps: { statut: 413 } });
  });

  it.each([
    ["text/plain", {}],
    ["application/x-www-form-urlencoded", {}],
    ["application/json; charset=latin1", {}],
    ["application/json", { "content-encoding": "gzip" }],
  ])("annoncé %s %o → 415", async (type, entetes) => {
    const reponse = await tandem.poste(activite(teams.url), { "content-type": type, ...entetes });
    expect(reponse).toEqual({ statut: 415, corps: { statut: 415 } });
    expect(tandem.messages).toEqual([]);
  });

  it("ne met rien de ce qui a été écrit dans le journal", async () => {
    await tandem.poste(activite(teams.url, { id: "", text: "Mme Benali\n\u001b[31m" }));
    expect(tandem.journal).toEqual([{ quoi: "requete-refusee", code: "forme", statut: 400 }]);
  });
});

describe("sans identifiants", () => {
  it.each([
    "https://smba.trafficmanager.net/emea/",
    "http://169.254.169.254/latest/",
    "http://127.0.0.1.evil.fr/",
    "http://127.0.0.1@evil.fr/",
    "http://10.0.0.1/",
    "http://[::ffff:10.0.0.1]/",
    "file:///etc/passwd",
    "pas une url",
  ])("un service d'une autre machine est refusé: %s", async (serviceUrl) => {
    const { statut } = await tandem.poste(activite(serviceUrl));
    expect(statut).toBe(403);
    expect(tandem.messages).toEqual([]);
  });

  it("le Playground, sans type de conversation, est un chat privé", async () => {
    const conversation = { id: "personal-chat-id" };
    await tandem.poste(activite(teams.url, { channelId: "emulator", conversation }));
    expect(tandem.messages[0]).toMatchObject({ prive: true });
    await tandem.poste(activite(teams.url, { conversation: { ...conversation, isGroup: true } }));
    expect(tandem.messages[1]).toMatchObject({ prive: false });
  });

  it("les réponses ne sont jamais rendues dans la réponse HTTP", async () => {
    const { corps } = await tandem.poste(activite(teams.url, { deliveryMode: "expectReplies" }));
    expect(corps).toEqual({ statut: 200 });
  });
});

describe("les autres chemins", () => {
  it("/healthz dit seulement que le bot est là, /readyz qu'il peut travailler", async () => {
    const res = await fetch(`${tandem.url}/healthz`);
    expect([res.status, await res.json()]).toEqual([200, { etat: "ok" }]);
    const pret = await fetch(`${tandem.url}/readyz`);
    expect([pret.status, await pret.json()]).toEqual([200, { etat: "pret" }]);
    expect(res.headers.get("x-powered-by")).toBeNull();
  });

  it.each([
    ["GET", "/"],
    ["GET", "/api/messages"],
    ["PUT", "/api/messages"],
    ["OPTIONS", "/api/messages"],
    ["POST", "/healthz"],
    ["GET", "/sante"],
    ["POST", "/api/messages/1"],
    ["GET", "/../package.json"],
    ["GET", "/%2e%2e/package.json"],
  ])("%s %s → 404", async (method, path) => {
    const statut = await new Promise((resolve, reject) => {
      const { port } = new URL(tandem.url);
      request({ host: "127.0.0.1", port, method, path }, (res) => {
        res.resume();
        resolve(res.statusCode);
      })
        .on("error", reject)
        .end();
    });
    expect(statut).toBe(404);
  });

  it("un chemin illisible → 400 sans trace de pile", async () => {
    const res = await fetch(`${tandem.url}/%E0%A4%A`);
    expect([400, 404]).toContain(res.status);
    expect(await res.text()).not.toContain("at ");
  });
});
