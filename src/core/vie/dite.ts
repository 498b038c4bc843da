/** « martin renouvelé 4 mois »: a step told in a message, or several, one a statement. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { reconnu } from "../dialogue/declencher.ts";
import { ouvre } from "../dialogue/moteur.ts";
import { estHypothese, estQuestion, parleDeContact } from "../reading/intentions.ts";

/** `undefined`: it tells none. A visit told with it comes first: it is read as a visit. */
export function etapeDite(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const dits = text.split(/\s*[;\n]\s*/).filter(Boolean);
  const etapes = dits.map((dit) => etapeDe(ctx, dit));
  if (dits.length > 1 && etapes.every(Boolean))
    return prive(ctx, memory, () => {
      let turn: Turn = tour(memory);
      for (const [i, dit] of dits.entries())
        turn = puis(turn, ouvre(ctx, turn.memory, etapes[i]!, dit));
      return turn;
    });
  const seule = etapeDe(ctx, text);
  return seule && prive(ctx, memory, () => ouvre(ctx, memory, seule, text));
}

/** It tells a step of its own, rather than answers that dialog. */
export const estUneAutreEtape = (ctx: Contexte, text: string, dialogue: string): boolean => {
  const dite = etapeDe(ctx, text);
  return dite !== undefined && dite.dialogue !== dialogue;
};

const etapeDe = (ctx: Contexte, text: string) =>
  estQuestion(text) || estHypothese(text) || parleDeContact(text) ? undefined : reconnu(ctx, text);

const prive = (ctx: Contexte, memory: Memory, fait: () => Turn): Turn =>
  ctx.message.prive ? fait() : repond(ctx, memory, phrase(ctx, "en-prive"));
