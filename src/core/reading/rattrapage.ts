/** Names that are taken back within the message itself, « vad Benali 10h, non en fait Haddad », or left out, « pas Haddad ». */
import type { Menages } from "./menages.ts";
import { plat } from "./plat.ts";

export type Rattrapage = {
  /** The message without the words that take back, and the second name. */
  text: string;
  /** Whose it may be: the one said last first. */
  candidats: [string, string];
};

/** Right before the second name; « pas Haddad » alone says who was not there. */
const REPRISE =
  /(?:^|[\s,;.(]+)(?:(?:non|oups|zut|pardon|euh|erreur|enfin|ou plutot|plutot|en fait|je voulais dire|je me suis trompe[er]?)[\s,:]*)+(?:c'est|c'etait|chez|pour)?\s*$/;

/** `undefined`: two households are not named so. */
export function rattrapage(text: string, { surs, doutes }: Menages): Rattrapage | undefined {
  const [premier, second, autre] = surs;
  if (!premier || !second || autre || doutes.length) return undefined;
  if (premier.dossier.id === second.dossier.id) return undefined;
  const entre = text.slice(premier.fin, second.debut);
  // Plain text of one line has as many letters: the place found in it is that of the text itself.
  const lu = plat(`.${entre}.`).slice(1, -1);
  const dit = lu.length === entre.length ? REPRISE.exec(lu) : null;
  if (!dit) return undefined;
  return {
    text: text.slice(0, premier.fin + dit.index) + text.slice(second.fin),
    candidats: [second.dossier.id, premier.dossier.id],
  };
}

const ECARTE = /(?:^|[\s,;(])(?:(?:mais|et) )?(?:pas|sans|sauf|hors)\s*$/;
/** « sauf Da Silva, reportée »: what is said of the one left out is left out too. */
const SUITE_ECARTEE =
  /^[ ,]*(?:(?:elle|il|elles|ils|qui|car|parce)\b[^,;.]*|(?:etait |est |a ete )?(?:absente?s?|pas la|reportee?s?|annulee?s?|decalee?s?)(?![a-z]))/;

/** « vad Martin hier 9h, pas Haddad »: nothing is told of the one who is left out. */
export function sansLesEcartes(
  text: string,
  { surs, doutes }: Menages,
): { text: string; ecartes: string[] } {
  const dits = [...surs, ...doutes].sort((a, b) => b.debut - a.debut);
  const ecartes: string[] = [];
  const lu = text.toLowerCase();
  if (lu.length !== text.length) return { text, ecartes };
  const reste = dits.reduce((garde, { debut, fin, ...m }) => {
    const dit = ECARTE.exec(lu.slice(0, debut));
    if (!dit) return garde;
    if ("dossier" in m) ecartes.push(m.dossier.id);
    const suite = SUITE_ECARTEE.exec(lu.slice(fin))?.[0].length ?? 0;
    return text.slice(0, dit.index) + garde.slice(fin + suite);
  }, text);
  return { text: reste, ecartes };
}

/** Three names and one of them taken back: nobody can say for sure what is left. */
export const seReprend = (text: string, { surs }: Menages): boolean =>
  surs.some(({ debut }) => {
    const avant = plat(`.${text.slice(0, debut)}.`).slice(1, -1);
    return avant.length === debut && REPRISE.test(avant) && /\bnon\b/.test(avant);
  });
