/** Finds expressions of the data in what somebody typed: stems, alternatives, one typing error. */
import { distance } from "fastest-levenshtein";
import { mots, plat } from "./plat.ts";

type Terme = { texte: string; racine: boolean };
export type Expression = { ecrite: string; termes: Terme[][] };

const connus = new Map<string, Terme>();
/** One object for each term, so that what was compared once is found again. */
function termeDe(texte: string, racine: boolean): Terme {
  const cle = racine ? `${texte}*` : texte;
  const terme = connus.get(cle) ?? { texte, racine };
  connus.set(cle, terme);
  return terme;
}

const lues = new Map<string, Expression>();
/** `combien renouvel*`, `plafond|maximum`: every word must be there; `|` either; `*` a stem. Of the data, so read once. */
export function expression(ecrite: string): Expression {
  const lue = lues.get(ecrite) ?? { ecrite, termes: termesDe(ecrite) };
  lues.set(ecrite, lue);
  return lue;
}

const termesDe = (ecrite: string): Terme[][] =>
  plat(ecrite)
    .split(/[^a-z0-9|*]+/)
    .filter(Boolean)
    .map((mot) => mot.split("|").map((t) => termeDe(t.replace("*", ""), t.endsWith("*"))));

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
    ki: "qui",
    nb: "nombre",
    nbre: "nombre",
    kel: "quel",
    kels: "quels",
    fo: "faut",
    sa: "ca",
    ds: "dans",
    dc: "donc",
    ac: "avec",
    bcp: "beaucoup",
    qqn: "quelqu",
    renouvelt: "renouvellement",
    renouvt: "renouvellement",
    mm: "meme",
    tjrs: "toujours",
    accomp: "accompagnement",
    asso: "association",
    assos: "associations",
    proprio: "proprietaire",
    proprios: "proprietaires",
    logt: "logement",
    lgt: "logement",
    info: "information",
    infos: "informations",
    ts: "travailleur",
    odj: "ordre",
    doi: "dois",
    peu: "peut",
    avan: "avant",
    foi: "fois",
    tablo: "tableau",
    sufi: "suffit",
    coman: "comment",
    koman: "comment",
    konbien: "combien",
    kelle: "quelle",
    kelles: "quelles",
    fam: "famille",
    msie: "monsieur",
  }),
);

/** `plats` has the short spellings written out, `bruts` does not. */
export type TexteLu = { bruts: string[]; plats: string[]; surs: Map<Terme, number> };

/** Read once per message, matched against many expressions. */
export function lis(text: string): TexteLu {
  const bruts = mots(text).map(({ mot }) => mot);
  return { bruts, plats: bruts.map((mot) => ABREGES.get(mot) ?? mot), surs: new Map() };
}

/** How surely some word of the text is that term; each term is compared once per text. */
function sur(texte: TexteLu, terme: Terme): number {
  let connu = texte.surs.get(terme);
  if (connu === undefined) {
    connu = 0;
    for (const mot of texte.plats) connu = Math.max(connu, ressemble(mot, terme));
    texte.surs.set(terme, connu);
  }
  return connu;
}

/** 0 when a word is missing; else the letters recognised, so that the longest expression wins. */
export function force(texte: TexteLu, { termes }: Expression): number {
  let total = 0;
  for (const choix of termes) {
    let mieux = 0;
    for (const terme of choix)
      mieux = Math.max(mieux, sur(texte, terme) * (terme.texte.length + 2));
    if (!mieux) return 0;
    total += mieux;
  }
  return total;
}

const suites = new Map<string, string[]>();
/** The words of an expression of the data, split once. */
function suiteDe(ecrite: string): string[] {
  let suite = suites.get(ecrite);
  if (!suite) {
    suite = plat(ecrite)
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    suites.set(ecrite, suite);
  }
  return suite;
}

/** Where an exact expression stands, as a run of words; -1 when it does not. */
export function position({ bruts }: TexteLu, ecrite: string): number {
  const [premier, ...suite] = suiteDe(ecrite);
  if (premier === undefined) return -1;
  for (let i = bruts.indexOf(premier); i >= 0; i = bruts.indexOf(premier, i + 1))
    if (suite.every((mot, j) => bruts[i + 1 + j] === mot)) return i;
  return -1;
}

/** The text without the words of an expression that it contains. */
export function sansExpression(texte: TexteLu, ecrite: string): TexteLu {
  const debut = position(texte, ecrite);
  const n = suiteDe(ecrite).length;
  const garde = (liste: string[]) =>
    liste.filter((_, i) => debut < 0 || i < debut || i >= debut + n);
  return { bruts: garde(texte.bruts), plats: garde(texte.plats), surs: new Map() };
}

export const contient = (texte: TexteLu, ecrite: string): boolean => position(texte, ecrite) >= 0;
