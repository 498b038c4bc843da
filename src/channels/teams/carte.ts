/** Draws a reply as an Adaptive Card 1.5, never heavier than Teams shows. */
import type { Reply } from "../../model.ts";
import { actions } from "./carte-actions.ts";
import { corps, ID_DES_SOURCES } from "./carte-corps.ts";
import { coupe, visible } from "./litteral.ts";
import type { ClefDePhrase } from "./phrases.ts";

export type CarteAdaptative = {
  type: "AdaptiveCard";
  version: "1.5";
  lang: "fr";
  body: Element[];
  actions?: Element[];
  fallbackText: string;
};
export type Element = { type: string; [property: string]: unknown };

/** In bytes of JSON. Teams refuses at about 28 KB on some of its roads. */
export const POIDS_MAX = 25 * 1024;

/** Even if every character took four bytes. */
const LETTRES_LEGERES = 3000;

/** The lengths a text of the card may have, and its twin: the first that fits is used. */
const COUPES: [texte: number, jumeau: number][] = [
  [20_000, 20_000],
  [4000, 20_000],
  [1000, 20_000],
  [1000, 6000],
  [300, 3000],
  [80, 1000],
];

/** The text twin says everything where a card cannot be drawn: old clients, screen readers. */
function dessine(
  reply: Reply,
  phrases: Record<ClefDePhrase, string>,
  [max, jumeau]: [number, number],
): CarteAdaptative {
  const boutons = actions(reply, phrases.source, ID_DES_SOURCES);
  return {
    type: "AdaptiveCard",
    version: "1.5",
    lang: "fr",
    body: corps(reply, max),
    ...(boutons.length > 0 && { actions: boutons }),
    fallbackText: coupe(visible(reply.text), jumeau),
  };
}

/** Characters and pieces so few that no escaping can make them weigh too much: nearly every reply. */
function estLegere({ text, carte, choices = [], sources = [] }: Reply): boolean {
  const champs = carte?.formulaire?.champs ?? [];
  const mots = [
    text,
    ...Object.values(carte ?? {}).filter((v) => typeof v === "string"),
    ...(carte?.corps ?? []),
    ...(carte?.remarques ?? []),
    ...(carte?.faits ?? []).flatMap((f) => [f.libelle, f.valeur]),
    ...champs.flatMap((c) => [
      c.libelle,
      c.valeur,
      ...(c.choix ?? []).flatMap((x) => [x.libelle, x.valeur]),
    ]),
    ...choices.flatMap((c) => [c.label, c.jeton]),
    ...sources.flatMap((s) => [s.extrait, s.titre, s.section]),
  ];
  return mots.length < 60 && mots.reduce((n, mot) => n + mot.length, 0) < LETTRES_LEGERES;
}

export function carteDe(reply: Reply, phrases: Record<ClefDePhrase, string>): CarteAdaptative {
  const poids = (carte: CarteAdaptative) =>
    estLegere(reply) ? 0 : Buffer.byteLength(JSON.stringify(carte));
  for (const coupes of COUPES) {
    const carte = dessine(reply, phrases, coupes);
    if (poids(carte) <= POIDS_MAX) return carte;
  }
  // Hundreds of facts: the text alone, cut, is still a true answer.
  const { text, choices = [] } = reply;
  return dessine({ text: coupe(text, 3000), choices }, phrases, [3000, 1000]);
}
