/** Cuts a log into its entries: one household each, with what was said once for several of them. */
import type { Dossier } from "../../model.ts";
import { jourDe } from "../time.ts";
import type { FoundDate } from "./dates.ts";
import { lisDates } from "./dates-lues.ts";
import { modeDe } from "./intentions.ts";
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
import { plat } from "./plat.ts";
import { sansRdvTiers } from "./rdv-tiers.ts";
import { type Place, parleDuContact, propositions } from "./visite.ts";

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
  const hors = dates.map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const menages = menagesDe(text, dossiers, hors);
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

/** Where a heading with a day of its own starts, between two places. */
const titreApres = (tetes: Tete[], de: number, a: number): number | undefined =>
  tetes.find((t) => t.date && t.debut >= de && t.fin <= a)?.debut;

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

const DIT_POUR_TOUS = /\b(?:dettes?|impay[ée]s?)\b/i;
type Tete = Place & { text: string; date: boolean };

/** What stands before the first entry, and the headings « lundi : » further on. */
function tetesDe(text: string, clauses: Place[], dates: readonly FoundDate[], premiere: Mention) {
  const sienne = clauses.findLast((c) => c.debut <= premiere.debut)!;
  const dite = (c: Place) => dates.some((d) => d.jour && d.index >= c.debut && d.index < c.fin);
  // A line that holds a day and nothing else is a heading too.
  const seulUnJour = (c: Place) =>
    (c.debut === 0 || text[c.debut - 1] === ";") &&
    text[c.fin] === ";" &&
    /^[\s;]*(?:(?:ma |la )?journ[ée]e (?:du |de |d['’])?|le |du |d['’])?$/iu.test(
      dates.reduce(
        (r, d) => (d.jour && !d.heure ? r.replace(d.text, "") : r),
        text.slice(c.debut, c.fin),
      ),
    );
  const tetes: Tete[] = clauses
    .filter(
      (c) =>
        (text[c.fin] === ":" || seulUnJour(c)) &&
        (dite(c) ||
          DIT_POUR_TOUS.test(text.slice(c.debut, c.fin)) ||
          modeDe(text.slice(c.debut, c.fin))),
    )
    .filter((c) => c.fin <= premiere.debut || !contient(c, premiere))
    .map((c) => ({ ...c, text: text.slice(c.debut, c.fin), date: dite(c) }));
  const avant = { debut: 0, fin: sienne.debut, text: text.slice(0, sienne.debut), date: false };
  const utile = clauses.some(
    (c) =>
      c.fin <= sienne.debut &&
      (dite(c) ||
        DIT_POUR_TOUS.test(text.slice(c.debut, c.fin)) ||
        modeDe(text.slice(c.debut, c.fin))),
  );
  const toutes = utile && !tetes.some((t) => t.fin <= sienne.debut) ? [avant, ...tetes] : tetes;
  const titre = tetes.findLast((t) => t.fin <= premiere.debut)?.fin ?? 0;
  const apres = Math.max(debutDePhrase(text, 0, premiere.debut) ?? 0, titre && titre + 1);
  return { tetes: toutes, apres };
}
const contient = (c: Place, m: Place) => m.debut >= c.debut && m.debut < c.fin;

const LIEN = /\s(?:et|puis|ensuite|&|\+|\/)\s(?!.*\s(?:et|puis|ensuite|&|\+|\/)\s)/;
const AMORCE =
  /(?:(?:^|\s)(?:personne|absente?s?|porte close|pas|vads?|visites?|vue?s?|tels?|appel\w*|rdv|rv|pass[ée]e?s?|re[çc]ue?s?|chez|avec|voir|au|\d{1,2}\s?[h:]\s?\d{0,2})\s*)+$/i;

/** Where the entry of `m` starts: its sentence, its clause, the word that links it, or what leads to its name. */
function coupeAvant(text: string, clauses: Place[], avant: Place, m: Place): number {
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
function debutDePhrase(text: string, de: number, a: number): number | undefined {
  const fins = [...text.slice(de, a).matchAll(FIN_DE_PHRASE)];
  const derniere = fins.at(-1);
  return derniere && de + derniere.index + derniere[0].length;
}
const FIN_DE_PHRASE = /(?<!\b(?:m|mr|mme|mlle|dr|st|ste))\.(?=\s)|[;!](?=\s)/giu;

/** « …, rdv mardi 10 à 14h », after a visit: to come. */
function annonceUnRdv(clause: string, at: Date): boolean {
  if (!/^\W*(?:et )?(?:prochaine? )?(?:rdvs?|rv|rendez[- ]?vous)\b/.test(plat(clause)))
    return false;
  return lisDates(clause.trim(), at, "future").some(
    (d) => d.jour !== undefined && d.jour > jourDe(at),
  );
}

/** The same household met several times, in so many clauses: « vad lundi 10h, tel mercredi ». */
export function parContact(entree: Entree, at: Date): Entree[] {
  const { text } = entree;
  const dates = lisDates(text, at, "past");
  const [premiere, ...coupes] = propositions(text).filter(
    (c) =>
      parleDuContact(sansRdvTiers(text.slice(c.debut, c.fin))) &&
      !annonceUnRdv(text.slice(c.debut, c.fin), at) &&
      dates.some(
        (d) => (d.jour || d.heure) && d.index < c.fin && d.index + d.text.length > c.debut,
      ),
  );
  if (!premiere || !coupes.length) return [entree];
  const bornes = [0, ...coupes.map((c) => c.debut), text.length];
  return bornes.slice(0, -1).map((de, i) => ({
    ...entree,
    ...(i > 0 && { enchaine: true as const }),
    autres: [],
    text: text.slice(de, bornes[i + 1]).replace(/^[\s,;:]+|[\s,;:]+$/g, ""),
    noms: i === 0 ? entree.noms : [],
  }));
}
