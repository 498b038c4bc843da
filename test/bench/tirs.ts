/** Sends a bounded number of messages over ten connections, and times each. */
import { Agent, request } from "node:http";

const CONNEXIONS = 10;

function poste(agent: Agent, url: string, corps: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(corps),
    };
    const req = request(`${url}/api/messages`, { method: "POST", agent, headers }, (res) => {
      res.resume().on("end", () => resolve(res.statusCode ?? 0));
    });
    req.on("error", reject).end(corps);
  });
}

/** Sends messages `de` (included) to `a` (excluded). Durations in milliseconds; throws on any answer but 200. */
export async function tire(
  url: string,
  corps: (rang: number) => string,
  de: number,
  a: number,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNEXIONS });
  const durees: number[] = [];
  let prochain = de;
  const boucle = async () => {
    while (prochain < a) {
      const rang = prochain;
      prochain += 1;
      const debut = performance.now();
      const statut = await poste(agent, url, corps(rang));
      if (statut !== 200) throw new Error(`${url} answered ${statut}`);
      durees.push(performance.now() - debut);
    }
  };
  await Promise.all(Array.from({ length: CONNEXIONS }, boucle));
  agent.destroy();
  return durees;
}
