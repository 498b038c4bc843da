/** Cuts a log into its entries: one household each, with what was said once for several of them. */
import type { Dossier } from "../../model.ts";
import { type Place, propositions } from "./clauses.ts";
import { coupeAvant } from "./coupes.ts";
import { lisDates, placesDesDates } from "./dates-lues.ts";
import { type Menages, menagesDe } from "./menages.ts";
import {
  alternatives,
  aUnIndice,
  estAdjoint,
  estEnonce,
  estUneVoie,
  type Mention,
  mentionsDe,
} from "./mentions.ts";
import { tetesDe, titreApres } from "./tetes.ts";

export type Entree = {
  /** Its own words, as typed. */
  text: string;
  /** Who it is about, in those words. */
  menages: Menages;
  /** Every name in those words that is an entry's: none of them is a note. */
  noms: Place[];
  /** Other households named in passing: what is said beside them may be said of them. */
  autres: Place[];
  /** In the same sentence as the entry before. */
  enchaine?: true;
  /** Said before, for several: « lundi : », « 3 vad auj : ». */
  tete?: string;
};

/** `text` is folded. One entry at least; the whole text when it speaks of one household. */
export function entreesDe(text: string, at: Date, dossiers: Dossier[]): Entree[] {
  const dates = lisDates(text, at, "past");
  const menages = menagesDe(text, dossiers, placesDesDates(text, at));
  const clauses = propositions(text);
  const mentions = alternatives(text, mentionsDe(menages));
  const retenues = mentions.filter(
    (m, i) =>
      !estAdjoint(text, m, mentions[i - 1]) &&
      (mentions.length < 2 || aUnIndice(text, clauses, m, mentions[i - 1], mentions[i + 1]?.debut)),
  );
  const groupes = groupe(text, retenues);
  const [premier] = groupes;
  const passants = mentions.filter(
    (m) => !retenues.includes(m) && m.sorte !== "inconnus" && !estUneVoie(text, m),
  );
  if (!premier || groupes.flat().length < 2)
    return [
      {
        ...seule(text, menages, retenues.length === 1 ? retenues : mentions),
        autres: retenues.length === 1 ? passants.filter((p) => p.cle !== retenues[0]!.cle) : [],
      },
    ];
  const debut = tetesDe(text, clauses, dates, premier[0]!);
  let fin = titreApres(debut.tetes, groupes.at(-1)!.at(-1)!.fin, text.length) ?? text.length;
  const entrees: Entree[] = [];
  for (let k = groupes.length - 1; k >= 0; k--) {
    const g = groupes[k]!;
    const de = k === 0 ? debut.apres : coupeAvant(text, clauses, groupes[k - 1]!.at(-1)!, g[0]!);
    const tete =
      debut.tetes.findLast((t) => t.fin <= de || (k === 0 && t.fin <= g[0]!.debut)) ??
      debut.tetes[0];
    const avant = groupes[k - 1]?.at(-1);
    const enchaine =
      avant &&
      !/[.;!?](?:\s|$)/.test(
        text.slice(avant.fin, g[0]!.debut).replace(/\bM\.|\bMr\.|\bMme\./g, ""),
      );
    entrees.unshift(
      ...g.map((m) => ({
        ...entree(text, de, fin, m, g, passants, tete?.text),
        ...(enchaine && { enchaine: true as const }),
      })),
    );
    // A heading inside the stretch before belongs to what follows it.
    const dernier = groupes[k - 1]?.at(-1);
    fin = (dernier && titreApres(debut.tetes, dernier.fin, de)) ?? de;
  }
  return entrees;
}

/** One household, or none: the names that are nobody's entry stay in the note. */
function seule(text: string, menages: Menages, mentions: Mention[]): Entree {
  const [nomme, autre] = mentions;
  if (!nomme) return { text, menages, noms: [], autres: [] };
  const vides: Menages = { surs: [], doutes: [], inconnus: [] };
  const sien: Menages = autre ? menages : { ...vides, [nomme.sorte]: [nomme.mention] };
  return { text, menages: sien, noms: [nomme], autres: [] };
}

function entree(
  text: string,
  de: number,
  a: number,
  m: Mention,
  g: Mention[],
  passants: Mention[],
  tete?: string,
): Entree {
  const sien = text.slice(de, a);
  const depart = de + sien.length - sien.replace(/^[\s,;:&+/–•*-]+/, "").length;
  const place = <T extends Place>(p: T): T => ({
    ...p,
    debut: p.debut - depart,
    fin: p.fin - depart,
  });
  const vides: Menages = { surs: [], doutes: [], inconnus: [] };
  return {
    text: text.slice(depart, a).replace(/[\s,;:&+/–•*-]+$/, ""),
    menages: { ...vides, [m.sorte]: [place(m.mention)] },
    noms: g.map((x) => place({ debut: x.debut, fin: x.fin })),
    autres: passants
      .filter((x) => x.cle !== m.cle && x.debut >= de && x.debut < a)
      .map((x) => place({ debut: x.debut, fin: x.fin })),
    ...(tete && { tete }),
  };
}

/** Names side by side share what is said of them: « VAD Martin et Haddad hier ». */
function groupe(text: string, mentions: Mention[]): Mention[][] {
  const groupes: Mention[][] = [];
  for (const m of mentions) {
    const dernier = groupes.at(-1)?.at(-1);
    if (dernier && dernier.cle === m.cle) continue;
    const lie =
      dernier &&
      /^\s*(?:,|et|ni|&|\+|\/|puis|ainsi que|, et|, ni)?\s*(?:chez )?$/i.test(
        text.slice(dernier.fin, m.debut),
      );
    if (lie) groupes.at(-1)!.push(m);
    else groupes.push([m]);
  }
  return groupes.flatMap(enonceAPart(text));
}

/** « Martin, Haddad porte close »: said of the last one alone when the first have nothing of their own. */
const enonceAPart =
  (text: string) =>
  (g: Mention[]): Mention[][] => {
    const virgule = g.findIndex((m, i) => i > 0 && /,/.test(text.slice(g[i - 1]!.fin, m.debut)));
    return virgule > 0 && estEnonce(text.slice(g.at(-1)!.fin)) ? g.map((m) => [m]) : [g];
  };
