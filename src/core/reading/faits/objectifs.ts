/** What the charter's own list calls what was worked on: « bossé ouverture droits APL + EDL ». */

import { propositions } from "../clauses.ts";
import { expression, force, lis } from "../expressions.ts";
import { plat } from "../plat.ts";
import { irreel } from "./clause.ts";

const TRAVAIL =
  /\b(?:bosse\w*|travaill\w*|avance\w*|(?:fait|faire|refait) (?:le |un |ensemble |avec (?:elle|lui|eux) )*(?:point|dossier|demande|courrier|tri|budget)|point (?:sur|budget|dettes?)|aborde\w*|rempli\w*|constitu\w*|monte\w*|prepar\w*|trie\w*|tri (?:du|des|de)|classe\w*|aide\w* a|redige\w*|explique\w*|parle\w* (?:de|du|des)|vu ensemble|regarde\w*|ouvert\w*|instrui\w*|mis a jour|appele ensemble|contacte\w*)\b/;

/** Keys of `objectifs`, in their order. Only clauses that say that something was done count. */
export function objectifsDits(
  note: string,
  objectifs: Readonly<Record<string, { mots: readonly string[] }>>,
): string[] {
  const faites = propositions(note)
    .map((p) => note.slice(p.debut, p.fin))
    .filter((c) => TRAVAIL.test(plat(c)) && !irreel(plat(c)))
    .map(lis);
  return Object.entries(objectifs)
    .filter(([, { mots }]) => mots.some((m) => faites.some((c) => force(c, expression(m)) > 0)))
    .map(([cle]) => cle);
}
