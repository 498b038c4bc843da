/** Finds what a button stands for in the memory of the person who pressed it, and uses it up. */
import type { Action, ChoiceMade, Memory, Offer } from "../model.ts";
import { questionDe } from "./question-ouverte.ts";
import { plat } from "./reading/plat.ts";
import { Soumission } from "./visite/formulaire.ts";

export type Choisi = {
  /** Absent: the button is unknown to this person's memory, used already, or too old. */
  action?: Action;
  /** The very same button was pressed before: Teams may send one press several times. */
  deja?: true;
  /** It may be pressed again: its card stays. */
  reste?: true;
  memory: Memory;
  values: Record<string, string>;
};

/** A button older than this is out of date, whatever it does. */
const VALABLE_MS = 30 * 24 * 3_600_000;
/** So many presses are told apart from buttons that were never there. */
const PRESSES_GARDEES = 30;

/** One dated after now was shown under a clock that has been set back since. */
const valable = ({ le }: Offer, at: Date): boolean =>
  Math.abs(at.getTime() - Date.parse(le)) <= VALABLE_MS;

/** By token (cards), else by label among the last buttons shown (terminal, or typed out). */
export function choisi(memory: Memory, choice: ChoiceMade, at: Date): Choisi {
  const { presses = [] } = memory;
  const offres = (memory.offres ?? []).filter((o) => valable(o, at));
  const values = choice.values ?? {};
  // Old clients give back the fields of the form beside any button; nobody gives back anything else.
  if (Object.keys(values).some((champ) => !Object.hasOwn(Soumission.shape, champ)))
    return { memory, values };
  const dit = choice.label === undefined ? undefined : plat(choice.label);
  const offre =
    choice.jeton === undefined
      ? offres.findLast((o) => plat(o.label) === dit)
      : offres.find((o) => o.jeton === choice.jeton);
  if (!offre && choice.jeton && presses.includes(choice.jeton))
    return { memory, values, deja: true };
  if (!offre) return { memory, values };
  return utilise(memory, offre, values);
}

/** One press uses up all the buttons of its reply; those of a reminder of several things stay, and of a form to fill in again. */
function utilise(memory: Memory, offre: Offer, values: Record<string, string>): Choisi {
  const { action, lot, jeton } = offre;
  const illisible = action.do === "modifier-visite" && !Soumission.safeParse(values).success;
  if (restent(action) || illisible) return { action, memory, values, reste: true };
  const offres = (memory.offres ?? []).filter((o) => o.lot !== lot);
  const presses = [...(memory.presses ?? []), jeton].slice(-PRESSES_GARDEES);
  return { action, memory: { ...memory, offres, presses }, values };
}

/** Pressed twice, it asks or explains again: nothing is written by it alone. */
const restent = (action: Action): boolean =>
  action.do === "rappel" && (action.ids.length > 1 || action.quoi === "pourquoi");

/** A label typed out answers the open question or says what its button says: it presses nothing that writes. */
export function tape(memory: Memory, text: string, at: Date): Choisi | undefined {
  const ouverte = memory.attente?.at(-1);
  const dit = plat(text);
  const dernier = memory.offres?.at(-1)?.lot;
  const offre = memory.offres?.findLast(
    (o) =>
      valable(o, at) &&
      plat(o.label) === dit &&
      (((o.action.do === "dire" || o.action.do === "voir") && o.lot === dernier) ||
        (o.action.do === "repondre" && ouverte && o.action.question === questionDe(ouverte))),
  );
  return offre && utilise(memory, offre, {});
}
