/** Finds expressions of the data in what somebody typed: stems, alternatives, one typing error. */
import { distance } from "fastest-levenshtein";
import { type Mot, mots, plat } from "./plat.ts";

type Terme = { texte: string; racine: boolean };
export type Expression = { ecrite: string; termes: Terme[][] };

/** `combien renouvel*`, `plafond|maximum`: every word must be there; `|` either; `*` a stem. */
export const expression = (ecrite: string): Expression => ({
  ecrite,
  termes: plat(ecrite)
    .split(/[^a-z0-9|*]+/)
    .filter(Boolean)
    .map((mot) =>
      mot.split("|").map((t) => ({ texte: t.replace("*", ""), racine: t.endsWith("*") })),
    ),
});

/** How surely a word is that term: 1 the same, 0.8 one letter off, 0 another word. */
function ressemble(mot: string, { texte, racine }: Terme): number {
  if (racine ? mot.startsWith(texte) : mot === texte) return 1;
  if (texte.length < 5 || /\d/.test(mot)) return 0;
  const tete = racine ? mot.slice(0, texte.length) : mot;
  if (Math.abs(tete.length - texte.length) > 1 || tete[0] !== texte[0]) return 0;
  return distance(tete, texte) <= 1 ? 0.8 : 0;
}

/** Short everyday spellings, so that the data need not list them. */
const ABREGES = new Map(
  Object.entries({
    cb: "combien",
    cbien: "combien",
    qd: "quand",
    kan: "quand",
    kand: "quand",
    tps: "temps",
    pr: "pour",
    pdt: "pendant",
    renouv: "renouvellement",
    renouvel: "renouvellement",
    max: "maximum",
    maxi: "maximum",
    min: "minimum",
    mini: "minimum",
    rdv: "rendez",
    dde: "demande",
    diag: "diagnostic",
    oj: "ordre",
    pv: "proces",
    koi: "quoi",
    kel: "quel",
    ki: "qui",
  }),
);

export type TexteLu = { mots: Mot[]; plats: string[]; phrase: string };

/** Read once per message, matched against many expressions. */
export function lis(text: string): TexteLu {
  const lus = mots(text);
  const plats = lus.map(({ mot }) => ABREGES.get(mot) ?? mot);
  return { mots: lus, plats, phrase: ` ${plats.join(" ")} ` };
}

/** 0 when a word is missing; else the letters recognised, so that the longest expression wins. */
export function force(texte: TexteLu, { termes }: Expression): number {
  let total = 0;
  for (const choix of termes) {
    let mieux = 0;
    for (const terme of choix)
      for (const mot of texte.plats) {
        const sur = ressemble(mot, terme);
        if (sur) mieux = Math.max(mieux, sur * (terme.texte.length + 2));
      }
    if (!mieux) return 0;
    total += mieux;
  }
  return total;
}

/** Where an exact expression stands, as a run of words; -1 when it does not. */
export function position(texte: TexteLu, ecrite: string): number {
  const cherche = plat(ecrite)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const bruts = texte.mots.map((m) => m.mot);
  return bruts.findIndex((_, i) => cherche.every((mot, j) => bruts[i + j] === mot));
}

/** The text without the words of an expression that it contains. */
export function sansExpression(texte: TexteLu, ecrite: string): TexteLu {
  const debut = position(texte, ecrite);
  const n = plat(ecrite)
    .split(/[^a-z0-9]+/)
    .filter(Boolean).length;
  const garde = <T>(liste: T[]) => liste.filter((_, i) => debut < 0 || i < debut || i >= debut + n);
  const plats = garde(texte.plats);
  return { mots: garde(texte.mots), plats, phrase: ` ${plats.join(" ")} ` };
}

export const contient = (texte: TexteLu, ecrite: string): boolean => position(texte, ecrite) >= 0;
