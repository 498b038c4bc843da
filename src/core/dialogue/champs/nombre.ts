/** A count or a sum said with its word: « 2 enfants », « dette 1 800 € ». */
import { disEuros } from "../../chiffres.ts";
import { compte } from "../../reading/comptes.ts";
import { lisMontants } from "../../reading/montants.ts";
import type { TypeDeChamp } from "./champ.ts";

export const nombre: TypeDeChamp = {
  lit: (_ctx, champ, text) => compte(text, champ.apres ?? [], true),
  repere: (_ctx, champ, text) => compte(text, champ.apres ?? [], false),
  dit: (_ctx, _champ, value) => String(value),
};

/** « dette 1300 non 1400 »: neither is taken. */
const SE_REPREND = /\d[^,;.\d]*\b(?:non|plut[oô]t|en fait|pardon|enfin)\b[^,;.\d]*\d/i;

/** Euros. Only one sum: two are two debts. */
export const montant: TypeDeChamp = {
  lit(_ctx, _champ, text) {
    const dits = lisMontants(text);
    if (dits.length === 1) return dits[0]!.valeur;
    return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  },
  repere(_ctx, _champ, text) {
    const dits = SE_REPREND.test(text) ? [] : lisMontants(text);
    return dits.length === 1 ? dits[0]!.valeur : undefined;
  },
  dit: (_ctx, _champ, value) => disEuros(Number(value)),
};
