/** The teams-ai Application: routing only, no AI, no typing timer, no state of its own. */
import { Application } from "@microsoft/teams-ai";
import { ActivityTypes, type TurnContext } from "botbuilder";

/** Invokes have their own routes in teams-ai: they are answered first. */
export function application(tour: (context: TurnContext) => Promise<void>): Application {
  return new Application({
    // Shared by all turns of the process: concurrent turns stop each other's.
    startTypingTimer: false,
    // Ours keeps other people's names, and reads xml.
    removeRecipientMention: false,
    longRunningMessages: false,
  })
    .addRoute(async ({ activity }) => activity.type === ActivityTypes.Invoke, tour, true)
    .addRoute(async ({ activity }) => activity.type !== ActivityTypes.Invoke, tour);
}
