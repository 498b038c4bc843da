/** A Teams connector that enforces its limits and breaks as told; keeps what it accepted. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { nommes } from "./foyers.ts";

export type Panne =
  | "429"
  | "429-sans-duree"
  | "412"
  | "500"
  | "502-accepte"
  | "504"
  | "coupure"
  | "muet"
  | "403"
  | "404";

/** Of one bot in one conversation, and of one bot in one tenant. */
const PAR_CONVERSATION = [
  { ms: 1_000, n: 7 },
  { ms: 2_000, n: 8 },
  { ms: 30_000, n: 60 },
  { ms: 3_600_000, n: 1_800 },
];
const PAR_LOCATAIRE = { ms: 1_000, n: 30 };
const STATUTS: Partial<Record<Panne, number>> = {
  "412": 412,
  "500": 500,
  "502-accepte": 502,
  "504": 504,
  "403": 403,
  "404": 404,
};

const trop = (dates: readonly number[], { ms, n }: { ms: number; n: number }, a: number) =>
  dates.filter((t) => a - t < ms).length >= n;

export type Limite = {
  url: string;
  /** What was accepted, in order; `averti`: the bot was answered by an error all the same. */
  acceptes: { conversation: string; noms: string[]; ms: number; averti: boolean }[];
  /** Refused because a limit was passed. */
  freines: number;
  /** The most that stood unanswered in one conversation. */
  ensemble: number;
  requetes: number;
  ferme(): Promise<void>;
};

/** `panne` says what happens to each post; undefined: accepted, if within the limits. */
export async function connecteurLimite(
  panne: (conversation: string, rang: number) => Panne | undefined,
): Promise<Limite> {
  const dates = new Map<string, number[]>();
  const ouverts = new Map<string, number>();
  let tous: number[] = [];
  const limite: Omit<Limite, "url" | "ferme"> = {
    acceptes: [],
    freines: 0,
    ensemble: 0,
    requetes: 0,
  };
  const server = createServer(async (req, res) => {
    const morceaux: Buffer[] = [];
    for await (const morceau of req) morceaux.push(morceau as Buffer);
    const conversation = decodeURIComponent(
      /conversations\/([^/]+)/.exec(req.url ?? "")?.[1] ?? "",
    );
    const ms = performance.now();
    const siens = dates.get(conversation) ?? [];
    tous = tous.filter((t) => ms - t < 1_000);
    const depasse =
      trop(tous, PAR_LOCATAIRE, ms) || PAR_CONVERSATION.some((f) => trop(siens, f, ms));
    tous.push(ms);
    dates.set(conversation, [...siens, ms]);
    const rang = ++limite.requetes;
    const ici = (ouverts.get(conversation) ?? 0) + 1;
    ouverts.set(conversation, ici);
    res.on("close", () => ouverts.set(conversation, ouverts.get(conversation)! - 1));
    limite.ensemble = Math.max(limite.ensemble, ici);
    const repond = (statut: number, entetes: Record<string, string> = {}) =>
      res
        .writeHead(statut, { "content-type": "application/json", ...entetes })
        .end(`{"id":"r${rang}"}`);
    const corps = JSON.parse(Buffer.concat(morceaux).toString() || "{}");
    const accepte = (averti: boolean) =>
      limite.acceptes.push({
        conversation,
        noms: nommes(corps.attachments?.[0]?.content?.fallbackText ?? corps.text ?? ""),
        ms,
        averti,
      });
    if (depasse) {
      limite.freines++;
      return repond(429, { "retry-after": "1" });
    }
    const sienne = panne(conversation, rang);
    if (sienne === "429") return repond(429, { "retry-after": "40" });
    if (sienne === "429-sans-duree") return repond(429);
    if (sienne === "muet") return undefined;
    if (sienne === "coupure") return res.destroy();
    if (sienne === "502-accepte") accepte(true);
    if (sienne) return repond(STATUTS[sienne] ?? 500);
    accepte(false);
    return repond(200);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(limite, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ferme: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
