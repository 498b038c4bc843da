/** Words of the local readings: asking to see them, to fix one, and which one is meant. */
import { mots, plat } from "./plat.ts";

/** `fixes`: those fixed, with their history. `toutes`: every open wording. `fixer`: one is to be fixed. `lire`: how one is read. */
export type DemandeDeReglage = "fixes" | "toutes" | "fixer" | "lire";

const OBJET = "(?:reglages?(?: loca(?:l|ux|le))?|lectures?|interpretations?|doctrines?)";
const LE = "(?:la |le |les |l'|un |une |nos |notre |mes |mon |ma |ce |cette |ces )?";

const DEMANDES: [DemandeDeReglage, RegExp][] = [
  [
    "fixes",
    new RegExp(
      `^(?:(?:quels?|quelles?)(?: sont)?|historique|liste[rz]?|qui a (?:fixe|regle|pose|signe))(?: (?:de|des|du))? ?${LE}(?:reglages?|lectures? (?:fixee?s?|retenue?s?|locales?))\\b`,
    ),
  ],
  ["toutes", new RegExp(`^${LE}(?:reglages?|lectures? locales?)(?: loca(?:l|ux))?\\b`)],
  ["toutes", /^regle[rz]?[ .!]*$/],
  [
    "toutes",
    new RegExp(`^(?:voir|montre[rz]?|affiche[rz]?)(?: moi)? ${LE}(?:reglages?|lectures?)\\b`),
  ],
  [
    "fixer",
    new RegExp(
      `\\b(?:fixe[rz]?|regle[rz]?|change[rz]?|modifie[rz]?|choisi[rst]?|definir|revenir|reviens|remet(?:s|tre|tez)?|annule[rz]?|retire[rz]?)(?: a| sur)? ${LE}${OBJET}\\b`,
    ),
  ],
  [
    "lire",
    /\bcomment (?:est[- ]ce (?:qu'on|que nous|que vous) |on |nous |vous |tu |faut[- ]il |doit[- ]on |il faut )?(?:doit |dois |devez )?(?:lit|lire|lis|lisez|lisons|interprete[rzs]?|comprend(?:re|s)?)\b/,
  ],
  ["lire", /\bquelle (?:est la )?(?:lecture|interpretation)\b/],
];

/** `undefined`: the text is about something else. « régler sa dette » is. */
export function demandeDeReglage(text: string): DemandeDeReglage | undefined {
  const lu = plat(text);
  return DEMANDES.find(([, motif]) => motif.test(lu))?.[0];
}

/** The reading named prudent, whatever it says. */
export const ditPrudente = (text: string): boolean => /\bprudente?\b/.test(plat(text));

/** « 2 », « le 2 », « la 2e », « numéro 2 »: a place in a list that was shown, from 1. */
export function rangDit(text: string, combien: number): number | undefined {
  const rang = /^(?:(?:le|la|n|no|numero|num)[ °]*)?(\d{1,2})(?:e|eme|er|ere)?[ .!]*$/.exec(
    plat(text),
  )?.[1];
  const n = Number(rang);
  return rang && n >= 1 && n <= combien ? n : undefined;
}

/** « la suite », « les autres »: more of a list that was shown in part. */
export const demandeLaSuite = (text: string): boolean =>
  /^(?:(?:voir |montre[rz]? )?(?:la |les )?(?:suite|suivante?s?|autres?)|encore|plus)[ .!]*$/.test(
    plat(text),
  );

/** Words that tell no wording from another. */
const COMMUNS = new Set(
  `lecture lectures reglage reglages fixer fixe regler changer modifier choisir comment quelle quelles quel quels
  lire lit local locale locaux pour dans avec cette ceux celle celui plus tout tous toute toutes doit faut peut
  sont elle leur leurs etre fait texte mesure ici nous vous charte article phrase voudrais veux interpreter`.split(
    /\s+/,
  ),
);

/** `mois` and `moi` apart, `jours` and `jour` together. */
const distinctifs = (text: string): Set<string> =>
  new Set(
    mots(text)
      .map(({ mot }) => (mot.length > 4 ? mot.replace(/[sx]$/, "") : mot))
      .filter((mot) => (mot.length >= 4 || /^\d+$/.test(mot)) && !COMMUNS.has(mot)),
  );

/** Below this share of the best score, an option is not meant. */
const PROCHE = 0.75;

/** `nom`: its own words. `autour`: what else is said of it, which weighs half. */
export type Option = { cle: string; nom: string; autour?: readonly string[] };

/** The options whose words the text says best, none if it says none; a word that several share weighs less. */
export function optionsDites(text: string, options: readonly Option[]): string[] {
  const lues = options.map(({ cle, nom, autour = [] }) => {
    const propres = distinctifs(nom);
    return { cle, propres, mots: new Set([...propres, ...distinctifs(autour.join(" "))]) };
  });
  const dits = distinctifs(text);
  const scores = lues.map((option) => {
    let score = 0;
    for (const mot of dits) {
      const poids = option.propres.has(mot) ? 1 : option.mots.has(mot) ? 0.5 : 0;
      if (poids) score += poids / lues.filter((o) => o.mots.has(mot)).length;
    }
    return { cle: option.cle, score };
  });
  const mieux = Math.max(0, ...scores.map((s) => s.score));
  return mieux ? scores.filter((s) => s.score >= mieux * PROCHE).map((s) => s.cle) : [];
}
