/** The answer to what a reminder asked: when it is to come back, who stands in. */
import type { Memory, Pending, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { majuscule } from "../reading/extraits.ts";
import { estQuestion } from "../reading/intentions.ts";
import { ditPersonne } from "../reading/rappels/conges.ts";
import { lisReport } from "../reading/rappels/report.ts";
import { laisseTomber } from "../reading/reponses.ts";
import { demandeQuandEncore, remets } from "./agir.ts";
import { annuleConges, remplacantDit } from "./conges.ts";
import { estPasse, moment } from "./moment.ts";
import { note } from "./personnels.ts";

type Attendue = Extract<Pending, { kind: "remettre" | "perso" | "remplacant" }>;

/** `undefined`: it answers nothing, and is read as something else. */
export function suiteAttendue(
  ctx: Contexte,
  memory: Memory,
  pending: Attendue,
  text: string,
): Turn | undefined {
  const sans = { ...memory, attente: (memory.attente ?? []).slice(0, -1) };
  if (pending.kind === "remplacant")
    return laisseTomber(text) && !ditPersonne(text)
      ? annuleConges(ctx, sans, pending.fiche)
      : remplacantDit(ctx, sans, pending.fiche, text);
  if (laisseTomber(text)) return repond(ctx, sans, phrase(ctx, "rien-change"));
  if (pending.kind === "perso" && !pending.quoi) return quoiDit(ctx, sans, pending, text);
  const lu = lisReport(text, ctx.message.at);
  const quand = lu && moment(ctx, lu);
  if (!quand) return undefined;
  if ("demande" in quand) return demandeQuandEncore(ctx, memory, quand.demande);
  if (estPasse(ctx, quand))
    return demandeQuandEncore(ctx, memory, phrase(ctx, "rappel-quand-passe"));
  return pending.kind === "perso"
    ? note(ctx, sans, pending.quoi, quand)
    : remets(ctx, sans, { ids: pending.ids, ...quand });
}

/** What to be reminded of, once it is known when. */
function quoiDit(
  ctx: Contexte,
  sans: Memory,
  { quand }: Extract<Attendue, { kind: "perso" }>,
  text: string,
): Turn | undefined {
  if (!quand || estQuestion(text)) return undefined;
  return note(ctx, sans, majuscule(text.trim()), quand);
}
