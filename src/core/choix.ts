/** Finds what a button stands for in the memory of the person who pressed it, and uses it up. */
import type { Action, ChoiceMade, Memory, Offer } from "../model.ts";
import { questionDe } from "./question-ouverte.ts";
import { plat } from "./reading/plat.ts";

export type Choisi = {
  /** Absent: the button is unknown to this person's memory, used already, or too old. */
  action?: Action;
  memory: Memory;
  values: Record<string, string>;
};

/** By token (cards), else by label among the last buttons shown (terminal, or typed out). */
export function choisi(memory: Memory, choice: ChoiceMade): Choisi {
  const { offres = [] } = memory;
  const values = choice.values ?? {};
  const dit = choice.label === undefined ? undefined : plat(choice.label);
  const offre =
    choice.jeton === undefined
      ? offres.findLast((o) => plat(o.label) === dit)
      : offres.find((o) => o.jeton === choice.jeton);
  if (!offre) return { memory, values };
  return utilise(memory, offre, values);
}

/** One press uses up all the buttons of its reply; those of a reminder of several things stay. */
const utilise = (memory: Memory, offre: Offer, values: Record<string, string>): Choisi => ({
  action: offre.action,
  memory: restent(offre.action)
    ? memory
    : { ...memory, offres: (memory.offres ?? []).filter((o) => o.lot !== offre.lot) },
  values,
});

/** Pressed twice, it asks or explains again: nothing is written by it alone. */
export const restent = (action: Action): boolean =>
  action.do === "rappel" && (action.ids.length > 1 || action.quoi === "pourquoi");

/** A label typed out answers the open question or says what its button says: it presses nothing that writes. */
export function tape(memory: Memory, text: string): Choisi | undefined {
  const ouverte = memory.attente?.at(-1);
  const dit = plat(text);
  const dernier = memory.offres?.at(-1)?.lot;
  const offre = memory.offres?.findLast(
    ({ action, label, lot }) =>
      plat(label) === dit &&
      (((action.do === "dire" || action.do === "voir") && lot === dernier) ||
        (action.do === "repondre" && ouverte && action.question === questionDe(ouverte))),
  );
  return offre && utilise(memory, offre, {});
}
