/** Decides whether an authentic activity may go in: right channel, right service, right tenant. */
import type { ActiviteEntrante } from "./activite.ts";
import { serviceAutorise } from "./service.ts";

export type RefusDAcces = "service" | "canal" | "tenant";
export type Regles = { anonyme: boolean; tenants: readonly string[] };

/** A valid token says that Teams speaks, not that one of our tenants does: both places must say so. */
export function refusDAcces(
  activite: ActiviteEntrante,
  { anonyme, tenants }: Regles,
): RefusDAcces | undefined {
  if (!serviceAutorise(activite.serviceUrl, anonyme)) return "service";
  if (anonyme) return undefined;
  if (activite.channelId !== "msteams") return "canal";
  const dits = [activite.conversation.tenantId, activite.channelData?.tenant?.id];
  return dits.every((id) => id && tenants.includes(id)) ? undefined : "tenant";
}
