/** The door: what a posted body must pass before a turn, and what its sender is told. */
import { createHash } from "node:crypto";
import {
  type Activity,
  ActivityTypes,
  type CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import { refusDAcces } from "./acces.ts";
import { Activite, type ActiviteEntrante } from "./activite.ts";
import { type Preuve, prouve } from "./authentification.ts";
import type { OptionsTeams } from "./options.ts";
import { estUnAutre } from "./reference.ts";

/** Answers the HTTP request. Only the first call counts. */
export type Repond = (statut: number, corps?: unknown) => void;

export type Porte = Pick<OptionsTeams, "tenants" | "journal" | "adresses"> & {
  auth: ConfigurationBotFrameworkAuthentication;
  adapter: CloudAdapter;
  anonyme: boolean;
  /** Runs one turn. */
  fait: (context: TurnContext) => Promise<unknown>;
};

/** The SDK checks no claim against a service that is not said: such a body proves nothing. */
const sansService = (corps: unknown): boolean =>
  !(corps as { serviceUrl?: unknown } | null | undefined)?.serviceUrl;

export async function recoit(
  corps: unknown,
  authorization: string,
  repond: Repond,
  porte: Porte,
): Promise<void> {
  const refuse = (statut: number, code: string) => {
    porte.journal({ quoi: "requete-refusee", code, statut });
    repond(statut);
  };
  const { data: activite } = Activite.safeParse(corps);
  if (!activite)
    return !porte.anonyme && sansService(corps)
      ? refuse(401, "authentification")
      : refuse(400, "forme");
  const preuve = await prouve(porte.auth, activite, authorization);
  if (!preuve) return refuse(401, "authentification");
  const refus = refusDAcces(activite, porte);
  if (refus) return refuse(403, refus);
  if (!porte.anonyme && (await estUnAutre(porte.adresses, activite)))
    return refuse(403, "identite");
  await faitUnTour(preuve, activite, repond, porte);
}

/** The same for each delivery of one activity; nobody reads the conversation back from it. */
const nomDuTour = ({ conversation, id }: ActiviteEntrante): string =>
  createHash("sha256").update(`${conversation.id} ${id}`).digest("hex").slice(0, 12);

/** The answer to a button leaves as soon as it is known; other replies go on after it. */
async function faitUnTour(
  preuve: Preuve,
  activite: ActiviteEntrante,
  repond: Repond,
  { adapter, fait, journal }: Porte,
): Promise<void> {
  const debut = performance.now();
  const finit = (issue: "fait" | "echoue") =>
    journal({
      quoi: "tour",
      activite: activite.type,
      issue,
      tour: nomDuTour(activite),
      ms: performance.now() - debut,
    });
  try {
    await adapter.processActivityDirect(
      preuve,
      activite as unknown as Activity,
      async (context) => {
        context.onSendActivities((_, activities, next) => {
          const reponse = activities.find(({ type }) => type === ActivityTypes.InvokeResponse);
          if (reponse) {
            const { status, body } = reponse.value as InvokeResponse;
            repond(status, body);
          }
          return next();
        });
        await fait(context);
      },
    );
    repond(activite.type === ActivityTypes.Invoke ? 501 : 200);
    finit("fait");
  } catch {
    // The error may quote what the person wrote: only its existence is told.
    journal({ quoi: "tour-echoue", statut: 500 });
    repond(500);
    finit("echoue");
  }
}
