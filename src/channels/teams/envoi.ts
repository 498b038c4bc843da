/** Posts to Teams once: no hidden retry, no endless wait, errors as values. */
import type { Activity, BotAdapter, TurnContext } from "botbuilder";
import { auPlusTard, TROP_TARD } from "./delai.ts";

/** Why a post failed. Without `statut` no answer came; `parti` is false when nothing left this machine. */
export type Echec = { statut?: number; code: string; parti: boolean; attendre?: string };

type Requete = { abortSignal?: AbortSignal; disableKeepAlive?: boolean };
type Client = {
  pipeline: {
    removePolicy(which: { name: string }): unknown;
    addPolicy(policy: {
      name: string;
      sendRequest<T>(request: Requete, next: (request: Requete) => Promise<T>): Promise<T>;
    }): unknown;
  };
};

/**
 * The SDK re-posts up to four times, and the connector takes no idempotency key: one answer could
 * show four times. It also waits for ever, and a redirect would carry the bot's token elsewhere.
 */
export function unSeulEssai(
  context: TurnContext,
  { adapter, appelDelaiMs, fin }: { adapter: BotAdapter; appelDelaiMs: number; fin: AbortSignal },
): void {
  const { client } = context.turnState.get<{ client: Client }>(adapter.ConnectorClientKey);
  client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
  client.pipeline.removePolicy({ name: "redirectPolicy" });
  client.pipeline.addPolicy({
    name: "un-seul-essai",
    sendRequest(request, next) {
      request.abortSignal = AbortSignal.any([AbortSignal.timeout(appelDelaiMs), fin]);
      // Node's own agent drops idle sockets after 5 s: a post on a socket closed meanwhile is lost.
      request.disableKeepAlive = true;
      return next(request);
    },
  });
}

const JAMAIS_PARTI = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

type Erreur = {
  name?: string;
  code?: unknown;
  statusCode?: unknown;
  response?: { headers?: { get(name: string): string | undefined } };
};

/** Reads the SDK's RestError, node's socket errors, and what the token service throws. */
export function echecDe(error: unknown): Echec {
  const { name = "", code, statusCode, response } = (error ?? {}) as Erreur;
  const mot = typeof code === "string" && /^[\w-]{1,60}$/.test(code) ? code : undefined;
  // The token service's own 403 must not pass for the person's: only the connector's answers count.
  const duConnecteur = name === "RestError";
  if (duConnecteur && typeof statusCode === "number") {
    const attendre = response?.headers?.get("retry-after");
    return {
      statut: statusCode,
      code: mot ?? `statut-${statusCode}`,
      parti: true,
      ...(attendre && { attendre }),
    };
  }
  if (name === "AbortError") return { code: "delai", parti: true };
  const parti = duConnecteur && !JAMAIS_PARTI.has(mot ?? "");
  return { code: mot ?? (parti ? "coupure" : "preparation"), parti };
}

/** Undefined when Teams accepted it. Any 2xx is an acceptance, whatever its body. */
export async function poste(
  envoi: () => Promise<unknown>,
  delaiMs: number,
): Promise<Echec | undefined> {
  try {
    // The second limit is for what happens before the request: fetching the bot's token.
    const issue = await auPlusTard(envoi(), delaiMs + 500);
    return issue === TROP_TARD ? { code: "delai", parti: true } : undefined;
  } catch (error) {
    const echec = echecDe(error);
    return echec.statut && echec.statut < 300 ? undefined : echec;
  }
}

export function envoie(
  context: TurnContext,
  activity: Partial<Activity>,
  delaiMs: number,
): Promise<Echec | undefined> {
  return poste(() => context.sendActivity(activity), delaiMs);
}

/** What the log may know of a failure. */
export function codeDe({ code, statut }: Echec): { code: string; statut?: number } {
  return { code, ...(statut !== undefined && { statut }) };
}
