/** What a question asks the date or the number of, in words too short to name a topic: « martin finit quand ». */

export type Demandee =
  | "depart"
  | "fin"
  | "bilan"
  | "plan"
  | "rythme"
  | "gts"
  | "renouvellement"
  | "plafond"
  | "mois-du"
  | "commande";

const un = (motif: string) => new RegExp(`(?<![a-z0-9])(?:${motif})(?![a-z0-9])`);

const MOTS: [Demandee, RegExp][] = [
  ["bilan", un("bilans?|evaluation")],
  [
    "plan",
    un(
      "plan(?! (?:departemental|d.apurement|local|de surendettement|de partenariat))|annexe 1a|signatures?",
    ),
  ],
  ["gts", un("gts|oj|odj|ordre du jour|pv|proces verbal")],
  ["plafond", un("plafond|max\\w*|butoir|en tout|au total|renouvellements compris")],
  [
    "renouvellement",
    un(
      "renouv\\w*|prolong\\w*|recondui\\w*|reconduc\\w*|encore (?:une?|des|\\d+|deux|trois|six|combien|cb|possible|renouv\\w*|prolong\\w*)|(?:peut|peux|reste|possible|droit) (?:[a-z']+ ){0,3}encore|encore(?=[ ?!.]*$)",
    ),
  ],
  [
    "fin",
    un(
      "hors delai|deja (?:finie?|passee?|depassee?|terminee?)|s'arrete\\w*|dernier jour|prend fin|arrive(?:ra)? au bout|jusqu'a quelle date",
    ),
  ],
  [
    "mois-du",
    un(
      "paye\\w*|paie\\w*|factur\\w*|(?:est|sont|etre|reste|entierement) du|mois du(?=[ ?!.]*$|(?: ou| si| quand| meme))|dus|interromp\\w*|interrupt\\w*|arret\\w*",
    ),
  ],
  ["commande", un("commandes?|diag\\w*|demarche")],
  ["rythme", un("vads?|visites?|rencontres?|rdv|voir|vois|revoir")],
  [
    "fin",
    un("fin|fini\\w*|termin\\w*|terme|echeances?|expir\\w*|dur\\w+|jusqu'a quand|jusque quand"),
  ],
  ["depart", un("dem+ar+\\w*|debut\\w*|depart|commenc\\w*")],
];

/** The surest first; `lu` is plain. */
export const demandees = (lu: string): Demandee[] =>
  MOTS.filter(([, motif]) => motif.test(lu)).map(([quoi]) => quoi);
