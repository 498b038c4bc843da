/** Does what the person answered to « may this file be put in your OneDrive? »: once, and for them alone. */
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { ReponseAuConsentement } from "./consentement.ts";
import { carteDuFichier } from "./consentement.ts";
import { envoie, poste } from "./envoi.ts";
import { estUnFichierDeTeams } from "./hotes.ts";
import { type Accueil, note, repond } from "./reponses.ts";
import { televerse } from "./televerse.ts";

/** Teams leaves an answered card in place, its buttons alive. */
async function retireLaCarte(context: TurnContext, accueil: Accueil): Promise<void> {
  const carte = context.activity.replyToId;
  if (!carte) return;
  const echec = await poste(() => context.deleteActivity(carte), accueil.appelDelaiMs);
  note(echec, "carte-non-retiree", accueil);
}

export async function consenti(
  context: TurnContext,
  reponse: ReponseAuConsentement,
  qui: string,
  accueil: Accueil,
): Promise<void> {
  const { documents, mots, journal } = accueil;
  const dit = (cle: "document-perime" | "document-refuse" | "document-echoue") =>
    repond(context, [{ text: mots[cle] }], accueil);
  // Teams waits for this one five seconds; the upload may take longer.
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: {} },
  });
  const { jeton } = reponse.context;
  const prise = documents.prend(jeton, qui);
  if (prise.quoi === "autrui") return journal({ quoi: "document-refuse", code: "autrui" });
  if (prise.quoi === "deja") return;
  if (prise.quoi === "perime") {
    await retireLaCarte(context, accueil);
    return dit("document-perime");
  }
  if (reponse.action === "decline") {
    documents.solde(jeton, "refuse");
    await retireLaCarte(context, accueil);
    return dit("document-refuse");
  }
  const { uploadInfo } = reponse;
  const { uploadUrl, contentUrl } = uploadInfo;
  // The second one is shown to the person as the place of their file.
  const manque = estUnFichierDeTeams(contentUrl)
    ? await televerse(uploadUrl, prise.garde, accueil.cherche)
    : "hote";
  documents.solde(jeton, manque ? "manque" : "arrive");
  if (manque) {
    journal({ quoi: "document-non-depose", code: manque });
    return dit("document-echoue");
  }
  await retireLaCarte(context, accueil);
  const fichier = { type: ActivityTypes.Message, attachments: [carteDuFichier(uploadInfo)] };
  const activity = { ...fichier, summary: mots.apercu };
  note(await envoie(context, activity, accueil.appelDelaiMs), "reponse-non-livree", accueil);
}
