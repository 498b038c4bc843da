/** Where one entry of a log ends and the next one starts. */
import type { Place } from "./clauses.ts";
import { plat } from "./plat.ts";

const LIEN = /\s(?:et|puis|ensuite|&|\+|\/)\s(?!.*\s(?:et|puis|ensuite|&|\+|\/)\s)/;
const AMORCE =
  /(?:(?:^|\s)(?:personne|absente?s?|porte close|pas|vads?|visites?|vue?s?|tels?|appel\w*|rdv|rv|pass[ée]e?s?|re[çc]ue?s?|chez|avec|voir|au|\d{1,2}\s?[h:]\s?\d{0,2})\s*)+$/i;

/** Where the entry of `m` starts: its sentence, its clause, the word that links it, or what leads to its name. */
export function coupeAvant(text: string, clauses: Place[], avant: Place, m: Place): number {
  const phrase = debutDePhrase(text, avant.fin, m.debut);
  if (phrase !== undefined) return phrase;
  const clause = clauses.findLast((c) => c.debut <= m.debut)!;
  const de = Math.max(clause.debut, avant.fin);
  const entre = text.slice(de, m.debut);
  const net = plat(entre).length === entre.length ? plat(entre) : entre.toLowerCase();
  const lien = (clause.debut >= avant.fin ? ENSUITE : LIEN).exec(net);
  if (lien) return de + lien.index + lien[0].length;
  if (clause.debut >= avant.fin) return clause.debut;
  const amorce = AMORCE.exec(entre);
  return amorce ? avant.fin + amorce.index : m.debut;
}
/** « … ensuite je suis passé chez… », « … et vad benali »: the link that leads to the name. */
const ENSUITE =
  /\s(?:puis|ensuite)\s(?!.*\s(?:puis|ensuite)\s)|\s(?:et|\+|&)\s(?=(?:(?:re|vads?|visites?|tels?|vue?s?|rdv|rv|appel\w*|chez|passee?s?|mme|m|mr|madame|monsieur|pour|avec)[ .]*)+$)/;

/** After the last full stop, semicolon or line end between two places. */
export function debutDePhrase(text: string, de: number, a: number): number | undefined {
  const fins = [...text.slice(de, a).matchAll(FIN_DE_PHRASE)];
  const derniere = fins.at(-1);
  return derniere && de + derniere.index + derniere[0].length;
}
const FIN_DE_PHRASE = /(?<!\b(?:m|mr|mme|mlle|dr|st|ste))\.(?=\s)|[;!](?=\s)/giu;
