/** Stands in for the Teams connector, in a process of its own: accepts what a bot posts. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sersLeParent } from "./parent.ts";

/** How a card says that a visit was written. */
const NOTEE = "Visite notée";

let rang = 0;
let visites = 0;
const server = createServer((req, res) => {
  const morceaux: Buffer[] = [];
  req.on("data", (morceau: Buffer) => morceaux.push(morceau));
  req.on("end", () => {
    rang += 1;
    if (Buffer.concat(morceaux).includes(NOTEE)) visites += 1;
    res.writeHead(200, { "content-type": "application/json" }).end(`{"id":"r${rang}"}`);
  });
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  const arrete = async () => {
    server.closeAllConnections();
    server.close();
  };
  sersLeParent(`http://127.0.0.1:${port}/`, arrete, () => visites);
});
