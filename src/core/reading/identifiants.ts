/** Takes a social security number or a bank account out of a text before anything else looks at it. */
import type { Message } from "../../model.ts";

export const RETIRE = "[numéro retiré]";

/** Thirteen digits as they are built, with or without the key. Corsica has 2A and 2B. */
const NIR =
  /(?<!\d)[12][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d{2}|2[abAB])[ .-]?\d{3}[ .-]?\d{3}(?:[ .-]?\d{2})?(?!\d)/g;
const COMPTE =
  /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[ .-]?[a-z0-9]{4}){3,7}(?:[ .-]?[a-z0-9]{1,3})?(?![\p{L}\d])/giu;
/** A bank account without its country: 20 digits and more. */
const LONG = /(?<!\d)\d(?:[ .-]?\d){19,29}(?!\d)/g;
/** Fewer, and it is words of four letters. */
const CHIFFRES_D_UN_COMPTE = 10;

function sansIdentifiants(text: string): { text: string; retires: number } {
  let retires = 0;
  const ote = () => {
    retires++;
    return RETIRE;
  };
  const propre = text
    .replace(COMPTE, (m) => (m.replace(/\D/g, "").length >= CHIFFRES_D_UN_COMPTE ? ote() : m))
    .replace(LONG, ote)
    .replace(NIR, ote);
  return { text: propre, retires };
}

/** What was typed, and what was typed in a form. */
export function sansNumeros(message: Message): { message: Message; retires: number } {
  const { text, retires } = sansIdentifiants(message.text);
  const { choice } = message;
  if (!choice?.values) return { message: { ...message, text }, retires };
  let n = retires;
  const values = Object.fromEntries(
    Object.entries(choice.values).map(([champ, dit]) => {
      const propre = sansIdentifiants(dit);
      n += propre.retires;
      return [champ, propre.text];
    }),
  );
  return { message: { ...message, text, choice: { ...choice, values } }, retires: n };
}
