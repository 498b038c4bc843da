/** The road of the links: `GET /documents/<token>` gives the document to whoever has its token. */
import express, { type Response, type Router } from "express";
import type { Documents, Fichier } from "./options.ts";

const ENTETES = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** A name that our own code made: letters, digits and dashes. */
const entetesDe = ({ nom, type, octets }: Fichier) => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${nom}"`,
  "Content-Length": String(octets.length),
});

/** `perime` is said alike of a token that is unknown, too old or used up: nobody learns which. */
export function routeDesDocuments(
  { regarde, ouvre }: Pick<Documents, "regarde" | "ouvre">,
  perime: string,
): Router {
  const repond = (res: Response, fichier: Fichier | undefined, corps: boolean) => {
    res.set(ENTETES);
    if (!fichier) return void res.status(404).type("text/plain").send(perime);
    res.set(entetesDe(fichier));
    res.end(corps ? fichier.octets : undefined);
  };
  const router = express.Router();
  // Before GET, which would answer it: a preview that only asks what is there uses nothing up.
  router.head("/documents/:jeton", (req, res) => repond(res, regarde(req.params.jeton), false));
  router.get("/documents/:jeton", (req, res) => repond(res, ouvre(req.params.jeton), true));
  return router;
}
