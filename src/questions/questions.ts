/** `npm run questions`: what the bot could not answer, and how well it answers the judged questions. */
import { parseArgs } from "node:util";
import { score } from "./score.ts";

const OPTIONS = {
  score: { type: "boolean" },
  detail: { type: "boolean" },
  moitie: { type: "string", default: "aveugle" },
} as const;

export async function questions(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  if (values.score)
    process.stdout.write(
      `${await score(`test/questions/${values.moitie}.yaml`, values.detail ?? false)}\n`,
    );
}
