/** One activity that was let in: address kept, core asked, replies sent in order. */
import { type Activity, ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { Message } from "../../model.ts";
import type { ActiviteEntrante } from "./activite.ts";
import { carteDe } from "./carte.ts";
import { consenti } from "./consenti.ts";
import { auPlusTard, TROP_TARD } from "./delai.ts";
import { type Entree, entreeDe, personneDe, prive } from "./entree.ts";
import { poste, unSeulEssai } from "./envoi.ts";
import { journalise } from "./journaliser.ts";
import { repondRecherche } from "./recherche.ts";
import { chatPrive, oublie, retient } from "./reference.ts";
import { type Accueil, note, remet, repond } from "./reponses.ts";
import { enCarte } from "./sortie.ts";
import { telecharge } from "./telecharge.ts";

const CARTE = "application/vnd.microsoft.card.adaptive";
const MOT = "application/vnd.microsoft.activity.message";

/** Teams shows this where the card was; a word leaves the card as it is. */
const reponseAuBouton = (type: string, value: unknown): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body: { statusCode: 200, type, value } },
});

/**
 * The first reply takes the place of the used card, at once for who pressed, then for good: without
 * the edit, Teams shows the old buttons again after a reaction or a restart. We answer the invoke
 * ourselves: the library's own way edits the card for every user for ever after one refresh.
 */
async function repondAuBouton(context: TurnContext, message: Message, accueil: Accueil) {
  const { mots, boutonDelaiMs, appelDelaiMs } = accueil;
  const attendues = accueil.receive(message);
  const replies = await auPlusTard(attendues, boutonDelaiMs);
  if (replies === TROP_TARD) {
    await context.sendActivity(reponseAuBouton(MOT, mots.patience));
    return repond(context, await attendues, accueil);
  }
  const [premiere, ...suite] = replies;
  if (!premiere) {
    await context.sendActivity(reponseAuBouton(MOT, mots.recu));
    return;
  }
  if (premiere.deja) {
    await context.sendActivity(reponseAuBouton(MOT, premiere.text));
    return repond(context, suite, accueil);
  }
  if (premiere.aCote) {
    await context.sendActivity(reponseAuBouton(MOT, mots.recu));
    return repond(context, replies, accueil);
  }
  const carte = carteDe(premiere, mots);
  await context.sendActivity(reponseAuBouton(CARTE, carte));
  const usee = context.activity.replyToId;
  if (usee) {
    const edition = { ...enCarte(premiere, mots), attachments: [CardFactory.adaptiveCard(carte)] };
    const echec = await poste(() => context.updateActivity({ ...edition, id: usee }), appelDelaiMs);
    note(echec, "carte-non-remplacee", accueil);
  }
  await remet(context, premiere, accueil);
  await repond(context, suite, accueil);
}

/** A search or a window may be opened anywhere: it says nothing of where the person can be spoken to. */
const SANS_ADRESSE: ReadonlySet<Entree["quoi"]> = new Set(["ignore", "extension", "refus"]);

/** An address that cannot be written costs the reminders, not this answer. Gives the last departure. */
async function tientLAdresse(activite: ActiviteEntrante, entree: Entree, accueil: Accueil) {
  if (SANS_ADRESSE.has(entree.quoi) || !prive(activite, accueil.anonyme)) return undefined;
  const { adresses, clock, journal } = accueil;
  try {
    if (entree.quoi !== "depart") return await retient(adresses, activite);
    await oublie(adresses, personneDe(activite), clock());
  } catch {
    journal({ quoi: "adresse-non-ecrite" });
  }
  return undefined;
}

/** A button of the private chat, pressed in another one that Teams calls personal, is not private. */
async function chezSoi(message: Message, { adresses }: Accueil): Promise<Message> {
  const chat = message.prive ? await chatPrive(adresses, message.from) : undefined;
  return chat && chat !== message.conversation ? { ...message, prive: false } : message;
}

/** Rejects only if `receive` does. */
export async function tour(context: TurnContext, accueil: Accueil): Promise<void> {
  const { mots, anonyme, clock, journal, receive } = accueil;
  const activite = context.activity as unknown as ActiviteEntrante;
  unSeulEssai(context, accueil);
  const entree = entreeDe(activite, { at: clock(), anonyme });
  const retour = await tientLAdresse(activite, entree, accueil);
  switch (entree.quoi) {
    case "ignore":
      return journal({ quoi: "activite-ignoree", code: entree.code });
    case "depart":
      return journal({ quoi: "depart" });
    case "refus": {
      journal({ quoi: "requete-refusee", code: entree.code, statut: 400 });
      const value = { status: 400, body: { statut: 400 } };
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      return;
    }
    case "extension": {
      const { extension } = entree;
      if (extension.fait === "cherche") return repondRecherche(context, extension, entree, accueil);
      return journalise(context, extension, entree, accueil);
    }
    case "bienvenue": {
      const id = retour ? `${entree.message.id}:${retour}` : entree.message.id;
      return repond(context, await receive({ ...entree.message, id }), accueil);
    }
    case "illisible":
      return repond(context, [{ text: mots.illisible }], accueil);
    case "fichier": {
      const fichier = await telecharge(entree.adresse, accueil.cherche);
      if (fichier === undefined)
        return repond(context, [{ text: mots["fichier-illisible"] }], accueil);
      return repond(context, await receive({ ...entree.message, fichier }), accueil);
    }
    case "consentement":
      return consenti(context, entree.reponse, entree.qui, accueil);
    case "message":
      if (activite.type === ActivityTypes.Invoke)
        return repondAuBouton(context, await chezSoi(entree.message, accueil), accueil);
      return repond(context, await receive(entree.message), accueil);
  }
}
