/** With credentials: who is believed, offline, against a local issuer of tokens. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { activite, type Bot, bot } from "./harnais.ts";
import { dansSecondes, emetteur, IDENTIFIANTS, type Jeton, jeton, SERVICE } from "./jeton.ts";

const reglages = { credentials: IDENTIFIANTS, anonyme: false, tenants: ["tenant-1", "tenant-2"] };

let ferme: () => Promise<void>;
let tandem: Bot;
beforeAll(async () => {
  // The SDK writes every refused token's key and error to the console.
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { nuage, ferme: close } = await emetteur();
  ferme = close;
  tandem = await bot(() => [], { ...reglages, nuage });
});
beforeEach(() => {
  tandem.messages.length = 0;
  tandem.journal.length = 0;
});
afterAll(async () => {
  await tandem.canal.stop();
  await ferme();
  vi.restoreAllMocks();
});

const avec = (authorization: string) => ({ authorization });
const porteur = (options?: Jeton) => avec(`Bearer ${jeton(options)}`);

describe("le jeton", () => {
  it("valide est cru", async () => {
    expect((await tandem.poste(activite(SERVICE), porteur())).statut).toBe(200);
    expect(tandem.messages).toHaveLength(1);
    expect(tandem.adresses.size).toBe(1);
  });

  const sts = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
  it.each<[string, Record<string, string>]>([
    ["absent", {}],
    ["vide", avec("")],
    ["sans schéma", avec(jeton())],
    ["autre schéma", avec(`Basic ${jeton()}`)],
    ["illisible", avec("Bearer a.b.c")],
    ["expiré", porteur({ claims: { exp: dansSecondes(-600) } })],
    ["sans expiration", porteur({ claims: { exp: undefined } })],
    ["expiration en texte", porteur({ claims: { exp: "demain" } })],
    ["pas encore valable", porteur({ claims: { nbf: dansSecondes(3600) } })],
    ["pour un autre bot", porteur({ claims: { aud: "autre-app" } })],
    ["pour plusieurs bots", porteur({ claims: { aud: [IDENTIFIANTS.appId, "autre"] } })],
    ["d'un autre émetteur", porteur({ claims: { iss: "https://evil.fr" } })],
    ["de l'émulateur", porteur({ claims: { iss: sts, ver: "1.0", appid: IDENTIFIANTS.appId } })],
    ["d'un autre bot (skill)", porteur({ claims: { ver: "2.0", azp: "bot", iss: sts } })],
    [
      "pour un autre service",
      porteur({ claims: { serviceurl: "https://evil.botframework.com/" } }),
    ],
    ["sans service", porteur({ claims: { serviceurl: undefined } })],
    ["clé inconnue", porteur({ kid: "cle-9" })],
    ["clé d'un autre canal", porteur({ kid: "cle-2" })],
    ["mal signé", porteur({ cle: "autre" })],
    ["signé avec la clé publique", porteur({ alg: "HS256" })],
    ["non signé", porteur({ alg: "none" })],
    ["tronqué", avec(`Bearer ${jeton().slice(0, -4)}`)],
  ])("%s → 401, jamais 500", async (_, entetes) => {
    const { statut, corps } = await tandem.poste(activite(SERVICE), entetes);
    expect({ statut, corps }).toEqual({ statut: 401, corps: { statut: 401 } });
    expect(tandem.messages).toEqual([]);
    expect(tandem.journal).toEqual([
      { quoi: "requete-refusee", code: "authentification", statut: 401 },
    ]);
  });

  it("valide ne suffit pas si le corps ne dit pas son service", async () => {
    const { statut } = await tandem.poste(activite(SERVICE, { serviceUrl: undefined }), porteur());
    expect(statut).toBe(401);
    const vide = await tandem.poste(activite(SERVICE, { serviceUrl: "" }), porteur());
    expect(vide.statut).toBe(401);
    expect(tandem.messages).toEqual([]);
  });

  it.each(["https://evil.fr/", "http://127.0.0.1:3978/", "http://smba.trafficmanager.net/"])(
    "valide pour un service hors liste ne passe pas: %s",
    async (service) => {
      const entetes = porteur({ claims: { serviceurl: service } });
      expect((await tandem.poste(activite(service), entetes)).statut).toBe(403);
      expect(tandem.messages).toEqual([]);
    },
  );

  it("ne peut être vérifié si l'émetteur est en panne: 401, sans détail", async () => {
    const { nuage, ferme: close } = await emetteur({ panne: true });
    const isole = await bot(() => [], { ...reglages, nuage });
    const { statut, corps } = await isole.poste(activite(SERVICE), porteur());
    expect({ statut, corps }).toEqual({ statut: 401, corps: { statut: 401 } });
    await isole.canal.stop();
    await close();
  });
});

describe("le tenant", () => {
  const dans = (tenantId?: unknown, canal?: unknown) => ({
    conversation: { id: "a:1", conversationType: "personal", tenantId },
    channelData: canal === undefined ? {} : { tenant: { id: canal } },
  });
  it.each<[string, Record<string, unknown>]>([
    ["étranger", dans("tenant-9", "tenant-9")],
    ["absent partout", dans()],
    ["absent de la conversation", dans(undefined, "tenant-1")],
    ["absent de channelData", dans("tenant-1")],
    ["channelData absent", { ...dans("tenant-1"), channelData: undefined }],
    ["vide", dans("", "")],
    ["étranger dans channelData seul", dans("tenant-1", "tenant-9")],
    ["étranger dans la conversation seule", dans("tenant-9", "tenant-1")],
    ["en capitales", dans("TENANT-1", "TENANT-1")],
    ["avec une espace", dans("tenant-1 ", "tenant-1")],
  ])("%s → 403", async (_, plus) => {
    const { statut, corps } = await tandem.poste(activite(SERVICE, plus), porteur());
    expect({ statut, corps }).toEqual({ statut: 403, corps: { statut: 403 } });
    expect(tandem.messages).toEqual([]);
    expect(tandem.journal).toEqual([{ quoi: "requete-refusee", code: "tenant", statut: 403 }]);
  });

  it("permis, même second de la liste, passe", async () => {
    const { statut } = await tandem.poste(
      activite(SERVICE, dans("tenant-2", "tenant-2")),
      porteur(),
    );
    expect(statut).toBe(200);
  });

  it("n'est pas demandé à qui n'a pas prouvé qui il est", async () => {
    expect((await tandem.poste(activite(SERVICE, dans("tenant-9", "tenant-9")))).statut).toBe(401);
  });
});

describe("le reste", () => {
  it.each(["emulator", "webchat", "directline", "AseChannel", "MSTEAMS"])(
    "un autre canal, %s, ne passe pas",
    async (channelId) => {
      const corps = activite(SERVICE, { channelId });
      // cle-1 is endorsed for Teams alone, cle-3 for nothing in particular.
      const statuts = [
        await tandem.poste(corps, porteur()),
        await tandem.poste(corps, porteur({ kid: "cle-3" })),
      ];
      expect(statuts[0]!.statut).toBe(401);
      expect([401, 403]).toContain(statuts[1]!.statut);
      expect(tandem.messages).toEqual([]);
    },
  );

  it("sans type de conversation, un message n'est pas privé et son adresse n'est pas gardée", async () => {
    tandem.adresses.clear();
    const conversation = { id: "a:1", tenantId: "tenant-1" };
    await tandem.poste(activite(SERVICE, { conversation }), porteur());
    expect(tandem.messages[0]!.prive).toBe(false);
    expect(tandem.adresses.size).toBe(0);
  });

  it("une adresse d'un tenant retiré de la liste ne reçoit plus rien", async () => {
    await tandem.poste(activite(SERVICE), porteur());
    const adresse = tandem.adresses.get("aad-marie")!;
    const conversation = { ...(adresse.reference.conversation as object), tenantId: "tenant-9" };
    tandem.adresses.set("paul", { ...adresse, reference: { ...adresse.reference, conversation } });
    expect(await tandem.canal.push("paul", { text: "rappel" })).toEqual({
      etat: "injoignable",
      raison: "adresse-refusee",
    });
  });
});
