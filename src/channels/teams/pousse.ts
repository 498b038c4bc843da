/** Speaks first to somebody who has already spoken. */
import type { CloudAdapter, ConversationReference } from "botbuilder";
import type { Reply } from "../../model.ts";
import { type Livraison, papiersDe } from "../channel.ts";
import type { Cadence } from "./cadence.ts";
import { codeDe, type Echec, echecDe, envoie, unSeulEssai } from "./envoi.ts";
import { livraisonDe } from "./livraison.ts";
import type { OptionsTeams } from "./options.ts";
import type { ClefDePhrase } from "./phrases.ts";
import { lisReference, marqueInjoignable, type ReferenceTeams } from "./reference.ts";
import { remise } from "./remise.ts";
import { serviceAutorise } from "./service.ts";
import { enCarte } from "./sortie.ts";

export type Maison = Pick<
  OptionsTeams,
  "credentials" | "tenants" | "adresses" | "clock" | "journal" | "documents" | "cherche"
> & {
  adapter: CloudAdapter;
  cadence: Cadence;
  mots: Record<ClefDePhrase, string>;
  appelDelaiMs: number;
  /** Aborted when the bot cannot wait any longer for Teams. */
  fin: AbortSignal;
};

/** An address kept under older settings is checked again before anything is posted to it. */
function permise(reference: ReferenceTeams, { credentials, tenants }: Maison): boolean {
  if (!serviceAutorise(reference.serviceUrl, !credentials)) return false;
  return !credentials || tenants.includes(reference.conversation.tenantId ?? "");
}

async function unPost(reference: ReferenceTeams, reply: Reply, to: string, maison: Maison) {
  const { adapter, appelDelaiMs, mots } = maison;
  let echec: Echec | undefined = { code: "preparation", parti: false };
  try {
    await adapter.continueConversationAsync(
      maison.credentials?.appId ?? "",
      reference as Partial<ConversationReference>,
      async (context) => {
        unSeulEssai(context, maison);
        // The SDK makes up an id for this turn, and would post a reply to that message of nobody.
        context.activity.id = "";
        // A card even for a bare sentence: a text would be shown by the notification, names and all.
        // Errors become values here: the SDK swallows what leaves this callback.
        echec = await envoie(context, enCarte(reply, mots), appelDelaiMs);
        if (echec) return;
        for (const papier of papiersDe(reply)) {
          const manque = await envoie(context, await remise(papier, to, maison), appelDelaiMs);
          if (manque) maison.journal({ quoi: "document-non-livre", ...codeDe(manque) });
        }
      },
    );
  } catch (error) {
    return { ...echecDe(error), parti: false };
  }
  return echec;
}

export async function pousse(to: string, reply: Reply, maison: Maison): Promise<Livraison> {
  const { adresses, cadence, clock, journal } = maison;
  const adresse = await adresses.lis(to);
  if (!adresse) return { etat: "injoignable", raison: "sans-adresse" };
  if (adresse.injoignable) return { etat: "injoignable", raison: adresse.injoignable.raison };
  const reference = lisReference(adresse);
  if (!reference) return { etat: "injoignable", raison: "adresse-illisible" };
  if (!permise(reference, maison)) return { etat: "injoignable", raison: "adresse-refusee" };
  const trop = await cadence.attend(reference.conversation.id);
  if (trop !== undefined) return { etat: "plus-tard", raison: "cadence", attendre: trop };
  const echec = await unPost(reference, reply, to, maison);
  const livraison = livraisonDe(echec, clock());
  if (echec?.statut === 429)
    cadence.freine(livraison.etat === "plus-tard" ? livraison.attendre : undefined);
  if (echec) journal({ quoi: "envoi-manque", ...codeDe(echec) });
  if (livraison.etat === "injoignable") {
    await marqueInjoignable(adresses, to, livraison.raison, clock());
  }
  return livraison;
}
