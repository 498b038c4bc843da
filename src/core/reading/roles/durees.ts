/** Lengths and counts of a question: « 6+6+6 », « déjà 12 mois », « 3e renouvellement », « 1 rencontre ». */
import { nombreDe } from "../dates/lexique.ts";

export type Durees = {
  /** « 6+6+6 », « 6 mois puis 6 »: months, the first of them the initial one. */
  suite?: number[];
  /** « déjà 12 mois », « après 6+3 »: what has been granted; several when they were told apart. */
  deja?: number[];
  /** « encore 6 mois », « 6 mois de plus »: what is asked for beside it. */
  encore?: number;
  /** « un renouvellement de 7 mois ». */
  chacun?: number;
  /** « 6 mois »: one length alone. */
  seule?: number;
  /** « une mesure de 9 mois », « 9 mois au départ »: said to be the initial one. */
  initiale?: number;
  /** « 3e renouvellement », « déjà renouvelée 2 fois » and one more: its rank. */
  rang?: number;
  /** « 18 mois en tout », « aller jusqu'à 18 mois ». */
  total?: number;
  /** « 1 rencontre faite ». */
  faites?: number;
};

const MOTS =
  "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|vingt-quatre";
const N = `(?:\\d{1,2}|${MOTS})`;
const MOIS = "(?: ?mois| ?m(?![a-z]))";
const RENOUVELLEMENT =
  "(?:renouv\\w*|reconduc\\w*|reconduit\\w*|reconduire|prolong\\w*|prorog\\w*)";

const n = (mot: string): number => nombreDe(mot.replace(/^une$/, "un"));
const capte = (lu: string, motif: string): string | undefined =>
  new RegExp(`(?<![a-z0-9/])(?:${motif})(?![a-z0-9/])`).exec(lu)?.slice(1).find(Boolean);

/** « 2 renouvellements de 6 mois » says nothing of the first length, unless it stands before. */
const estRenouvele = (tout: string, avant: string): boolean =>
  new RegExp(RENOUVELLEMENT).test(tout) || new RegExp(`${RENOUVELLEMENT} $`).test(avant);
const APRES_UNE = new RegExp(`\\d(?:${MOIS})? ?(?:\\+|puis|et|,|avec)? ?(?:${RENOUVELLEMENT} )?$`);

/** « 3 x 6 mois », « 2 renouvellements de 6 mois »: written out. */
const repete = (lu: string): string =>
  lu.replace(
    new RegExp(
      `(?<![a-z0-9])(${N}) ?(?:fois|x|\\*|${RENOUVELLEMENT} (?:supplementaires? )?(?:de|d['’ ])) ?(\\d{1,2}|${MOTS})(?=${MOIS}|[^0-9/]|$)`,
      "g",
    ),
    (tout, fois: string, mois: string, place: number) =>
      !(estRenouvele(tout, lu.slice(0, place)) && !APRES_UNE.test(lu.slice(0, place))) &&
      n(fois) >= 2 &&
      n(fois) <= 9 &&
      n(mois) <= 36
        ? Array(n(fois)).fill(`${mois} mois`).join(" + ")
        : tout,
  );

const JOINT = `(?: ?\\+ ?| (?:puis )?(?:(?:deja|qui|a|est|ete) )*(?:renouvele\\w*|reconduit\\w*|prolonge\\w*)(?: une fois)?(?: de| pour)? | ?, ?(?:puis )?(?!encore)| puis (?:encore )?| et (?:puis )?| plus | ensuite )(?:(?:de|un|une|renouvele\\w*|${RENOUVELLEMENT}|pour|a|nouveau|rab|autres) (?:de )?){0,3}`;
/** « une rallonge » is no month: « un » counts only before the word itself. */
const UNE_DUREE = `(?:(?!une? )${N}${MOIS}?|une?${MOIS})(?: (?:d'|de |en |pour |au )?(?:l')?(?:acces|maintien|installation|depart|debut|initia\\w*|asll\\w*|assll|mesure|suivi|accompagnement|renouv\\w*|reconduc\\w*|prolong\\w*))?`;
const SUITE = new RegExp(`(?<![a-z0-9/.-])${UNE_DUREE}(?:${JOINT}${UNE_DUREE}(?![a-z0-9/]))+`, "g");
const TIRETS = /(?<![\d/-])[1-9](?:-[1-9]){2,}(?![\d/-])/g;

function suitesDe(lu: string): { mois: number[]; index: number; fin: number }[] {
  const ecrite = [...lu.matchAll(SUITE)].filter(({ 0: s }) => /\+|mois/.test(s));
  return [...ecrite, ...lu.matchAll(TIRETS)].map(({ 0: s, index }) => ({
    // « 3 mois puis une reconduction de 3 »: « une » counts nothing there.
    mois: [...s.matchAll(new RegExp(`(?<![a-z0-9])(?!une? (?!mois))${N}(?![a-z0-9]*e )`, "g"))].map(
      ([mot]) => n(mot),
    ),
    index,
    fin: index + s.length,
  }));
}

const DEJA =
  /(?:deja|apres|a eu|ont eu|(?:j'?ai|g) eu|a fait|fait|effectue\w*|en est a|en sont a|au bout de|cumule\w*|total de|depuis)(?: [a-z']+){0,3} $/;
const DE_RENOUVELLEMENT = new RegExp(`${RENOUVELLEMENT}(?: (?!encore)[a-z']+){0,3} $`);
const DU_RENOUVELLEMENT = new RegExp(
  `${RENOUVELLEMENT}(?:(?! d'une? | de la | mesure|assl|asll|[.?!]).)*$`,
);
/** « le bilan au bout de 3 mois », « le plan après 2 mois » say when, and grant nothing. */
const AU_BOUT =
  /\b(?:bilans?|plan|contrat|diagnostic|diag|visites?|vads?|rencontres?|rdv|sign\w+)\b.*(?:au bout de|apres)(?: [a-z']+){0,2} $/;
const DEJA_APRES =
  /^(?: deja| de (?:fait|faits|suivi|mesure)| faits?| effectue| derriere| ecoules?)/;

const ENCORE = `(?:encore|rajoute\\w*|ajoute\\w*|redemande\\w*|de nouveau)(?: de)? (\\d{1,2})|(?:encore|rajoute\\w*|ajoute\\w*|redemande\\w*|de nouveau|${RENOUVELLEMENT})(?: [a-z']+){0,3}? (${N})${MOIS}|(${N})${MOIS} (?:de plus|supplementaires?|en plus|encore|de rab|de rallonge|de prolongation|de reconduction|de renouvellement)`;

/** « on peut encore redemander ? », « il reste combien ? »: what stands before it has been granted. */
const ENSUITE =
  /(?:encore|de nouveau|re)(?: [a-z]+)? ?(?:demande|reconduire|renouvel|prolonge|possible)|(?:reconduire|renouveler|prolonger|demander) encore|reste/;

const TOTAL =
  /(?:jusqu'a|total(?:e)?(?: de)?|en tout|maximum|max|aller a) \d{1,2} ?mois|\d ?mois (?:en tout|au total|total|maximum|max)|(?:des|les|ces|aux|tes|nos) 1[0-9] ?mois/;
const INITIALE =
  /initial|au depart|d'emblee|d'un coup|d'office|direct|premiere (?:mesure|periode|commande)|(?:mesure|asll\w*|accompagnement|suivi|commande|duree|acces|maintien|accord\w*|demand\w*|pour|faire)(?: [a-z]+){0,2} (?:de |a |pour |sur |pdt |pendant )?\d{1,2} ?m|\d ?mois(?: (?:pour|en|d'|de|un|une|l'))*\s?(?:acces|maintien|asll|accompagnement|mesure|initia)/;

/** « deux renouvellements déjà faits, je peux en demander un 3e ? » */
const UN_TROISIEME = /\b(?:un|une) (\d) ?(?:e|eme|ieme)(?![a-z])/;

/** The rank of the renewal asked for. */
function rangDe(lu: string): number | undefined {
  const rang = capte(
    lu,
    `(\\d)(?: ?)(?:e|eme|ieme|er|ere|nd|nde) (?:fois|${RENOUVELLEMENT})|(premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme) (?:fois|${RENOUVELLEMENT})`,
  );
  if (rang) {
    const mots = ["premier", "deuxieme", "troisieme", "quatrieme", "cinquieme"];
    const place = mots.findIndex((m) => rang.startsWith(m));
    return rang.startsWith("second") ? 2 : place >= 0 ? place + 1 : Number(rang);
  }
  // « une 3e période »: the second renewal.
  const periode = capte(lu, "(\\d) ?(?:e|eme|ieme) periode|(deuxieme|troisieme|quatrieme) periode");
  if (periode)
    return (
      (/\d/.test(periode) ? Number(periode) : periode[0] === "d" ? 2 : periode[0] === "t" ? 3 : 4) -
      1
    );
  const [, troisieme] = new RegExp(RENOUVELLEMENT).test(lu) ? (UN_TROISIEME.exec(lu) ?? []) : [];
  if (troisieme) return Number(troisieme);
  const deja = capte(
    lu,
    `deja (?:ete )?${RENOUVELLEMENT} (${N}) fois|${RENOUVELLEMENT} (${N}) fois deja|${RENOUVELLEMENT} deja (${N}) fois|deja (${N}) ${RENOUVELLEMENT}|(${N}) ${RENOUVELLEMENT} (?:deja|faits?|obtenus?|accordes?)|apres (${N}) ${RENOUVELLEMENT}`,
  );
  if (deja) return n(deja) + 1;
  const fois = capte(
    lu,
    `${RENOUVELLEMENT}(?: [a-z']+){0,2}? (${N}) fois|(${N}) ${RENOUVELLEMENT}`,
  );
  return fois && !/^une?$/.test(fois) ? n(fois) : undefined;
}

/** « 4 mois d'impayés », « enceinte de 7 mois »: no length of a measure. */
const AUTRES_MOIS = new RegExp(
  `(?:enceinte de |bebe de |enfant de )${N} ?mois|(?<![a-z0-9])${N} ?mois (?:d'impay\\w+|d'arret|d'attente|d'hospital\\w+|de (?:loyers?|dettes?|retard|salaire|preavis|caution|prison|travail|chomage|grossesse|factures?))`,
  "g",
);
/** « renouvelée 2 fois de 6 mois »: two lengths of six. */
const FOIS = new RegExp(`(${RENOUVELLEMENT}) (${N}) fois (?:de |pour |a )?(${N}) ?mois`, "g");
const deplie = (lu: string): string =>
  lu
    .replace(AUTRES_MOIS, (m) => " ".repeat(m.length))
    .replace(FOIS, (tout, mot: string, fois: string, mois: string) =>
      n(fois) > 1 && n(fois) < 7
        ? `${mot} ${Array(n(fois)).fill(`${mois} mois`).join(" + ")}`
        : tout,
    );

/** `dit` is plain, with its dates blanked. */
export function lisDurees(dit: string): Durees {
  const lu = deplie(dit);
  const ecrit = repete(lu);
  const suites = suitesDe(ecrit);
  const [suite] = suites;
  const rang = rangDe(lu);
  const faites = capte(
    lu,
    `(${N}|seule|zero|aucune) (?:seule )?(?:rencontres?|visites?|vads?|rdv|entretiens?)(?: [a-z]+){0,2} (?:faites?|enregistree?s?|notee?s?|realisee?s?|deja|ce mois|sur)|(?:fait|faites?|vue?s?|deja|eu|que) (${N}|aucune|zero) (?:seule )?(?:rencontres?|visites?|vads?|rdv|entretiens?|fois)`,
  );
  const compte = faites && {
    faites: /seule/.test(faites) ? 1 : /zero|aucune/.test(faites) ? 0 : n(faites),
  };
  const commun = { ...(rang !== undefined && { rang }), ...compte };
  if (suite) {
    const apres = ecrit.slice(suite.fin);
    const passe =
      DEJA.test(ecrit.slice(0, suite.index)) || DEJA_APRES.test(apres) || ENSUITE.test(apres);
    const suivant = capte(apres, `${ENCORE}|(?:rallonge|prolongation) de (${N})${MOIS}`);
    const encore = suivant ? { encore: n(suivant) } : {};
    return passe || suivant
      ? { deja: suite.mois, ...encore, ...commun }
      : { suite: suite.mois, ...commun };
  }
  const seules = [
    ...ecrit.matchAll(new RegExp(`(?<![a-z0-9/])(${N})${MOIS}(?![a-z])`, "g")),
  ].filter(({ 1: mot }) => mot !== "un" && mot !== "une");
  const un = seules.find(
    ({ 0: s, index }) =>
      (DEJA.test(ecrit.slice(0, index)) && !AU_BOUT.test(ecrit.slice(0, index))) ||
      (DEJA_APRES.test(ecrit.slice(index + s.length)) &&
        !/(?:encore|restent?|reste) $/.test(ecrit.slice(0, index))),
  );
  const apres = un ? ecrit.slice(un.index + un[0].length) : "";
  const autre = un && (capte(apres, ENCORE) ?? seules.find((s) => s.index > un.index)?.[1]);
  // « 3 mois, et la commission l'a renouvelée pour 6 mois »: told apart, they make one chain.
  const [initiale, renouvelee] = seules;
  if (
    !un &&
    seules.length === 2 &&
    DE_RENOUVELLEMENT.test(ecrit.slice(initiale!.index, renouvelee!.index))
  )
    return { suite: [n(initiale![1]!), n(renouvelee![1]!)], ...commun };
  if (un) return { deja: [n(un[1]!)], ...(autre && { encore: n(autre) }), ...commun };
  const encore = capte(ecrit, ENCORE);
  if (encore) return { chacun: n(encore), ...commun };
  if (seules.length !== 1) return commun;
  const seule = n(seules[0]![1]!);
  if (TOTAL.test(ecrit)) return { total: seule, ...commun };
  // « renouvellement pour un accès, 6 mois ? »: not the first length.
  const avant = ecrit.slice(0, seules[0]!.index);
  if (DU_RENOUVELLEMENT.test(avant)) return { chacun: seule, ...commun };
  return { seule, ...(INITIALE.test(ecrit) && { initiale: seule }), ...commun };
}
