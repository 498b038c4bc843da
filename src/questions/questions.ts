/** `npm run questions`: what the bot could not answer, and how well it answers the judged questions. */
import { parseArgs } from "node:util";
import { liste } from "./liste.ts";
import { score } from "./score.ts";

const OPTIONS = {
  data: { type: "string" },
  score: { type: "boolean" },
  detail: { type: "boolean" },
  moitie: { type: "string", default: "aveugle" },
} as const;

export async function questions(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  if (!values.score && values.data === undefined)
    throw new Error("questions --data <data folder> | --score [--detail] [--moitie <half>]");
  const texte = values.score
    ? await score(`test/questions/${values.moitie}.yaml`, values.detail ?? false)
    : await liste(values.data!);
  process.stdout.write(`${texte}\n`);
}
