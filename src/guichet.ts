/** Where messages come in: each person's in order, a flood answered once, a failure told without its words. */
import { estPanneDAudit } from "./acces.ts";
import { phrase } from "./core/contexte.ts";
import { empreinte } from "./core/empreinte.ts";
import { discret } from "./discretion.ts";
import type { filesDAttente } from "./files-d-attente.ts";
import type { Message } from "./model.ts";
import type { Portes, Recu } from "./portes.ts";

type Prises = Pick<Portes, "catalog" | "failed"> & {
  files: ReturnType<typeof filesDAttente>;
  answer(message: Message): Promise<Recu>;
};

export function guichet({ catalog, failed, files, answer }: Prises) {
  const rien = { fiches: [], asking: null };

  async function repond(message: Message): Promise<Recu> {
    const place = files.place(message.from);
    // Said once: a flood is not answered by a flood.
    if (place === "debordee") return { ...rien, replies: [] };
    if (place === "pleine")
      return { ...rien, replies: [{ text: phrase({ catalog }, "trop-de-messages") }] };
    return files
      .inOrder(message.from, () => answer(message))
      .catch((error: unknown) => {
        // Not a part of the id: that one is Teams' own, and names a conversation.
        const code = empreinte(message.id).slice(-6);
        failed(code, error);
        const cle = estPanneDAudit(error) ? "audit-panne" : "panne";
        return { ...rien, replies: [{ text: phrase({ catalog }, cle, { code }) }] };
      });
  }

  return async (message: Message): Promise<Recu> => discret(await repond(message), message);
}
