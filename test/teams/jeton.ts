/** A local issuer of Bot Framework tokens: keys, metadata server, signed or spoilt tokens. */
import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Nuage } from "../../src/channels/teams/options.ts";

export const SERVICE = "https://smba.trafficmanager.net/emea/";
export const IDENTIFIANTS = { appId: "app-tandem", password: "secret", tenantId: "tenant-1" };
export const EMETTEUR = "https://api.botframework.com";

const cles = generateKeyPairSync("rsa", { modulusLength: 2048 });
const autre = generateKeyPairSync("rsa", { modulusLength: 2048 });
const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const maintenant = () => Math.floor(Date.now() / 1000);

export type Jeton = {
  claims?: Record<string, unknown>;
  kid?: string;
  alg?: "RS256" | "HS256" | "none";
  cle?: "bonne" | "autre";
};

/** A good token, but for what `jeton` changes. A claim set to undefined is left out. */
export function jeton({ claims, kid = "cle-1", alg = "RS256", cle = "bonne" }: Jeton = {}): string {
  const payload = {
    iss: EMETTEUR,
    aud: IDENTIFIANTS.appId,
    serviceurl: SERVICE,
    nbf: maintenant() - 60,
    exp: maintenant() + 3600,
    ...claims,
  };
  const head = `${b64({ alg, typ: "JWT", kid })}.${b64(payload)}`;
  if (alg === "none") return `${head}.`;
  if (alg === "HS256") {
    const secret = cles.publicKey.export({ type: "spki", format: "pem" });
    return `${head}.${createHmac("sha256", secret).update(head).digest("base64url")}`;
  }
  const { privateKey } = cle === "bonne" ? cles : autre;
  return `${head}.${createSign("RSA-SHA256").update(head).sign(privateKey, "base64url")}`;
}

export const dansSecondes = (n: number) => maintenant() + n;

/** The endpoints to give to the channel. `panne` makes the metadata unreadable. */
export async function emetteur({ panne = false } = {}) {
  const jwk = (kid: string, endorsements: string[]) => ({
    ...cles.publicKey.export({ format: "jwk" }),
    kid,
    use: "sig",
    endorsements,
  });
  const server = createServer((req, res) => {
    if (panne) return res.writeHead(500).end("interne");
    const corps =
      req.url === "/cles"
        ? { keys: [jwk("cle-1", ["msteams"]), jwk("cle-2", ["webchat"]), jwk("cle-3", [])] }
        : { issuer: EMETTEUR, jwks_uri: `${url}/cles` };
    res.setHeader("content-type", "application/json");
    return res.end(JSON.stringify(corps));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nuage: Nuage = {
    ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/tenant-1",
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    ToBotFromChannelTokenIssuer: EMETTEUR,
    OAuthUrl: "https://api.botframework.com",
    ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
    CallerId: "urn:botframework:azure",
  };
  const ferme = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { nuage, ferme };
}
