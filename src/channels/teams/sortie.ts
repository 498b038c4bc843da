/** Turns a reply into what is posted to Teams: plain text when that is enough, a card otherwise. */
import { type Activity, ActivityTypes, CardFactory } from "botbuilder";
import type { Reply } from "../../model.ts";
import { carteDe } from "./carte.ts";
import { litteral, visible } from "./litteral.ts";
import type { ClefDePhrase } from "./phrases.ts";

type Phrases = Record<ClefDePhrase, string>;

/** The notification shows `summary`: a fixed phrase, so that nobody is named on a locked screen. */
export function enCarte(reply: Reply, phrases: Phrases): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: phrases.apercu,
    attachments: [CardFactory.adaptiveCard(carteDe(reply, phrases))],
  };
}

const AUCUNE: ReadonlySet<string> = new Set();

/**
 * No text beside a card: Teams would show both. A bare text goes as a text only if every client
 * shows it as it is (plain text loses its line breaks, and some clients still read markup in it),
 * and only if it is a fixed sentence: the notification would show a name, or what was typed.
 */
export function activiteDe(
  reply: Reply,
  phrases: Phrases,
  fixes: ReadonlySet<string> = AUCUNE,
): Partial<Activity> {
  const text = visible(reply.text).trim();
  const fixe = fixes.has(text) || Object.values(phrases).includes(text);
  const nu = fixe && !reply.carte && !reply.choices?.length && !text.includes("\n");
  if (!nu || litteral(text) !== text) return enCarte(reply, phrases);
  return { type: ActivityTypes.Message, text, textFormat: "plain" };
}
