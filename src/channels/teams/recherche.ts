/** Answers a search: cards to put in a message, or a sentence. A dossier is looked for in one's own chat with the bot, and nowhere else. */
import { ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { Reply } from "../../model.ts";
import { carteDe } from "./carte.ts";
import { auPlusTard, TROP_TARD } from "./delai.ts";
import type { Extension } from "./extension.ts";
import { coupe, visible } from "./litteral.ts";
import { chatPrive } from "./reference.ts";
import type { Accueil } from "./reponses.ts";

type Cherchee = Extract<Extension, { fait: "cherche" }>;

/** In bytes of JSON, for all the cards of one answer. */
const POIDS_MAX = 200 * 1024;

/** Some clients read tags in a preview. */
const apercu = (text: string, max: number) =>
  coupe(visible(text).replace(/\s+/g, " "), max).replace(/</g, "‹").replace(/>/g, "›");

/** In the list, the topic stands above the answer: a title that runs over is cut by some clients. */
function resultat(reply: Reply, mots: Accueil["mots"]) {
  const { titre, surtitre, sousTitre } = reply.carte ?? { titre: reply.text };
  const dessous = surtitre ? titre : (sousTitre ?? "");
  const preview = CardFactory.thumbnailCard(apercu(surtitre ?? titre, 100), undefined, undefined, {
    text: apercu(dessous, 140),
  });
  return { ...CardFactory.adaptiveCard(carteDe(reply, mots)), preview };
}

/** So many as an answer may carry. */
function liste(replies: Reply[], mots: Accueil["mots"]) {
  const attachments = replies.map((reply) => resultat(reply, mots));
  while (Buffer.byteLength(JSON.stringify(attachments)) > POIDS_MAX) attachments.pop();
  return { type: "result", attachmentLayout: "list", attachments };
}

async function reponse(
  { quoi, texte, suite }: Cherchee,
  { qui, conversation }: { qui: string; conversation: string },
  accueil: Accueil,
) {
  const { mots, trouve, clock, boutonDelaiMs, journal } = accueil;
  const dit = (text: string) => ({ type: "message", text });
  if (quoi === "dossier" && (await chatPrive(accueil.adresses, qui)) !== conversation)
    return dit(mots["recherche-ailleurs"]);
  if (suite) return liste([], mots);
  if (quoi === "regle" && !texte) return dit(mots["recherche-invite"]);
  const cherche = trouve({ quoi, texte, from: qui, at: clock() }).catch(() => undefined);
  const replies = await auPlusTard(cherche, boutonDelaiMs);
  if (replies === undefined || replies === TROP_TARD) {
    journal({ quoi: "recherche-echouee" });
    return dit(mots["recherche-panne"]);
  }
  if (!replies.length)
    return dit(mots[quoi === "regle" ? "recherche-vide" : "recherche-sans-dossier"]);
  return liste(replies, mots);
}

export async function repondRecherche(
  context: TurnContext,
  cherchee: Cherchee,
  ou: { qui: string; conversation: string },
  accueil: Accueil,
): Promise<void> {
  const composeExtension = await reponse(cherchee, ou, accueil);
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { composeExtension } },
  });
}
