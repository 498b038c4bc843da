/** The settings of `npm start`: environment variables, checked by name before anything opens. */
import { z } from "zod";
import { refusDeDemarrer } from "./channels/teams/demarrage.ts";

const vide = z.literal("").transform(() => undefined);
const texte = z.union([vide, z.string().min(1)]).optional();
const oui = z.union([vide, z.enum(["true", "false"])]).optional();

const DE_LA_MACHINE = ["127.0.0.1", "localhost", "[::1]"];

/** https, or this machine itself: what passes there is about people. */
function estPublique(texte: string): boolean {
  const url = URL.canParse(texte) ? new URL(texte) : undefined;
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return (
    url.protocol === "https:" || (url.protocol === "http:" && DE_LA_MACHINE.includes(url.hostname))
  );
}
const adresse = z
  .union([vide, z.string().refine(estPublique, "https://…, or http:// on 127.0.0.1")])
  .optional();

const liste = (texte: string | undefined): string[] =>
  (texte?.split(",") ?? []).flatMap((un) => un.trim() || []);
/** `127.0.0.1:9464`. */
const ecoute = z
  .union([
    vide,
    z
      .string()
      .regex(/^[\w.[\]:-]+:\d{1,5}$/, "host:port")
      .transform((texte) => {
        const deux = texte.lastIndexOf(":");
        return {
          host: texte.slice(0, deux).replace(/[[\]]/g, ""),
          port: Number(texte.slice(deux + 1)),
        };
      })
      .refine(({ port }) => port <= 65535, "host:port"),
  ])
  .optional();

/** Kept apart from what it watches over. */
export const dossierDAudit = (e: {
  TANDEM_AUDIT?: string | undefined;
  TANDEM_DONNEES?: string | undefined;
}): string => e.TANDEM_AUDIT || `${(e.TANDEM_DONNEES || "donnees").replace(/[\\/]+$/, "")}-audit`;

const Environnement = z
  .object({
    /** Where to listen. */
    TANDEM_PORT: z.coerce.number().int().min(0).max(65535).default(3978),
    TANDEM_HOST: z.string().min(1).default("127.0.0.1"),
    /** The folder of the embedded store. */
    TANDEM_DONNEES: z.string().min(1).default("donnees"),
    /** The folder of the audit journal; beside the store's when it is not said. */
    TANDEM_AUDIT: texte,
    /** How many months its rows are kept. */
    TANDEM_AUDIT_MOIS: z.union([vide, z.coerce.number().int().min(1).max(120)]).optional(),
    /** Begin a store in a folder that does not hold one yet. */
    TANDEM_CREER: oui,
    /** The roster: `id;nom;role;territoire;association`. */
    TANDEM_EQUIPE: texte,
    /** Object ids, in the tenant, of those who let the first people in; separated by commas. */
    TANDEM_ADMINISTRATEURS: texte,
    /** Where this bot is reached from a browser: documents are then given by a link. */
    TANDEM_ADRESSE_PUBLIQUE: adresse,
    /** How documents are given; by a link when there is an address for it, else by Teams' own card. */
    TANDEM_DOCUMENTS: z.union([vide, z.enum(["lien", "consentement"])]).optional(),
    /** Where Prometheus asks; absent, metrics are not served. */
    TANDEM_METRIQUES: ecoute,
    MicrosoftAppId: texte,
    MicrosoftAppPassword: texte,
    MicrosoftAppTenantId: texte,
    /** Other tenants that may talk to the bot, separated by commas. */
    TANDEM_TENANTS: texte,
    DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: oui,
    NODE_ENV: z.string().optional(),
  })
  .refine((e) => e.TANDEM_DOCUMENTS !== "lien" || e.TANDEM_ADRESSE_PUBLIQUE, {
    path: ["TANDEM_ADRESSE_PUBLIQUE"],
    message: "TANDEM_DOCUMENTS=lien needs it",
  })
  .transform((e) => {
    const declare = e.MicrosoftAppId ?? e.MicrosoftAppPassword;
    return {
      port: e.TANDEM_PORT,
      host: e.TANDEM_HOST,
      donnees: e.TANDEM_DONNEES,
      audit: dossierDAudit(e),
      auditMois: e.TANDEM_AUDIT_MOIS,
      creer: e.TANDEM_CREER === "true",
      equipe: e.TANDEM_EQUIPE,
      administrateurs: liste(e.TANDEM_ADMINISTRATEURS),
      metriques: e.TANDEM_METRIQUES,
      /** Absent: no link is ever given. */
      adressePublique:
        e.TANDEM_DOCUMENTS === "consentement" ? undefined : e.TANDEM_ADRESSE_PUBLIQUE,
      anonyme: e.DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS === "true",
      credentials: declare
        ? {
            appId: e.MicrosoftAppId ?? "",
            password: e.MicrosoftAppPassword ?? "",
            tenantId: e.MicrosoftAppTenantId ?? "",
          }
        : undefined,
      tenants: [...liste(e.MicrosoftAppTenantId), ...liste(e.TANDEM_TENANTS)],
      environnement: e.NODE_ENV,
    };
  });
export type Reglages = z.infer<typeof Environnement>;

/** Throws with the variable's name; never with its value. */
export function lisReglages(env: Record<string, string | undefined>): Reglages {
  const lus = Environnement.safeParse(env);
  if (!lus.success) throw new Error(`settings\n${z.prettifyError(lus.error)}`);
  const refus = refusDeDemarrer(lus.data, lus.data.environnement);
  if (refus) throw new Error(`settings: ${AIDE[refus]}`);
  const { credentials, equipe, administrateurs } = lus.data;
  if (credentials && !equipe && !administrateurs.length)
    throw new Error(
      "settings: TANDEM_ADMINISTRATEURS or TANDEM_EQUIPE is needed: nobody could be let in",
    );
  return lus.data;
}

const AIDE: Record<NonNullable<ReturnType<typeof refusDeDemarrer>>, string> = {
  "production-sans-identifiants":
    "in production MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId are required",
  "identifiants-incomplets":
    "MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId go together",
  "aucun-tenant": "MicrosoftAppTenantId names the tenant that may talk to the bot",
  "anonymat-non-demande":
    "without MicrosoftAppId anybody is believed: set DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS=true on your own machine only",
  "anonymat-hors-de-la-machine":
    "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS listens on 127.0.0.1 only: unset TANDEM_HOST",
};
