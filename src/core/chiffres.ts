/** Writes numbers as French prints them: « 47,5 », « 127 206 ». */

const MOINS = "\u2212";

/** Thousands are set apart from `groupe` on, so that a year stays one. */
export function ecrisNombre(nombre: number, groupe = 10_000): string {
  const [entier = "", decimales] = String(Math.abs(nombre)).split(".");
  const ecrit = Math.abs(nombre) >= groupe ? entier.replace(/\B(?=(\d{3})+$)/g, " ") : entier;
  return `${nombre < 0 ? MOINS : ""}${ecrit}${decimales ? `,${decimales}` : ""}`;
}

/** How many hundredths `n` is of `base`, to one decimal, as written before « % ». */
export const ecrisPart = (n: number, base: number): string =>
  ecrisNombre(Math.round((n / base) * 1000) / 10);

/** « 1 340 € », « 49,90 € »: thousands set apart, a no-break space before the sign. */
export function disEuros(montant: number): string {
  const [entier, cents] = montant.toFixed(2).split(".");
  return `${ecrisNombre(Number(entier), 1000)}${cents === "00" ? "" : `,${cents}`}\u00a0€`;
}
