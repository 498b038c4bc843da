/** What is wrong in a charter's folder: which rule, in which file, at which key, with what was found. Said in French by `rapport`. */

export type Constat = {
  /** A key of dialogs/maintenance/charte.yaml. */
  regle: Regle;
  fichier: string;
  /** Where in the file. */
  chemin: (string | number)[];
  /** What fills the sentence of the rule. */
  valeurs: Record<string, string>;
  /** Said after it when there is one: the nearest thing that exists. */
  proche?: string | undefined;
};

export const REGLES = [
  "dossier-absent",
  "fichier-absent",
  "aucune-edition",
  "fichier-illisible",
  "edition-sans-nom",
  "edition-double",
  "herite-introuvable",
  "source-absente",
  "cle-manquante",
  "cle-inconnue",
  "choix-inconnu",
  "valeur-inattendue",
  "lecture-prudente-absente",
  "incoherence-lectures",
  "incoherence-sans-limite",
  "incoherence-total",
  "incoherence-chaque",
  "incoherence-lieux",
  "reference-inconnue",
  "territoire-different",
  "territoire-pris",
  "sujet-deja-commun",
  "synonyme-inconnu",
  "autres-chartes",
  "citation-introuvable",
  "section-introuvable",
  "nombre-en-prose",
  "trou-vide",
  "trou-selon-mesure",
  "accolade-seule",
  "sujets-oublies",
  "sujet-et-silence",
  "silence-double",
  "sujet-d-un-autre",
  "exemple-double",
  "exemple-ailleurs",
  "exemple-sans-reponse",
  "exemple-en-panne",
  "valeur-et-echeance",
  "periode-inversee",
  "editions-simultanees",
  "mot-accentue",
  "mot-partage",
  "mesure-sans-mots",
  "lecture-sans-prudence",
  "absence-mal-dite",
] as const;
export type Regle = (typeof REGLES)[number];

/** Worth a second look; the charter is right all the same. */
const CONSEILS: ReadonlySet<Regle> = new Set<Regle>(["lecture-sans-prudence"]);
export const estGrave = ({ regle }: Constat): boolean => !CONSEILS.has(regle);

/** `reponses.duree.citations.1`, as a reader finds it. */
export const enChemin = (chemin: (string | number)[]): string => chemin.join(".");
