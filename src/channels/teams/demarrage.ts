/** Says why the channel must not start: without credentials the SDK believes anybody. */
import type { OptionsTeams } from "./options.ts";

export type RefusDeDemarrer =
  | "production-sans-identifiants"
  | "identifiants-incomplets"
  | "aucun-tenant"
  | "anonymat-non-demande"
  | "anonymat-hors-de-la-machine";

type Reglages = Pick<OptionsTeams, "credentials" | "anonyme" | "host" | "tenants">;

/** `environnement` is the value of NODE_ENV. Undefined when the channel may start. */
export function refusDeDemarrer(
  { credentials, anonyme, host, tenants }: Reglages,
  environnement?: string,
): RefusDeDemarrer | undefined {
  if (credentials) {
    const { appId, password, tenantId } = credentials;
    if (![appId, password, tenantId].every((part) => part.trim())) return "identifiants-incomplets";
    return tenants.some((id) => id.trim()) ? undefined : "aucun-tenant";
  }
  if (environnement === "production") return "production-sans-identifiants";
  if (!anonyme) return "anonymat-non-demande";
  return host === "127.0.0.1" ? undefined : "anonymat-hors-de-la-machine";
}
