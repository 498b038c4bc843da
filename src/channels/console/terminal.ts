/** The terminal for people: what the bot says, its buttons numbered, the reminders as they come. */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Message, Reply } from "../../model.ts";
import { papiersDe } from "../channel.ts";
import type { Remet, Remise } from "./remise.ts";

export type Options = {
  entree: Readable;
  sortie(text: string): void;
  prefixe: string;
  from: string;
  clock(): Date;
  recoit(message: Message): Promise<{ replies: Reply[] }>;
  remet: Remet;
};

const GRAS = "\u001b[1m";
const PALE = "\u001b[2m";
const NORMAL = "\u001b[0m";

/** « Tandem  la réponse », more lines aligned below, then « [1] Oui  [2] Non ». */
export function dessine({ text, choices = [] }: Reply, couleur: boolean): string {
  const [gras, pale, normal] = couleur ? [GRAS, PALE, NORMAL] : ["", "", ""];
  const [premiere, ...suite] = text.split("\n");
  const boutons = choices.map((c, i) => `[${i + 1}] ${c.label}`).join("  ");
  return [
    `${gras}Tandem${normal}  ${premiere}`,
    ...suite.map((l) => `        ${l.startsWith("«") ? `${pale}${l}${normal}` : l}`),
    ...(boutons ? [`        ${pale}${boutons}${normal}`] : []),
    "",
  ].join("\n");
}

/** The sentence, then the words of the paper between two lines. */
export function dessineDocument({ annonce, texte }: Remise): string {
  const bord = "─".repeat(40);
  return ["", annonce, bord, texte, bord, ""].join("\n");
}

export async function parle(o: Options): Promise<void> {
  let n = 0;
  let boutons: Reply["choices"] = [];
  const invite = () => o.sortie("> ");
  invite();
  for await (const line of createInterface({ input: o.entree })) {
    const numero = /^\s*(\d)\s*$/.exec(line);
    const bouton = numero ? boutons?.[Number(numero[1]) - 1] : undefined;
    const { replies } = await o.recoit({
      id: `${o.prefixe}-${++n}`,
      at: o.clock(),
      from: o.from,
      conversation: `prive:${o.from}`,
      text: bouton ? "" : line,
      ...(bouton && { choice: { jeton: bouton.jeton } }),
      prive: true,
    });
    for (const reply of replies) {
      o.sortie(`${dessine(reply, true)}\n`);
      for (const papier of papiersDe(reply))
        o.sortie(`${dessineDocument(await o.remet(papier))}\n`);
    }
    boutons = replies.findLast((r) => r.choices?.length)?.choices ?? [];
    invite();
  }
}
