/** What could not be answered: a fold of the `question` fiches, the same words counted once more, never repeated. */
import type { Day, Fiche, Manque, Valeur } from "../../model.ts";
import { plat } from "../reading/plat.ts";

/** `hesite`: several topics were offered. `ailleurs`: a place whose charter is not known. */
const RAISONS = ["incompris", "hesite", "non-prevu", "non-encode", "ailleurs"] as const;

export type QuestionGardee = {
  /** Without any name: see reading/masque.ts. */
  texte: string;
  territoire: string | null;
  sujet: string | null;
  raison: Manque["raison"];
  n: number;
  derniere: Day;
};

/** By territory and words. */
export type Questions = ReadonlyMap<string, QuestionGardee>;

const mot = (value: Valeur | undefined): string | null =>
  typeof value === "string" && value ? value : null;

/** Counts one more fiche, in place. */
export function garde(questions: Map<string, QuestionGardee>, { values }: Fiche): void {
  const texte = mot(values.texte);
  const derniere = mot(values.jour);
  const raison = RAISONS.find((r) => r === values.raison);
  if (!texte || !derniere || !raison) return;
  const territoire = mot(values.territoire);
  const cle = `${territoire} ${normale(texte)}`;
  const n = (questions.get(cle)?.n ?? 0) + 1;
  questions.set(cle, { texte, territoire, sujet: mot(values.sujet), raison, n, derniere });
}

/** « Prochain GTS ??? » is « prochain gts ». */
const normale = (texte: string): string =>
  plat(texte)
    .replace(/[^a-z0-9…]+/g, " ")
    .trim();

/** The most frequent first, then the newest; of one territory when it is given. */
export const parFrequence = (
  questions: Questions,
  territoires?: readonly string[],
): QuestionGardee[] =>
  [...questions.values()]
    .filter((q) => !territoires || (q.territoire !== null && territoires.includes(q.territoire)))
    .sort((a, b) => b.n - a.n || b.derniere.localeCompare(a.derniere));
