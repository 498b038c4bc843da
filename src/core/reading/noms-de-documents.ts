/** How documents are named and asked for, as people type: plain words, « d'intervention » is two. */
import type { TypeDeDocument } from "../../schemas/piece.ts";

const LETTRE =
  "(?:brouillon|avis|courrier|lettre|mail|signalement|information|document|papier|note d information)";
/** As said when only the document and the household are named. */
export const NOMS: readonly [TypeDeDocument, string][] = [
  [
    "bilan",
    "bilans?(?: (?:partagee?|finale?|de fin|de fin de mesure|de la mesure|asll\\w*|assll))*|evaluation (?:partagee|finale)(?: de fin de mesure)?",
  ],
  ["plan", "plan d intervention"],
  ["contrat", "(?:contrat|convention)(?: d accompagnement| asll\\w*| assll)?"],
  ["interruption", `${LETTRE} (?:d |de l |pour l )?interruption(?: de (?:la )?mesure)?`],
  [
    "suspension",
    `(?:demande|${LETTRE})(?: d accord)? (?:de |pour (?:la |une )?|d une |a la )?(?:suspension|report)(?: de (?:la )?mesure)?`,
  ],
  [
    "refus",
    `${LETTRE} (?:de |du |d un |d une |de la )?(?:refus|non adhesion|non-adhesion)(?: de (?:la |l )?(?:mesure|accompagnement))?`,
  ],
];
/** Shorter names, enough once the bot is told to prepare it. */
export const COURTS: readonly [TypeDeDocument, string][] = [["plan", "plan"]];
/** Papers that are none of ours. */
export const AUTRES =
  /\b(?:plan d apurement|(?:contrat|convention) (?:de |d )(?:location|bail|travail|assurance|engagement))\b/;

const POLI =
  "(?:(?:bonjour|bjr|salut|stp|svp|ok|alors|maintenant) )*(?:(?:est ce que )?(?:tu|vous) (?:peux|peu|pourrais|pouvez|pourriez) (?:me |nous )?|(?:peux|pourrais) tu (?:me |nous )?|(?:pouvez|pourriez) vous (?:me |nous )?)?";
export const ORDRE = new RegExp(
  `^${POLI}(?:prepar\\w*|redig\\w*|fai(?:s|re|tes)|gener\\w*|edit\\w*|imprim\\w*|sor(?:s|tir|tez)|donne\\w*|ecri(?:s|re|vez)|etabli\\w*|ebauche\\w*|pre rempli\\w*|prerempli\\w*|je (?:veux|voudrais|souhaite)|j aimerais|il me (?:faut|faudrait)|j ai besoin|brouillon)\\b`,
);

/** What may stand around without meaning anything else. */
export const VIDES = new Set(
  "le la les l un une du de des d pour pr chez avec moi me nous mon ma son sa ce cette avoir preparer faire rediger brouillon document word papier menage famille fam dossier stp svp merci s il te vous plait bonjour bjr salut et a au en sur mesure asll aslli assll prepare redige fais genere edite imprime sors donne ecris".split(
    " ",
  ),
);

/** Words of the order itself, and the « vad » that stands for the document while names are looked for. */
export const ORDRE_SEUL =
  /^(?:vad|peux|peu|pourrais|pouvez|pourriez|tu|vous|est|que|je|j|veux|voudrais|souhaite|aimerais|faut|faudrait|ai|besoin|ok|alors|maintenant|prepar\w*|redig\w*|fai(?:s|re|tes)|gener\w*|edit\w*|imprim\w*|sor(?:s|tir|tez)|donne\w*|ecri(?:s|re|vez)|etabli\w*|ebauche\w*|pre|rempli\w*|prerempli\w*)$/;

/** Of the year, of the team: a bilan, and nobody's. */
export const COMMUNS = new Set(
  "partenariat annuel annuelle statistique semestriel trimestriel mensuel intermediaire final social budgetaire global equipe service activite gts gip fsl cea charte loire alsace charente".split(
    " ",
  ),
);

/** « donne-moi le délai du bilan martin », « écris que le bilan est rendu »: of the document, and not it. */
export const AUTRE_CHOSE =
  /^(?:delais?|dates?|echeances?|limites?|regles?|quand|qd|contenu|duree|terme|modeles?|rappel\w*|source|texte|charte|rendue?s?|recue?s?|envoyee?s?|transmise?s?|deposee?s?|remise?s?|signee?s?|valide\w*)$/;
