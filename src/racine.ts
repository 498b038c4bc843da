/** Where rules/ and dialogs/ stand, whatever folder the bot is started from. */
import { fileURLToPath } from "node:url";

export const RACINE = fileURLToPath(new URL("..", import.meta.url));
