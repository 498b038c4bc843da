/** What the command says to those who write charters: dialogs/maintenance/charte.yaml, checked by name. */
import { join } from "node:path";
import { z } from "zod";
import { check, readYaml } from "../catalog/yaml.ts";
import { REGLES } from "./constat.ts";
import { ATTENDUS } from "./format.ts";

const AUTRES = [
  "usage",
  "ou",
  "ou-ligne",
  "proche",
  "possibles",
  "conseils",
  "rien",
  "bilan-un",
  "bilan",
  "pas-de-reponses",
  "reponses",
  "question",
  "silences",
  "schemas-ecrits",
] as const;
type Cle =
  | (typeof AUTRES)[number]
  | (typeof REGLES)[number]
  | `attendu-${(typeof ATTENDUS)[number]}`;

const CLES: readonly Cle[] = [...AUTRES, ...REGLES, ...ATTENDUS.map((a): Cle => `attendu-${a}`)];

export const PhrasesDeCharte = z.strictObject(
  Object.fromEntries(CLES.map((cle) => [cle, z.string().min(1)])) as Record<Cle, z.ZodString>,
);
export type PhrasesDeCharte = z.infer<typeof PhrasesDeCharte>;

/** `root` holds dialogs/. */
export function lisPhrases(root: string): PhrasesDeCharte {
  const file = join(root, "dialogs", "maintenance", "charte.yaml");
  return check(PhrasesDeCharte, readYaml(file), file);
}
