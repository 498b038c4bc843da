/** What may go out where others read: never a document nor a calendar, whatever the core offers. */
import type { Message, Reply } from "./model.ts";
import type { Recu } from "./portes.ts";

const sansPapiers = ({ document: _, calendrier: __, ...reply }: Reply): Reply => reply;

/** `recu` as its message's conversation may see it. */
export function discret(recu: Recu, { prive }: Pick<Message, "prive">): Recu {
  return prive ? recu : { ...recu, replies: recu.replies.map(sansPapiers) };
}
