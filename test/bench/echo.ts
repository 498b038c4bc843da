/** The least bot that the same SDK allows: what ours is compared with. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Application } from "@microsoft/teams-ai";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import express from "express";
import { sersLeParent } from "./parent.ts";

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new Application({ startTypingTimer: false, longRunningMessages: false });
bot.activity("message", async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
});

const app = express();
app.use(express.json());
app.post("/api/messages", (req, res) =>
  adapter.process(req, res, async (context) => void (await bot.run(context))),
);

const server = createServer(app).listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  sersLeParent(`http://127.0.0.1:${port}`, async () => {
    server.closeAllConnections();
    server.close();
  });
});
