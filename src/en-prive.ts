/** What is said of households where others read is answered in the private conversation, and only there. */
import { phrase } from "./core/contexte.ts";
import { nommeQuelquun } from "./core/reading/civilites.ts";
import type { Message, Reply } from "./model.ts";
import type { Portes, Recu } from "./portes.ts";

type Prises = Pick<Portes, "catalog" | "channel"> & {
  /** Reads a message as one of the private conversation. */
  answer(message: Message): Promise<Recu>;
};

/** The same message, as if it had been written in private; an edit is then of the one taken before. */
const prive = (message: Message): Message => ({
  ...message,
  id: `${message.id}:prive`,
  prive: true,
  ...(message.edits !== undefined && { edits: `${message.edits}:prive` }),
});

export function enPrive({ catalog, channel, answer }: Prises) {
  const dit = (cle: Parameters<typeof phrase>[1]): Reply => ({ text: phrase({ catalog }, cle) });

  /** What is said in the channel, and what was written. Without a private conversation nothing is read. */
  return async function prends(message: Message): Promise<Pick<Recu, "replies" | "fiches">> {
    // A button stands for something that another memory holds.
    if (message.choice || !(await channel.joignable(message.from)))
      return { replies: [dit("en-prive")], fiches: [] };
    const { replies, fiches } = await answer(prive(message));
    let livre = true;
    for (const reply of replies)
      livre = (await channel.push(message.from, reply)).etat === "livre" && livre;
    return { replies: [dit(livre ? "pris-en-prive" : "pris-en-prive-non-livre")], fiches };
  };
}

/** To an answer that others read: whoever was named there should not stay. */
export function avecMiseEnGarde(
  { catalog }: Pick<Portes, "catalog">,
  { prive, text }: Message,
  replies: Reply[],
): Reply[] {
  if (prive || !nommeQuelquun(text) || !replies.length) return replies;
  return [...replies, { text: phrase({ catalog }, "nom-en-canal") }];
}
