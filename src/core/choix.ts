/** Finds what a button stands for in the memory of the person who pressed it, and uses it up. */
import type { Action, ChoiceMade, Memory } from "../model.ts";
import type { Contexte } from "./contexte.ts";
import { plat } from "./reading/plat.ts";

export type Choisi = {
  /** Absent: the button is unknown to this person's memory, used already, or too old. */
  action?: Action;
  memory: Memory;
  values: Record<string, string>;
};

/** By token (cards), else by label among the last buttons shown (terminal, or typed out). */
export function choisi(_ctx: Contexte, memory: Memory, choice: ChoiceMade): Choisi {
  const { offres = [] } = memory;
  const values = choice.values ?? {};
  const dit = choice.label === undefined ? undefined : plat(choice.label);
  const offre =
    choice.jeton === undefined
      ? offres.findLast((o) => plat(o.label) === dit)
      : offres.find((o) => o.jeton === choice.jeton);
  if (!offre) return { memory, values };
  const reste = offres.filter((o) => o.lot !== offre.lot);
  return { action: offre.action, memory: { ...memory, offres: reste }, values };
}
