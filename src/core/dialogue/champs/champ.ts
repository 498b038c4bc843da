/** What every kind of field knows how to do. */
import type { Valeur } from "../../../model.ts";
import type { Champ, Dialogue } from "../../../schemas/dialogue.ts";
import type { Contexte } from "../../contexte.ts";

export type Values = Record<string, Valeur>;

export type TypeDeChamp = {
  /** Reads the answer to the question. `undefined`: not understood. */
  lit(ctx: Contexte, champ: Champ, text: string, values: Values): Valeur | undefined;
  /** Reads the same fact inside a longer sentence, when it is safe to. */
  repere?(ctx: Contexte, champ: Champ, text: string, dialogue?: Dialogue): Valeur | undefined;
  /** Those that an answer may mean, when it is in doubt: they are offered. */
  candidats?(ctx: Contexte, champ: Champ, text: string, values: Values): string[];
  /** What a correction makes of the value: without it, the new value replaces the old one. */
  corrige?(ctx: Contexte, avant: Valeur, text: string): Valeur | undefined;
  /** How the value is shown back. */
  dit(ctx: Contexte, champ: Champ, value: Valeur, values: Values): string;
  /** The answers offered: what the button says, and what it answers. */
  boutons?(
    ctx: Contexte,
    champ: Champ,
    values: Values,
  ): (readonly [label: string, valeur: string])[];
};

/** Kept beside a value while its dialog is open, never written: « dossier? » holds those in doubt. */
export const enDoute = (champ: string): string => `${champ}?`;
export const estEnDoute = (cle: string): boolean => cle.endsWith("?");
