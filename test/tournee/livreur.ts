/** A bot in a process of its own, over files: its channel is its parent, which says when to look and may kill it. */
import { readFileSync, writeSync } from "node:fs";
import { deserialize } from "node:v8";
import type { Livraison } from "../../src/channels/channel.ts";
import { openStore } from "../../src/stores/lowdb-journal.ts";
import { bot } from "./foyers.ts";

export type Ordre = { tick: string } | { accepte: number };
export type Parole = { pousse: number; to: string; texte: string } | { fini: number };

const [folder, charte, personnes] = process.argv.slice(2);
if (!folder || !charte) throw new Error("livreur <folder> <catalog> <people>");

/** Straight to the pipe: what was said before a kill is heard after it. */
const dit = (ligne: string): number => writeSync(1, `${ligne}\n`);
const parle = (parole: Parole) => void process.send?.(parole);

const store = await openStore(folder, { create: false, tailleMax: 60_000, report: () => {} });
const attend = new Map<number, (livraison: Livraison) => void>();
let rang = 0;

const vivant = bot({
  catalog: deserialize(readFileSync(charte)),
  personnes: Number(personnes),
  store: {
    ...store,
    async solde(cle, statut, at) {
      await store.solde(cle, statut, at);
      if (statut === "envoye") dit(`marque ${cle}`);
    },
  },
  channel: {
    ensemble: 8,
    joignable: async () => true,
    push: (to, { text }) =>
      new Promise((resolve) => {
        attend.set(++rang, resolve);
        parle({ pousse: rang, to, texte: text });
      }),
  },
  journal: ({ quoi }) => dit(quoi),
});

process.on("message", (ordre: Ordre) => {
  if ("accepte" in ordre) attend.get(ordre.accepte)?.({ etat: "livre" });
  else void vivant.tick(new Date(ordre.tick)).then((n) => parle({ fini: n }));
});
// Its parent died: nothing of it may stay.
process.on("disconnect", () => process.exit(1));
parle({ fini: 0 });
