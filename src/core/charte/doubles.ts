/** Two questions in one message: each is answered, the second in the light of the first. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, puis } from "../contexte.ts";
import { estQuestion } from "../reading/intentions.ts";
import { questionsDe } from "../reading/questions.ts";
import { sansLesDatesDe } from "./effacer.ts";
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

/** `undefined` unless every part that asks is surely a question about a topic of its own. */
export function doubles(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const toutes = questionsDe(text);
  const parts = demandeesDe(toutes);
  if (parts.length < 2 || parts.length > QUESTIONS_MAX) return undefined;
  const entier = lisQuestion(ctx, text);
  const histoire = toutes.filter((p) => !parts.includes(p)).join(". ");
  const lues = parts.map((part) => {
    const lue = lisQuestion(ctx, part);
    if (lue.sujet || !histoire) return { part, lue };
    // « elle ne veut plus me voir. Je fais quoi, et qui la suit ? »: the story says what of.
    const racontee = `${histoire}. ${part}`;
    return { part: racontee, lue: lisQuestion(ctx, racontee) };
  });
  const nettes = lues.every(({ part, lue }) => estQuestion(part) && surete(lue) >= NETTE);
  // A story before the questions: its words make one topic of them all.
  const raconte = parts.length < toutes.length;
  if (surete(entier) >= UNE_SEULE && !nettes && !raconte) return undefined;
  const uniques = lues.filter(
    ({ lue }, i) => lues.findIndex((l) => l.lue.sujet === lue.sujet) === i,
  );
  const sujets = lues.map(({ lue }) => lue.sujet);
  // Of two parts, one topic: one question said twice.
  if (sujets.includes(undefined) || uniques.length < Math.max(2, lues.length - 1)) return undefined;
  // « AEB finie en janvier. On peut demander ? Et pour combien de temps ? »: the measure of the story counts.
  const { dispositifs } = entier;
  const tue = dispositifs.length > 0 && !lues.some(({ lue }) => lue.dispositifs.length);
  const posees = tue
    ? [{ part: text, lue: { ...entier, sujet: "cumul", compare: false } }, ...uniques]
    : uniques;
  // The dates of another measure are not ours.
  const faits = sansLesDatesDe(ctx, text, dispositifs);
  let turn: Turn | undefined;
  for (const { part, lue } of posees) {
    const territoires = lue.territoires.length ? lue.territoires : entier.territoires;
    const suivant = repondQuestion(
      ctx,
      turn?.memory ?? memory,
      part,
      { ...lue, sujet: lue.sujet!, territoires },
      { faits },
    );
    turn = turn ? puis(turn, suivant) : suivant;
    if (turn.memory.attente?.at(-1)?.kind === "territoire") return undefined;
  }
  return turn;
}

/** What only tells belongs to the one question after it: « mesure finie en mai. Combien de bilans ? »; beside several, it is their story. */
function demandeesDe(parts: string[]): string[] {
  const raconte = (p: string) => !estQuestion(p) && p.split(" ").length > RACONTE;
  const posees = parts.filter((p) => !raconte(p));
  return posees.length === parts.length || posees.filter(estQuestion).length > 1 ? posees : [];
}
