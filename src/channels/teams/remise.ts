/** Hands a document or a calendar over: by a link of ours, or by Teams' own question. */
import { type Activity, ActivityTypes, CardFactory } from "botbuilder";
import type { Papier } from "../../model.ts";
import { carteDe } from "./carte.ts";
import { carteDeConsentement } from "./consentement.ts";
import type { Depot } from "./options.ts";
import type { Maison } from "./pousse.ts";
import { activiteDe } from "./sortie.ts";

/** What handing over needs of the house. */
type Remise = Pick<Maison, "documents" | "journal" | "mots">;

/** A button, not a text: no preview opens it. The twin says the address where no card is drawn. */
function carteDuLien(papier: Papier, adresse: string, mots: Remise["mots"]) {
  const { titre } = papier;
  const corps = [mots["document-lien"]];
  const text = [titre, ...corps, adresse].join("\n");
  const carte = carteDe({ text, carte: { titre, corps, faits: [], remarques: [] } }, mots);
  const title = mots["blocs" in papier ? "document-ouvrir" : "calendrier-ouvrir"];
  const ouvrir = { type: "Action.OpenUrl", title, url: adresse };
  return CardFactory.adaptiveCard({ ...carte, actions: [ouvrir] });
}

function piece(papier: Papier, depot: Depot, { documents, mots }: Remise) {
  const consentement = "blocs" in papier ? "document-consentement" : "calendrier-consentement";
  if (!documents.base) return carteDeConsentement(depot, mots[consentement]);
  const base = documents.base.replace(/\/*$/, "/");
  return carteDuLien(papier, new URL(`documents/${depot.jeton}`, base).href, mots);
}

/** What to post in the private chat of `a`. Never throws: the replies around it must still go out. */
export async function remise(
  papier: Papier,
  a: string,
  maison: Remise,
): Promise<Partial<Activity>> {
  const { documents, journal, mots } = maison;
  try {
    const attachments = [piece(papier, await documents.depose(papier, a), maison)];
    return { type: ActivityTypes.Message, summary: mots.apercu, attachments };
  } catch {
    // Whatever it is, it may quote the document.
    journal({ quoi: "document-non-prepare" });
    return activiteDe({ text: mots["document-echoue"] }, mots);
  }
}
