/** What every kind of field knows how to do. */
import type { Valeur } from "../../../model.ts";
import type { Champ } from "../../../schemas/dialogue.ts";
import type { Contexte } from "../../contexte.ts";

export type Values = Record<string, Valeur>;

export type TypeDeChamp = {
  /** Reads the answer to the question. `undefined`: not understood. */
  lit(ctx: Contexte, champ: Champ, text: string): Valeur | undefined;
  /** Reads the same fact inside a longer sentence, when it is safe to. */
  repere?(ctx: Contexte, champ: Champ, text: string): Valeur | undefined;
  /** What a correction makes of the value: without it, the new value replaces the old one. */
  corrige?(ctx: Contexte, avant: Valeur, text: string): Valeur | undefined;
  /** How the value is shown back. */
  dit(ctx: Contexte, champ: Champ, value: Valeur): string;
  /** The answers offered: what the button says, and what it answers. */
  boutons?(
    ctx: Contexte,
    champ: Champ,
    values: Values,
  ): (readonly [label: string, valeur: string])[];
};
