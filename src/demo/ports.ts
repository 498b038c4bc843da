/** Finds a free port: the Playground would silently take another one than it was told. */
import { createServer } from "node:net";

const ESSAIS = 50;

function libre(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, ...(host && { host }) }, () => server.close(() => resolve(true)));
  });
}

/** `souhaite` or the first free one after it; taken on any address is taken. Throws after fifty. */
export async function portLibre(souhaite: number): Promise<number> {
  for (let port = souhaite; port < souhaite + ESSAIS; port++) {
    if ((await libre(port)) && (await libre(port, "127.0.0.1"))) return port;
  }
  throw new Error(`ports ${souhaite} to ${souhaite + ESSAIS - 1} are all taken`);
}
