/** The terminal for programs: one JSON object (or a bare text) a line in, exactly one JSON object a line out. */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { ChoiceMade, Fiche, Message, Reply } from "../../model.ts";
import { papiersDe } from "../channel.ts";
import type { Remet } from "./remise.ts";

/** What the terminal asks of the bot behind it. */
export type Derriere = {
  recoit(message: Message): Promise<{ replies: Reply[]; fiches: Fiche[]; asking: string | null }>;
  tick(at: Date): Promise<unknown>;
  /** A path or the text of a CSV. */
  importe(csv: string, by: string, at: Date): Promise<{ replies: Reply[]; fiches: Fiche[] }>;
  /** « 2026-03-04T10:12 » in Paris, or an instant; undefined when it is neither. */
  lisInstant(text: string): Date | undefined;
  /** What is said of a line that cannot be read. */
  illisible: string;
};

export type Pousse = { to: string } & Pick<Reply, "text" | "document" | "calendrier">;

const Entree = z.strictObject({
  id: z.string().min(1).optional(),
  at: z.string().optional(),
  from: z.string().min(1).optional(),
  conversation: z.string().min(1).optional(),
  text: z.string().optional(),
  choose: z.string().optional(),
  edit: z.strictObject({ id: z.string(), text: z.string() }).optional(),
  tick: z.string().optional(),
  import: z.string().optional(),
});
type Entree = z.infer<typeof Entree>;

/** Conversations with such a name are read by others; any other is private. */
const PUBLIQUE = /^(?:canal|channel|groupe|19:)/i;

export type Options = {
  entree: Readable;
  sortie(line: string): void;
  /** Prefix of the message ids of this run. */
  prefixe: string;
  from: string;
  /** The instant of a message that gives none; `tick` and `at` move it. */
  clock(): Date;
  derriere: Derriere;
  /** Filled by the channel's `push` while a line is being treated. */
  poussees: Pousse[];
  remet: Remet;
};

function lis(line: string): Entree | undefined {
  const nu = line.trim();
  if (!nu.startsWith("{")) return { text: line };
  try {
    const lu = Entree.safeParse(JSON.parse(nu));
    return lu.success ? lu.data : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

export async function parleJson(o: Options): Promise<void> {
  let n = 0;
  let maintenant: Date | undefined;
  const { derriere } = o;

  async function traite(entree: Entree, id: string) {
    const quand = entree.tick ?? entree.at;
    const at = quand === undefined ? (maintenant ?? o.clock()) : derriere.lisInstant(quand);
    if (!at) return undefined;
    if (quand !== undefined) maintenant = at;
    const from = entree.from ?? o.from;
    if (entree.tick !== undefined) {
      await derriere.tick(at);
      return { replies: [], fiches: [], asking: null };
    }
    if (entree.import !== undefined)
      return { ...(await derriere.importe(entree.import, from, at)), asking: null };
    const conversation = entree.conversation ?? `prive:${from}`;
    const choice: ChoiceMade | undefined =
      entree.choose === undefined ? undefined : { label: entree.choose };
    return derriere.recoit({
      id,
      at,
      from,
      conversation,
      text: entree.edit?.text ?? entree.text ?? "",
      ...(choice && { choice }),
      ...(entree.edit && { edits: entree.edit.id }),
      prive: !PUBLIQUE.test(conversation),
    });
  }

  for await (const line of createInterface({
    input: o.entree,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (!line.trim() && !line) continue;
    const entree = lis(line);
    const id = entree?.id ?? `${o.prefixe}-${++n}`;
    const dit = (entree && (await traite(entree, id))) ?? {
      replies: [{ text: derriere.illisible }],
      fiches: [],
      asking: null,
    };
    const poussees = o.poussees.splice(0);
    const pushes = poussees.map(({ to, text }) => ({ to, text }));
    const documents = [];
    for (const papier of [...dit.replies, ...poussees].flatMap(papiersDe)) {
      const { annonce: _, ...remis } = await o.remet(papier);
      documents.push(remis);
    }
    const replies = dit.replies.map(({ text, choices, sources }) => ({
      text,
      ...(choices?.length && { choices: choices.map((c) => c.label) }),
      ...(sources?.length && { sources }),
    }));
    const { fiches, asking } = dit;
    const ligne = { id, replies, pushes, fiches, asking, ...(documents.length && { documents }) };
    o.sortie(JSON.stringify(ligne));
  }
}
