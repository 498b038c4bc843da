/** The nineteen ways in that were tried on the SDK's own authentication, and a thousand activities of other tenants: none reaches the house. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { des } from "./forges.ts";
import { activite, type Bot, bot, MARIE } from "./harnais.ts";
import { dansSecondes, emetteur, IDENTIFIANTS, type Jeton, jeton, SERVICE } from "./jeton.ts";

type Corps = Record<string, unknown>;
const reglages = {
  credentials: IDENTIFIANTS,
  anonyme: false,
  tenants: ["tenant-1", "tenant-2"],
  clock: () => new Date(),
};

let tandem: Bot;
let enPanne: Bot;
const fermes: (() => Promise<void>)[] = [];
beforeAll(async () => {
  // The SDK writes every refused token's key and error to the console.
  vi.spyOn(console, "error").mockImplementation(() => {});
  const bon = await emetteur();
  const panne = await emetteur({ panne: true });
  fermes.push(bon.ferme, panne.ferme);
  tandem = await bot(() => [], { ...reglages, nuage: bon.nuage });
  enPanne = await bot(() => [], { ...reglages, nuage: panne.nuage });
});
beforeEach(() => {
  tandem.messages.length = 0;
  tandem.journal.length = 0;
});
afterAll(async () => {
  await tandem.canal.stop();
  await enPanne.canal.stop();
  for (const ferme of fermes) await ferme();
  vi.restoreAllMocks();
});

const porteur = (options?: Jeton) => ({ authorization: `Bearer ${jeton(options)}` });
const AILLEURS = "https://emea.ng.msg.teams.microsoft.com/";
const STS = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
const dans = (tenantId?: unknown, canal?: unknown): Corps => ({
  conversation: { id: "a:1", conversationType: "personal", tenantId },
  channelData: canal === undefined ? {} : { tenant: { id: canal } },
});

/** What each spoils: the token, or the body posted with a good one. */
const ATTAQUES: [nom: string, jeton: Jeton, corps?: Corps][] = [
  ["1, aud d'un autre bot", { claims: { aud: "autre-app" } }],
  ["2, aud en liste", { claims: { aud: [IDENTIFIANTS.appId, "autre"] } }],
  ["3, autre émetteur", { claims: { iss: "https://evil.fr" } }],
  ["4, expiré depuis dix minutes", { claims: { exp: dansSecondes(-600) } }],
  ["5, kid inconnu", { kid: "cle-9" }],
  ["6, clé d'un autre canal", { kid: "cle-2" }],
  ["7, serviceUrl autre que celui du jeton", {}, { serviceUrl: AILLEURS }],
  ["8, jeton sans serviceUrl", { claims: { serviceurl: undefined } }],
  ["9, channelId changé", {}, { channelId: "webchat" }],
  ["10, nbf dans le futur", { claims: { nbf: dansSecondes(3600) } }],
  ["11, autre clé", { cle: "autre" }],
  ["12, HS256 avec la clé publique", { alg: "HS256" }],
  ["13, alg none", { alg: "none" }],
  ["15, sans expiration", { claims: { exp: undefined } }],
  ["16, expiré depuis une minute", { claims: { exp: dansSecondes(-60) } }],
  ["18, rejoué sur le corps d'un autre tenant", {}, dans("tenant-9", "tenant-9")],
  ["18 bis, rejoué avec un tenant changé à un seul endroit", {}, dans("tenant-1", "tenant-9")],
  ["19, émetteur de l'émulateur", { claims: { iss: STS, ver: "1.0", appid: IDENTIFIANTS.appId } }],
];

describe("attaque", () => {
  it.each(ATTAQUES)("%s : refusée", async (_, faux, corps) => {
    const { statut, corps: dit } = await tandem.poste(activite(SERVICE, corps), porteur(faux));
    expect([401, 403]).toContain(statut);
    expect(dit).toEqual({ statut });
    expect(tandem.messages).toEqual([]);
    expect(tandem.adresses.size).toBe(0);
  });

  it("14, métadonnées injoignables : refusée, sans adresse interne", async () => {
    const { statut, corps } = await enPanne.poste(activite(SERVICE), porteur());
    expect({ statut, corps }).toEqual({ statut: 401, corps: { statut: 401 } });
    expect(enPanne.messages).toEqual([]);
  });

  it.each([
    ["absent", undefined],
    ["vide", ""],
    ["nul", null],
    ["blanc", " "],
  ])("17, corps sans serviceUrl (%s) : refusée", async (_, serviceUrl) => {
    const reponse = await tandem.poste(activite(SERVICE, { serviceUrl }), porteur());
    expect(reponse).toEqual({ statut: 401, corps: { statut: 401 } });
    expect(tandem.messages).toEqual([]);
  });

  it("18 ter, rejoué au nom d'une personne connue, sans son compte chez le bot : refusée", async () => {
    expect((await tandem.poste(activite(SERVICE), porteur())).statut).toBe(200);
    const faux = { from: { id: "29:mallory", aadObjectId: MARIE } };
    for (const plus of [faux, { ...faux, conversation: { ...conversation(), id: "a:autre" } }]) {
      const { statut } = await tandem.poste(activite(SERVICE, plus), porteur());
      expect(statut).toBe(403);
    }
    expect(tandem.messages).toHaveLength(1);
    expect(tandem.journal).toContainEqual({
      quoi: "requete-refusee",
      code: "identite",
      statut: 403,
    });
    expect(tandem.adresses.get(MARIE)?.reference).toMatchObject({ user: { id: "29:marie" } });
    tandem.adresses.clear();
  });

  it("le même jeton, sur un corps honnête, passe : les refus ne viennent pas d'ailleurs", async () => {
    expect((await tandem.poste(activite(SERVICE), porteur())).statut).toBe(200);
    expect(tandem.messages).toHaveLength(1);
    tandem.adresses.clear();
  });
});

function conversation(): Corps {
  return { id: "a:chat-marie", conversationType: "personal", tenantId: "tenant-1" };
}

it("mille activités de tenants étrangers ou bizarres: toutes refusées, rien n'entre, rien n'est gardé", async () => {
  const { un, moins } = des(3);
  const bizarres: (() => unknown)[] = [
    () => undefined,
    () => null,
    () => "",
    () => " ",
    () => "TENANT-1",
    () => "tenant-1 ",
    () => "tenant-1\u0000",
    () => "tenant-1,tenant-2",
    () => "tenant-\uff11",
    () => "*",
    () => "__proto__",
    () => "x".repeat(300),
    () => ["tenant-1"],
    () => ({ id: "tenant-1" }),
    () => 1,
    () => true,
    () => `tenant-${9 + moins(1e6)}`,
  ];
  const types = [
    "message",
    "invoke",
    "messageUpdate",
    "messageDelete",
    "installationUpdate",
    "conversationUpdate",
  ];
  const noms = ["adaptiveCard/action", "composeExtension/query", "composeExtension/submitAction"];
  const statuts = new Map<number, number>();
  for (let n = 0; n < 1000; n++) {
    const faux = un(bizarres)();
    const autre = un([() => faux, () => "tenant-1", () => un(bizarres)()])();
    const [a, b] = un([
      [faux, autre],
      [autre, faux],
    ]);
    const type = un(types);
    const corps = activite(SERVICE, {
      ...dans(a, b),
      id: `e${n}`,
      type,
      ...(type === "invoke" && { name: un(noms), value: { commandId: "dossier" } }),
      ...(type === "installationUpdate" && { action: "add" }),
      channelId: un(["msteams", "msteams", "msteams", "emulator"]),
    });
    const { statut } = await tandem.poste(corps, porteur());
    statuts.set(statut, (statuts.get(statut) ?? 0) + 1);
  }
  // 400: what is no text at all has no tenant to look at.
  expect([...statuts.keys()].sort()).toEqual([400, 401, 403]);
  expect(statuts.get(403)).toBeGreaterThan(400);
  expect(tandem.messages).toEqual([]);
  expect(tandem.adresses.size).toBe(0);
});
