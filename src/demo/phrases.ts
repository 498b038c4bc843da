/** What the demo says in the terminal: src/demo/phrases.yaml, checked at start. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { remplit } from "../core/reading/plat.ts";

const texte = z.string().min(1);
const Phrases = z.strictObject({
  equipe: texte,
  groupe: texte,
  canal: texte,
  "au-clavier": texte,
  aussi: texte,
  demarrage: texte,
  "port-pris": texte,
  prete: texte,
  "donnees-gardees": texte,
  "donnees-effacees": texte,
  "page-morte": texte,
  "pas-demarre": texte,
  "option-inconnue": texte,
  arret: texte,
});

const phrases = Phrases.parse(
  parse(readFileSync(new URL("phrases.yaml", import.meta.url), "utf8")),
);

export const phrase = (
  cle: keyof z.infer<typeof Phrases>,
  valeurs: Record<string, string | number> = {},
): string => remplit(phrases[cle], valeurs);

export const dis = (...args: Parameters<typeof phrase>): void =>
  void process.stdout.write(`${phrase(...args)}\n`);
