/** Days counted from today or from the day just said: « hier », « ce matin », « le lendemain ». */
import { ajoute } from "../../time.ts";
import type { Contexte, Partie, Piece, Regle } from "./atomes.ts";

export const PARTIES: readonly [motif: string, partie: Partie][] = [
  ["(?:matinee|matin|mat)", "matin"],
  ["(?:apres[- ]?midi|aprem|aprm|apm|pm)", "apres-midi"],
  ["(?:soiree|soir)", "soir"],
  ["midi", "midi"],
  ["nuit", "nuit"],
];
const fixe = (ecart: number, ctx: Contexte): Piece => ({
  type: "jour",
  fixe: ajoute(ctx.aujourdhui, { jours: ecart }),
});
const cette = (partie: Partie, ctx: Contexte): Piece => ({
  type: "jour",
  fixe: ctx.aujourdhui,
  partie,
});

const r = (motif: string) => new RegExp(motif, "g");
export const RELATIFS: readonly Regle[] = [
  [r("\\b(?:avant|avt)[- ]?hier\\b"), (_, c) => fixe(-2, c)],
  [r("\\bapres[- ]?demain\\b"), (_, c) => fixe(2, c)],
  [r("\\bhier\\b"), (_, c) => fixe(-1, c)],
  [r("\\bdemain\\b"), (_, c) => fixe(1, c)],
  [r("\\ble surlendemain(?! (?:de|du)\\b)"), () => ({ type: "jour", relatif: 2 })],
  [r("\\bl'avant[- ]veille(?! (?:de|du)\\b)"), () => ({ type: "jour", relatif: -2 })],
  [
    r("\\b(?:la veille|le jour (?:d'avant|precedent))(?! (?:de|du)\\b)"),
    () => ({ type: "jour", relatif: -1 }),
  ],
  [
    r("\\ble (?:lendemain|jour (?:d'apres|suivant))(?! (?:de|du)\\b)"),
    () => ({ type: "jour", relatif: 1 }),
  ],
  [
    r("\\baujourd ?'?hui\\b|\\bauj(?:d|ourd)?\\b|\\bajd\\b|\\bce jour\\b(?! ?-? ?la\\b)"),
    (_, c) => fixe(0, c),
  ],
  ...PARTIES.map(
    ([motif, partie]): Regle => [r(`\\b(?:ce|cet|cette) ${motif}\\b`), (_, c) => cette(partie, c)],
  ),
];
