/** Stands in for the Teams connector, in a process of its own: accepts what a bot posts. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sersLeParent } from "./parent.ts";

let rang = 0;
const server = createServer((req, res) => {
  req.resume().on("end", () => {
    rang += 1;
    res.writeHead(200, { "content-type": "application/json" }).end(`{"id":"r${rang}"}`);
  });
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  sersLeParent(`http://127.0.0.1:${port}/`, async () => {
    server.closeAllConnections();
    server.close();
  });
});
