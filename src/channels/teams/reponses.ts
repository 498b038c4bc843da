/** Sends replies where the activity came from, each with its papers behind it. */
import type { TurnContext } from "botbuilder";
import type { Message, Recherche, Reply } from "../../model.ts";
import { papiersDe } from "../channel.ts";
import type { ActiviteEntrante } from "./activite.ts";
import { personneDe, prive } from "./entree.ts";
import { codeDe, type Echec, envoie } from "./envoi.ts";
import type { Fenetres } from "./fenetres.ts";
import type { Maison } from "./pousse.ts";
import { remise } from "./remise.ts";
import { activiteDe } from "./sortie.ts";

export type Accueil = Maison & {
  anonyme: boolean;
  boutonDelaiMs: number;
  /** Sentences that a notification may show. */
  fixes: ReadonlySet<string>;
  receive: (message: Message) => Promise<Reply[]>;
  trouve: (recherche: Recherche) => Promise<Reply[]>;
  fenetres: Fenetres;
};

export function note(echec: Echec | undefined, quoi: string, { journal }: Accueil): void {
  if (echec) journal({ quoi, ...codeDe(echec) });
}

/** A second lock behind the shell's: where others read, nothing is handed over. */
export async function remet(context: TurnContext, reply: Reply, accueil: Accueil): Promise<void> {
  const papiers = papiersDe(reply);
  if (!papiers.length) return;
  const activite = context.activity as unknown as ActiviteEntrante;
  if (!prive(activite, accueil.anonyme)) return accueil.journal({ quoi: "document-retenu" });
  for (const papier of papiers) {
    const activity = await remise(papier, personneDe(activite), accueil);
    note(await envoie(context, activity, accueil.appelDelaiMs), "document-non-livre", accueil);
  }
}

/** A reply that cannot be sent is written down, not sent again: the message is committed. */
export async function repond(
  context: TurnContext,
  replies: Reply[],
  accueil: Accueil,
): Promise<void> {
  for (const reply of replies) {
    const activity = activiteDe(reply, accueil.mots, accueil.fixes);
    note(await envoie(context, activity, accueil.appelDelaiMs), "reponse-non-livree", accueil);
    await remet(context, reply, accueil);
  }
}
