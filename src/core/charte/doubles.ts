/** Two questions in one message: each is answered, the second in the light of the first. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, puis } from "../contexte.ts";
import { estQuestion } from "../reading/intentions.ts";
import { questionsDe } from "../reading/questions.ts";
import { lisQuestion, type QuestionLue } from "./lire.ts";
import { repondQuestion } from "./question.ts";

/** More questions than these at once are read as one. */
const QUESTIONS_MAX = 3;

/** A part that asks nothing in so many words, longer than this, tells. */
const RACONTE = 6;

/** As sure as this, the whole message is one question. */
const UNE_SEULE = 1.3;

/** But for parts that each ask, this surely, of their own topic. */
const NETTE = 0.8;
const surete = ({ candidats }: QuestionLue): number => candidats[0]?.force ?? 0;

/** `undefined` unless every part is surely a question about a topic of its own. */
export function doubles(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const parts = questionsDe(text);
  // What only tells belongs to the question after it: « mesure finie en mai. Combien de bilans ? »
  if (parts.some((p) => !estQuestion(p) && p.split(" ").length > RACONTE)) return undefined;
  if (parts.length < 2 || parts.length > QUESTIONS_MAX) return undefined;
  const entier = lisQuestion(ctx, text);
  const lues = parts.map((part) => ({ part, lue: lisQuestion(ctx, part) }));
  const nettes = lues.every(({ part, lue }) => estQuestion(part) && surete(lue) >= NETTE);
  if (surete(entier) >= UNE_SEULE && !nettes) return undefined;
  const sujets = lues.map(({ lue }) => lue.sujet);
  if (sujets.some((s) => s === undefined) || new Set(sujets).size < lues.length) return undefined;
  let turn: Turn | undefined;
  for (const { part, lue } of lues) {
    const territoires = lue.territoires.length ? lue.territoires : entier.territoires;
    const suivant = repondQuestion(
      ctx,
      turn?.memory ?? memory,
      part,
      { ...lue, sujet: lue.sujet!, territoires },
      { faits: text },
    );
    turn = turn ? puis(turn, suivant) : suivant;
    if (turn.memory.attente?.at(-1)?.kind === "territoire") return undefined;
  }
  return turn;
}
