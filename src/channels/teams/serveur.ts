/** The web server: three roads, small bodies, and answers that say nothing of the inside. */
import express, { type ErrorRequestHandler, type Express, type Response } from "express";
import type { Documents, Journal } from "./options.ts";
import type { Repond } from "./porte.ts";
import { routeDesDocuments } from "./route-documents.ts";

const CORPS_MAX = 256 * 1024;

export type Serveur = {
  recoit(corps: unknown, authorization: string, repond: Repond): Promise<void>;
  /** False while stopping: a new request is refused. */
  ouvert(): boolean;
  /** False when a message sent now could not be kept. */
  pret(): boolean;
  journal: Journal;
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

export function serveur({ recoit, ouvert, pret, journal, documents, perime }: Serveur): Express {
  const app = express();
  const refuse = (res: Response, statut: number, code: string) => {
    journal({ quoi: "requete-refusee", code, statut });
    repondSur(res)(statut);
  };
  /** The body parser's errors carry a 4xx; anything else is ours, and stays ours. */
  const erreur: ErrorRequestHandler = (error, _req, res, _next) => {
    const { status } = error as { status?: unknown };
    const connu = typeof status === "number" && status >= 400 && status < 500;
    refuse(res, connu ? status : 500, "corps");
  };
  app.disable("x-powered-by");
  app.disable("etag");
  app.get("/healthz", (_req, res) => void res.json({ etat: "ok" }));
  app.get("/readyz", (_req, res) => {
    const oui = ouvert() && pret();
    res.status(oui ? 200 : 503).json({ etat: oui ? "pret" : "pas-pret" });
  });
  app.post(
    "/api/messages",
    (req, res, next) => {
      // A browser may post a form to this machine from any page; it may not post JSON.
      if (!req.is("application/json")) return refuse(res, 415, "type");
      next();
    },
    express.json({ limit: CORPS_MAX, inflate: false }),
    (req, res) => {
      // Asked once the body is here: nothing begins after stop() has seen the last turn end.
      if (!ouvert()) return refuse(res, 503, "arret");
      return recoit(req.body, req.get("authorization") ?? "", repondSur(res));
    },
  );
  if (documents.base) app.use(routeDesDocuments(documents, perime));
  app.use((_req, res) => {
    journal({ quoi: "chemin-inconnu" });
    repondSur(res)(404);
  });
  app.use(erreur);
  return app;
}
