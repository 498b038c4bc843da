/** What a question is recognised by: stems, pairs of stems, and pieces of words that forgive typing. */
import { racine } from "./racines.ts";

/** Words that carry the form of a question and not its subject. */
const VIDES = new Set(
  "etait etais serait sera cetait plutot g jai a ai as au aux avec c ca ce ces cet cette comme d dans de des dit doit donc du elle elles en es est et etre eu euh eux fait faut g ici il ils j je l la le les leur lui m ma mais me mes moi mon mr mme monsieur madame n ne nos notre nous on ou par pas plus pour qu que qui quoi s sa se ses si son sont st svp stp sur t ta te tes toi ton tu un une va vais vas vont vos votre vous y bonjour bonsoir salut hello coucou merci alors ok dis bon ben bah hein quoi koi est-ce esque ya peut peux peuvent pouvez puis-je puis dois faire cest quel quelle quels quelles".split(
    " ",
  ),
);

/** The words that may carry a subject. */
export const motsPleins = (mots: readonly string[]): string[] =>
  mots.filter((mot) => !VIDES.has(mot) && mot.length > 1 && !/^\d+$/.test(mot));

/** How much each kind of trait weighs beside a whole word. */
const POIDS = { mot: 1, vide: 0.25, paire: 0.55, morceau: 0.4 };

export type Traits = Map<string, number>;

/** `mots`: plain words, in order, short spellings written out. */
export function traits(mots: readonly string[]): Traits {
  const lus: Traits = new Map();
  const note = (trait: string, poids: number) =>
    lus.set(trait, Math.max(lus.get(trait) ?? 0, poids));
  let avant = "";
  for (const mot of mots) {
    const vide = VIDES.has(mot);
    const r = racine(mot);
    note(r, vide ? POIDS.vide : POIDS.mot);
    if (avant) note(`${avant} ${r}`, POIDS.paire);
    avant = r;
    if (vide || mot.length < 4) continue;
    const borde = `^${mot}$`;
    for (let i = 0; i + 3 < borde.length; i++) note(`~${borde.slice(i, i + 4)}`, POIDS.morceau);
  }
  return lus;
}
