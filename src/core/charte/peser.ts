/** Weighs the topics of a question: its parts, the texts in question, the places that it names. */
import type { Edition } from "../../schemas/charte.ts";
import type { Contexte } from "../contexte.ts";
import type { TexteLu } from "../reading/expressions.ts";
import { laDerniere, nombreDeMots, parties } from "../reading/phrases.ts";
import type { Candidat } from "./comprendre.ts";
import { editionPour } from "./edition.ts";
import { secteursNommes } from "./secteur.ts";

/** Below this, what is recognised is too little to answer on: guesses are offered instead. */
export const SUR = 0.4;
/** Of words that no charter uses, the topics weigh half. */
const DOUTE = 0.5;
/** A topic that no charter in question treats must be this much surer than one that it treats. */
const SILENCE = 0.88;
/** The same, of a topic that belongs to another territory's text alone. */
const AILLEURS = 0.6;

/** From so many words on, a message tells before it asks. */
const LONG = 14;
/** From so many on, a single sentence is cut at its commas. */
const TRES_LONG = 24;
/** What its last question, and each of its other sentences, weigh beside the whole. */
const PARTIE = { derniere: 0.9, autre: 0.6, mots: 4 };

/** A long message is understood as a whole and sentence by sentence; what it asks last counts most. */
export function parParties(
  text: string,
  comprendsLa: (partie: string) => readonly Candidat[],
): readonly Candidat[] {
  const entier = comprendsLa(text);
  if (nombreDeMots(text) < LONG) return entier;
  const phrases = parties(text, PARTIE.mots);
  const coupees =
    phrases.length > 1 || nombreDeMots(text) < TRES_LONG
      ? phrases
      : parties(text, PARTIE.mots, /,\s+/);
  if (coupees.length < 2) return entier;
  const derniere = laDerniere(coupees);
  const parSujet = new Map(entier.map((c) => [c.sujet, c]));
  for (const [i, partie] of coupees.entries())
    for (const { sujet, ...c } of comprendsLa(partie)) {
      const connu = parSujet.get(sujet);
      const poids = i === derniere ? PARTIE.derniere : PARTIE.autre;
      const force = Math.max(c.force * poids, connu?.force ?? 0);
      const voisines = [...(connu?.voisines ?? []), ...c.voisines].toSorted(
        (x, y) => y.ressemblance - x.ressemblance,
      );
      parSujet.set(sujet, { sujet, force, voisines });
    }
  return [...parSujet.values()].sort((x, y) => y.force - x.force);
}

/** A topic on which every text in question is silent counts for less. */
export function pondere(
  ctx: Contexte,
  familier: boolean,
  tous: readonly Candidat[],
  territoires: string[],
  texte: TexteLu,
): readonly Candidat[] {
  const trouves = familier ? tous : tous.map((c) => ({ ...c, force: c.force * DOUTE }));
  const editions = territoires.flatMap((t) => editionPour(ctx.catalog, t, ctx.jour) ?? []);
  if (!editions.length) return trouves;
  return editions
    .reduce<readonly Candidat[]>((candidats, e) => avecLieu(e, candidats, texte), trouves)
    .map((c) =>
      editions.some((e) => Object.hasOwn(e.reponses, c.sujet))
        ? c
        : { ...c, force: c.force * (ctx.catalog.sujets[c.sujet]?.territoire ? AILLEURS : SILENCE) },
    )
    .sort((a, b) => b.force - a.force);
}

/** A place of the table of sectors, beside other words and alone: « angouleme c quel employeur », « jarnac ? ». */
const LIEU = { ajoute: 0.3, seul: SUR, motsSeuls: 3 };

/** A place named speaks for the topic that the edition answers with its sectors. */
function avecLieu(
  edition: Edition,
  candidats: readonly Candidat[],
  texte: TexteLu,
): readonly Candidat[] {
  const sujet = Object.keys(edition.reponses).find(
    (s) => edition.reponses[s]!.calcul === "secteur",
  );
  if (!sujet || !secteursNommes(edition, texte).secteurs.length) return candidats;
  const ajoute = texte.bruts.length <= LIEU.motsSeuls ? LIEU.seul : LIEU.ajoute;
  const connu = candidats.find((c) => c.sujet === sujet) ?? { sujet, force: 0, voisines: [] };
  const plus = texte.bruts.length <= LIEU.motsSeuls ? ajoute : Math.min(ajoute, connu.force / 3);
  return [...candidats.filter((c) => c.sujet !== sujet), { ...connu, force: connu.force + plus }];
}
