/** « Journaliser cette visite » on a message of one's own: read again, then said to the bot in the private chat. */
import { ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { Message } from "../../model.ts";
import { auPlusTard, TROP_TARD } from "./delai.ts";
import type { Extension, MessageMontre } from "./extension.ts";
import { coupe, visible } from "./litteral.ts";
import type { ClefDePhrase } from "./phrases.ts";
import { pousse } from "./pousse.ts";
import { chatPrive } from "./reference.ts";
import type { Accueil } from "./reponses.ts";

/** No visit is told in more; the core reads no more. */
const LONGUEUR_MAX = 2000;

type Ou = { qui: string; conversation: string };

/** What Teams shows in its window: a sentence, or the card to send. */
const repondFenetre = (task: unknown) => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body: { task } },
});

/** A civil day in France, in words. */
const jourDe = (at: Date): string =>
  at.toLocaleDateString("fr-FR", {
    timeZone: "Europe/Paris",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });

/** « hier » in a message of another day would be written down as another day: it is said above the words. */
function ancien(le: string | undefined, { clock, mots }: Accueil): object[] {
  const ecrit = new Date(le ?? "");
  if (Number.isNaN(ecrit.getTime()) || jourDe(ecrit) === jourDe(clock())) return [];
  const text = mots["journaliser-ancien"].replace("{jour}", jourDe(ecrit));
  return [
    { type: "Container", style: "warning", items: [{ type: "TextBlock", text, wrap: true }] },
  ];
}

/** The word to say instead of going on. */
function refus(texte: string): ClefDePhrase | undefined {
  if (!texte) return "journaliser-vide";
  return texte.length > LONGUEUR_MAX ? "journaliser-long" : undefined;
}

/** Whose message it is, Teams says twice: only ids are compared, never names. */
async function ouvre(montre: MessageMontre, { qui, conversation }: Ou, accueil: Accueil) {
  const { mots, fenetres } = accueil;
  const dit = (cle: ClefDePhrase) => ({ type: "message", value: mots[cle] });
  if (montre.auteur?.toLowerCase() !== qui.toLowerCase()) return dit("journaliser-autrui");
  const texte = visible(montre.texte).trim();
  const non = refus(texte);
  if (non) return dit(non);
  if (!(await chatPrive(accueil.adresses, qui))) return dit("journaliser-sans-adresse");
  const jeton = fenetres.ouvre({ qui, conversation, message: montre.id });
  const card = CardFactory.adaptiveCard({
    type: "AdaptiveCard",
    version: "1.5",
    lang: "fr",
    body: [
      ...ancien(montre.le, accueil),
      {
        type: "Input.Text",
        id: "texte",
        label: mots["journaliser-libelle"],
        isMultiline: true,
        isRequired: true,
        errorMessage: mots["journaliser-manque"],
        maxLength: LONGUEUR_MAX,
        value: texte,
      },
    ],
    actions: [{ type: "Action.Submit", title: mots["journaliser-bouton"], data: { jeton } }],
  });
  const title = coupe(mots["journaliser-titre"], 60);
  return { type: "continue", value: { title, height: "medium", width: "medium", card } };
}

/** As if it had been typed in the private chat: the reply goes there, whatever the window shows. */
async function transmet(message: Message, accueil: Accueil): Promise<ClefDePhrase> {
  const replies = await accueil.receive(message);
  for (const reply of replies) await pousse(message.from, reply, accueil);
  return replies.length ? "journaliser-transmis" : "journaliser-deja";
}

export async function journalise(
  context: TurnContext,
  extension: Exclude<Extension, { fait: "cherche" }>,
  { qui, conversation }: Ou,
  accueil: Accueil,
): Promise<void> {
  const { mots, boutonDelaiMs, clock, fenetres } = accueil;
  const repond = (task: unknown) => context.sendActivity(repondFenetre(task));
  const dit = (cle: ClefDePhrase) => repond({ type: "message", value: mots[cle] });
  if (extension.fait === "ouvre") {
    await repond(await ouvre(extension.montre, { qui, conversation }, accueil));
    return;
  }
  const texte = visible(extension.texte).trim();
  const non = refus(texte);
  const chat = await chatPrive(accueil.adresses, qui);
  if (non || !chat) return void (await dit(non ?? "journaliser-sans-adresse"));
  const prise = fenetres.prend(extension.jeton, qui, conversation);
  if (prise.quoi !== "prise")
    return void (await dit(prise.quoi === "deja" ? "journaliser-deja" : "journaliser-perime"));
  // A message of the private chat was read when it was written: it keeps its id, and counts once.
  const id = `teams:${conversation}:${prise.message}${chat === conversation ? "" : ":journal"}`;
  const message = { id, at: clock(), from: qui, conversation: chat, text: texte, prive: true };
  const travail = transmet(message, accueil);
  const issue = await auPlusTard(travail, boutonDelaiMs);
  await dit(issue === TROP_TARD ? "journaliser-transmis" : issue);
  await travail;
}
