/** « martin renouvelé 4 mois »: a step told in a message, or several, one a statement. */
import type { Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { nomNouveau } from "../dialogue/champs/dossier.ts";
import { menage as champMenage } from "../dialogue/champs/menage.ts";
import { reconnu } from "../dialogue/declencher.ts";
import { dialogueDe, type EnDialogue, ouvre } from "../dialogue/moteur.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { estHypothese, estQuestion, parleDeContact } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";

/** `undefined`: it tells none. A visit told with it comes first: it is read as a visit. */
export function etapeDite(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const dits = text.split(/\s*[;\n]\s*/).filter(Boolean);
  const etapes = dits.map((dit) => etapeDe(ctx, dit));
  if (dits.length > 1 && etapes.every(Boolean))
    return prive(ctx, memory, () => {
      let turn: Turn = tour(memory);
      for (const [i, dit] of dits.entries())
        turn = puis(turn, ouvre(pourSaPart(ctx, i), turn.memory, etapes[i]!, dit));
      return turn;
    });
  const seule = etapeDe(ctx, text);
  return seule && prive(ctx, memory, () => ouvre(ctx, memory, seule, text));
}

/** Fiches are named after their message: those of its second statement are not those of its first. */
const pourSaPart = (ctx: Contexte, i: number): Contexte =>
  i ? { ...ctx, message: { ...ctx.message, id: `${ctx.message.id}-${i + 1}` } } : ctx;

/** It tells a step of a household that it names: no answer to what is asked, even of the same one. */
export const estUneEtapeDite = (ctx: Contexte, text: string): boolean =>
  etapeDe(ctx, text) !== undefined;

/** A household is named without doubt, and it is not that one; nor by a title that opens another. */
export function nommeUnAutre(
  ctx: Contexte,
  text: string,
  { dialogue, values, asking }: EnDialogue,
): boolean {
  const { dossier } = values;
  if (typeof dossier !== "string") return false;
  const champs = dialogueDe(ctx, dialogue)?.champs ?? [];
  const { surs } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  if (surs.length) return surs.every((m) => m.dossier.id !== dossier);
  // In free words, somebody named is part of the answer: « l'assistante sociale, Mme Weber ».
  const libre = champs.find((c) => c.champ === asking)?.type === "texte";
  const nom = libre ? undefined : champMenage.repere?.(ctx, champs[0]!, text);
  const sien = nomNouveau(dossier) ?? ctx.dossiers.find((d) => d.id === dossier)?.nom ?? "";
  return typeof nom === "string" && !plat(nom).endsWith(plat(sien).split(" ").at(-1)!);
}

const etapeDe = (ctx: Contexte, text: string): Dialogue | undefined => {
  if (estQuestion(text) || estHypothese(text)) return undefined;
  const dite = reconnu(ctx, text);
  return dite && parleDeContact(text) && !dite["avec-une-rencontre"] ? undefined : dite;
};

const prive = (ctx: Contexte, memory: Memory, fait: () => Turn): Turn =>
  ctx.message.prive ? fait() : repond(ctx, memory, phrase(ctx, "en-prive"));
