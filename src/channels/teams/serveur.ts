/** The web server: three roads, small bodies, and answers that say nothing of the inside. */
import express, { type ErrorRequestHandler, type Express, type Response } from "express";
import type { Documents } from "./options.ts";
import type { Repond } from "./porte.ts";
import { routeDesDocuments } from "./route-documents.ts";

const CORPS_MAX = 256 * 1024;

export type Serveur = {
  recoit(corps: unknown, authorization: string, repond: Repond): Promise<void>;
  /** False while stopping: a new request is refused. */
  ouvert(): boolean;
  documents: Documents;
  /** What is said of a link that opens nothing. */
  perime: string;
};

function repondSur(res: Response): Repond {
  return (statut, corps) => {
    if (res.headersSent) return;
    if (corps === undefined) res.status(statut).json({ statut });
    else res.status(statut).json(corps);
  };
}

/** The body parser's errors carry a 4xx; anything else is ours, and stays ours. */
const erreur: ErrorRequestHandler = (error, _req, res, _next) => {
  const { status } = error as { status?: unknown };
  const connu = typeof status === "number" && status >= 400 && status < 500;
  repondSur(res)(connu ? status : 500);
};

export function serveur({ recoit, ouvert, documents, perime }: Serveur): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.get("/sante", (_req, res) => void res.json({ etat: "ok" }));
  app.post(
    "/api/messages",
    (req, res, next) => {
      // A browser may post a form to this machine from any page; it may not post JSON.
      if (!req.is("application/json")) return repondSur(res)(415);
      next();
    },
    express.json({ limit: CORPS_MAX, inflate: false }),
    (req, res) => {
      // Asked once the body is here: nothing begins after stop() has seen the last turn end.
      if (!ouvert()) return repondSur(res)(503);
      return recoit(req.body, req.get("authorization") ?? "", repondSur(res));
    },
  );
  if (documents.base) app.use(routeDesDocuments(documents, perime));
  app.use((_req, res) => repondSur(res)(404));
  app.use(erreur);
  return app;
}
