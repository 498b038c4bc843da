/** Refusing to start rather than believing anybody; and which services may be answered. */
import { describe, expect, it } from "vitest";
import { refusDeDemarrer } from "../../src/channels/teams/demarrage.ts";
import { CLES_DE_PHRASES } from "../../src/channels/teams/phrases.ts";
import { serviceAutorise } from "../../src/channels/teams/service.ts";
import { bot, PHRASES } from "./harnais.ts";

const credentials = { appId: "app", password: "secret", tenantId: "tenant-1" };
const local = { anonyme: true, host: "127.0.0.1", tenants: [] };
const vrai = { credentials, anonyme: false, host: "0.0.0.0", tenants: ["tenant-1"] };

describe("le démarrage", () => {
  it.each([
    ["avec identifiants", vrai, "production", undefined],
    ["avec identifiants, ailleurs", vrai, undefined, undefined],
    ["anonyme demandé, chez soi", local, undefined, undefined],
    ["anonyme en production", local, "production", "production-sans-identifiants"],
    ["sans rien", { ...local, anonyme: false }, undefined, "anonymat-non-demande"],
    [
      "anonyme sur le réseau",
      { ...local, host: "0.0.0.0" },
      undefined,
      "anonymat-hors-de-la-machine",
    ],
    ["anonyme sur un nom", { ...local, host: "localhost" }, "test", "anonymat-hors-de-la-machine"],
    ["anonyme sur IPv6", { ...local, host: "::" }, undefined, "anonymat-hors-de-la-machine"],
    [
      "mot de passe vide",
      { ...vrai, credentials: { ...credentials, password: " " } },
      undefined,
      "identifiants-incomplets",
    ],
    [
      "sans tenant du bot",
      { ...vrai, credentials: { ...credentials, tenantId: "" } },
      undefined,
      "identifiants-incomplets",
    ],
    ["sans tenant permis", { ...vrai, tenants: [] }, undefined, "aucun-tenant"],
    ["tenant permis vide", { ...vrai, tenants: [""] }, "production", "aucun-tenant"],
  ])("%s", (_, reglages, environnement, attendu) => {
    expect(refusDeDemarrer(reglages, environnement)).toBe(attendu);
  });

  it("ne se fait pas sans identifiants, sauf demande expresse", async () => {
    await expect(bot(() => [], { anonyme: false })).rejects.toThrow("anonymat-non-demande");
    await expect(bot(() => [], { host: "0.0.0.0" })).rejects.toThrow("anonymat-hors-de-la-machine");
  });

  it.each(CLES_DE_PHRASES)("ne se fait pas sans la phrase « %s »", async (key) => {
    await expect(bot(() => [], { phrases: { ...PHRASES, [key]: "" } })).rejects.toThrow(key);
  });

  it("échoue si le port est pris", async () => {
    const premier = await bot(() => []);
    await expect(bot(() => [], { port: premier.canal.port()! })).rejects.toThrow("EADDRINUSE");
    await premier.canal.stop();
  });
});

describe("un service de Teams", () => {
  it.each([
    "https://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net/fr/3c1a9b52-0000-4000-8000-000000000000/",
    "https://smba.trafficmanager.net",
    "https://europe.botframework.com/",
    "https://smba.infra.gcc.teams.microsoft.com/gcc",
  ])("permis: %s", (url) => {
    expect(serviceAutorise(url, false)).toBe(true);
  });

  const detours = [
    "http://HOTE/",
    "https://HOTE:8443/",
    "https://HOTE:443/",
    "https://HOTE./",
    "https://HOTE.evil.fr/",
    "https://evil.fr/HOTE",
    "https://evil.fr/?HOTE",
    "https://evil.fr#HOTE",
    "https://evil.fr\\@HOTE/",
    "https://HOTE\\.evil.fr/",
    "https://HOTE@evil.fr/",
    "https://HOTE%40evil.fr/",
    "https://HOTE%2eevil.fr/",
    "https://HOTE%00.evil.fr/",
    "https://a:b@HOTE/",
    "https://xHOTE.evil/",
    "https://HOTE/?x=1",
    "https://HOTE/#x",
    "https://HOTE/../x",
    " https://HOTE/",
    "https://HOTE/ ",
    "https://HO\tTE/",
    "https://HOTE\n/",
    "HTTPS://HOTE/",
    "https:HOTE/",
    "https:/HOTE/",
    "https:\\\\HOTE\\",
    "//HOTE/",
    "ftp://HOTE/",
    "wss://HOTE/",
    "javascript:HOTE",
    "HOTE",
  ];
  const hotes = ["smba.trafficmanager.net", "europe.botframework.com", "x.teams.microsoft.com"];
  const tordus = hotes.flatMap((hote) =>
    detours.map((detour) =>
      detour.includes("HO\tTE")
        ? detour.replace("HO\tTE", `${hote}\t`)
        : detour.replace("HOTE", hote),
    ),
  );
  const autres = [
    "",
    "https://",
    "https://evil.trafficmanager.net/",
    "https://SMBA.trafficmanager.net/",
    "https://ｓmba.trafficmanager.net/",
    "https://smbа.trafficmanager.net/",
    "https://botframework.com/",
    "https://botframework.com.evil.fr/",
    "https://evilbotframework.com/",
    "https://teams.microsoft.com.evil.fr/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://[::1]/",
    "https://169.254.169.254/",
    "https://localhost/",
    "http://127.0.0.1:3978/",
  ];
  it.each([...tordus, ...autres])("refusé: %j", (url) => {
    expect(serviceAutorise(url, false)).toBe(false);
  });

  it.each([
    ["http://127.0.0.1:46150/_connector", true],
    ["http://localhost:46150/_connector", true],
    ["http://[::1]:46150/", true],
    ["http://0.0.0.0/", false],
    ["http://127.1/", false],
    ["http://2130706433/", false],
    ["http://localhost.evil.fr/", false],
    ["ftp://127.0.0.1/", false],
    ["https://smba.trafficmanager.net/", false],
  ])("sur cette machine: %s → %s", (url, permis) => {
    expect(serviceAutorise(url, true)).toBe(permis);
  });
});
