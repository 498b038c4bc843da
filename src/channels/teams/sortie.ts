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

/**
 * No text beside a card: Teams would show both. A bare text goes as a text only if every client
 * shows it as it is: plain text loses its line breaks, and some clients still read markup in it.
 * Nor does one that quotes: the notification would show a name or typed words.
 */
export function activiteDe(reply: Reply, phrases: Phrases): Partial<Activity> {
  const text = visible(reply.text).trim();
  const nu = !reply.carte && !reply.choices?.length && !/[\n«]/.test(text);
  if (!nu || litteral(text) !== text) return enCarte(reply, phrases);
  return { type: ActivityTypes.Message, text, textFormat: "plain" };
}
