/** Proves that a request comes from the Bot Framework, with what the SDK forgets to check. */
import { type Activity, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { ActiviteEntrante } from "./activite.ts";
import type { OptionsTeams } from "./options.ts";

const EMETTEUR = "https://api.botframework.com";

export type Preuve = Awaited<
  ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>
>;
type Claim = { type: string; value: unknown };

/**
 * The SDK also trusts the emulator's issuers, tokens that never expire and those that expired some
 * minutes ago. (It skips the serviceUrl claim when the body has none: the body's shape requires one.)
 * Any throw becomes a 401.
 */
function claimsCompletes(claims: Claim[], emetteur: string, at: Date): void {
  const value = (type: string) => claims.find((claim) => claim.type === type)?.value;
  if (value("iss") !== emetteur) throw new Error("issuer");
  const exp = value("exp");
  if (typeof exp !== "number" || exp * 1000 <= at.getTime()) throw new Error("exp");
}

/** Without credentials, authentication is off. */
export function authentification({
  credentials,
  nuage,
  clock,
}: Pick<OptionsTeams, "credentials" | "nuage" | "clock">): ConfigurationBotFrameworkAuthentication {
  if (!credentials) return new ConfigurationBotFrameworkAuthentication({});
  const emetteur = nuage?.ToBotFromChannelTokenIssuer ?? EMETTEUR;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppType: "SingleTenant",
      MicrosoftAppId: credentials.appId,
      MicrosoftAppPassword: credentials.password,
      MicrosoftAppTenantId: credentials.tenantId,
      ...nuage,
    },
    undefined,
    {
      requiredEndorsements: [],
      validateClaims: async (claims) => claimsCompletes(claims, emetteur, clock()),
    },
  );
}

/** Undefined when the request is not proved, for whatever reason: a bad signature is no server error. */
export async function prouve(
  auth: ConfigurationBotFrameworkAuthentication,
  activite: ActiviteEntrante,
  authorization: string,
): Promise<Preuve | undefined> {
  try {
    return await auth.authenticateRequest(activite as unknown as Activity, authorization);
  } catch {
    return undefined;
  }
}
