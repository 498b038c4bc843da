/** A stand-in for the Teams connector: records what the bot sends, answers as told. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Recu = {
  methode: string;
  chemin: string;
  conversation: string;
  corps: Record<string, unknown>;
};

/** `raccroche` cuts the line, `muet` never answers. */
export type Reponse =
  | { statut: number; corps?: unknown; entetes?: Record<string, string> }
  | "raccroche"
  | "muet";

export type Connecteur = {
  /** The serviceUrl to give in activities. */
  url: string;
  recus: Recu[];
  /** What was posted (new messages), in order. */
  posts(): Recu[];
  /** What was put (edited messages), in order. */
  puts(): Recu[];
  /** Resolves when the bot has hung up on a request that was not answered. */
  raccroche: Promise<void>;
  /** Changes how it answers from now on. Default: 200 and a new id. */
  repond(choix: (recu: Recu, rang: number) => Reponse): void;
  ferme(): Promise<void>;
};

/** What a person would read of something sent: its text, or the card's text twin. */
export function dit({ corps }: Recu): string {
  const [carte] = (corps.attachments ?? []) as { content?: { fallbackText?: string } }[];
  return typeof corps.text === "string" ? corps.text : (carte?.content?.fallbackText ?? "");
}

const accepte = (_: Recu, rang: number): Reponse => ({ statut: 200, corps: { id: `r${rang}` } });

function ecrit(res: ServerResponse, reponse: Reponse): void {
  if (reponse === "muet") return;
  if (reponse === "raccroche") {
    res.destroy();
    return;
  }
  res.writeHead(reponse.statut, { "content-type": "application/json", ...reponse.entetes });
  res.end(JSON.stringify(reponse.corps ?? {}));
}

export async function connecteur(): Promise<Connecteur> {
  const recus: Recu[] = [];
  let choisit = accepte;
  let raccroche = () => {};
  const lache = new Promise<void>((resolve) => {
    raccroche = resolve;
  });
  const server = createServer(async (req, res) => {
    const morceaux: Buffer[] = [];
    for await (const morceau of req) morceaux.push(morceau as Buffer);
    const chemin = req.url ?? "";
    const recu = {
      methode: req.method ?? "",
      chemin,
      conversation: decodeURIComponent(/conversations\/([^/]+)/.exec(chemin)?.[1] ?? ""),
      corps: JSON.parse(Buffer.concat(morceaux).toString() || "{}"),
    };
    recus.push(recu);
    res.on("close", () => !res.writableEnded && raccroche());
    ecrit(res, choisit(recu, recus.length));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const par = (methode: string) => recus.filter((recu) => recu.methode === methode);
  return {
    url: `http://127.0.0.1:${port}/`,
    recus,
    posts: () => par("POST"),
    puts: () => par("PUT"),
    raccroche: lache,
    repond: (choix) => {
      choisit = choix;
    },
    ferme: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
