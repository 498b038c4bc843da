/** A message read as a question to a charter; `undefined` when it asks none. */
import type { Memory, Turn } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { sansDetours } from "../reading/detours.ts";
import { lis } from "../reading/expressions.ts";
import {
  associe,
  estAuPasse,
  estCorrection,
  estHypothese,
  estQuestion,
  parleDeContact,
} from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { enEntier } from "../reading/orthographe.ts";
import { nommeUnMenage } from "../visite/journal.ts";
import { definis } from "./definir.ts";
import { dispositifSeul } from "./deviner.ts";
import { doubles } from "./doubles.ts";
import { lisQuestion } from "./lire.ts";
import { SUR } from "./peser.ts";
import { repondQuestion, sienDe } from "./question.ts";
import { suite } from "./suite.ts";
import { ailleursDe } from "./sujet.ts";

/** Said of a household and asking nothing: a charter answers it only when the words are surer. */
export const AFFIRME = 0.3;

/** A sum, and not a date. */
const MONTANT = /\d{3,}(?![/.-]\d)|€|euros?\b/i;

/** « plafond », « rythme des visites »: so short that it asks, question mark or not. */
const MOTS_SEULS = 5;

/** The rest of the last question → a measure alone → a meaning → two questions → one question. */
export function surCharte(ctx: Contexte, memory: Memory, ecrit: string): Turn | undefined {
  const text = enEntier(ecrit);
  const lie =
    suite(ctx, memory, text) ?? dispositifSeul(ctx, memory, text) ?? definis(ctx, memory, text);
  if (lie) return lie;
  const deux = doubles(ctx, memory, text);
  if (deux) return deux;
  const lue = lisQuestion(ctx, text, sienDe(ctx, memory));
  const lieu = lue.territoires.length ? undefined : ailleursDe(lis(sansDetours(text)), ctx.catalog);
  if (lieu && lue.proches[0])
    return repondQuestion(ctx, memory, text, { ...lue, sujet: lue.sujet ?? lue.proches[0] });
  if (!lue.sujet) return undefined;
  // « maintien », alone, answers the question that is open; « non elle paie le 15/02 » mends an answer.
  const bref = text.split(" ").length < 3;
  if (memory.attente?.length && !estQuestion(text) && (bref || estCorrection(text)))
    return undefined;
  const raconte =
    nommeUnMenage(ctx, text) ||
    menagesDe(text, ctx.dossiers).surs.length > 0 ||
    (parleDeContact(text) && estAuPasse(text));
  const long = text.split(" ").length > MOTS_SEULS;
  const affirme =
    !estQuestion(text) &&
    !associe(text) &&
    (memory.attente?.length || (raconte && (estAuPasse(text) || long)));
  // « dette martin 2340 au 1/3 » is told of a household, and no charter answers it; nor while a question is open.
  const parle = raconte && !estQuestion(text) && lue.sujet !== "cumul";
  if (parle && (MONTANT.test(text) || estHypothese(text) || (memory.attente?.length && long)))
    return undefined;
  if (affirme && (lue.candidats[0]?.force ?? 0) < SUR + AFFIRME && lue.sujet !== "cumul")
    return undefined;
  return repondQuestion(ctx, memory, text, { ...lue, sujet: lue.sujet });
}
