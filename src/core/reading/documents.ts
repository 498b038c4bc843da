/** Which document a message asks for: « bilan martin », « prépare le plan de Mme Schmitt ». Never a question on the rules. */
import type { Dossier } from "../../model.ts";
import type { TypeDeDocument } from "../../schemas/piece.ts";
import { placesDesDates } from "./dates-lues.ts";
import { estHypothese, estQuestion, parleDeContact } from "./intentions.ts";
import { menagesDe } from "./menages.ts";
import { civilite, type Mot, mots } from "./plat.ts";

export type DocumentDemande = {
  type: TypeDeDocument;
  /** The household or homonyms that are named; empty when none is, or when nobody visible bears the name. */
  nommes: Dossier[];
  /** It is one household, without doubt. */
  sur: boolean;
  /** The name that nobody visible bears, as typed. */
  inconnu?: string;
};

const LETTRE =
  "(?:brouillon|avis|courrier|lettre|mail|signalement|information|document|papier|note d information)";
/** As said when only the document and the household are named. */
const NOMS: readonly [TypeDeDocument, string][] = [
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
const COURTS: readonly [TypeDeDocument, string][] = [["plan", "plan"]];
/** Papers that are none of ours. */
const AUTRES =
  /\b(?:plan d apurement|(?:contrat|convention) (?:de |d )(?:location|bail|travail|assurance|engagement))\b/;

const POLI =
  "(?:(?:bonjour|bjr|salut|stp|svp|ok|alors|maintenant) )*(?:(?:est ce que )?(?:tu|vous) (?:peux|peu|pourrais|pouvez|pourriez) (?:me |nous )?|(?:peux|pourrais) tu (?:me |nous )?|(?:pouvez|pourriez) vous (?:me |nous )?)?";
const ORDRE = new RegExp(
  `^${POLI}(?:prepar\\w*|redig\\w*|fai(?:s|re|tes)|gener\\w*|edit\\w*|imprim\\w*|sor(?:s|tir|tez)|donne\\w*|ecri(?:s|re|vez)|etabli\\w*|ebauche\\w*|pre rempli\\w*|prerempli\\w*|je (?:veux|voudrais|souhaite)|j aimerais|il me (?:faut|faudrait)|j ai besoin|brouillon)\\b`,
);

/** What may stand around without meaning anything else. */
const VIDES = new Set(
  "le la les l un une du de des d pour pr chez avec moi me nous mon ma son sa ce cette avoir preparer faire rediger brouillon document word papier menage famille fam dossier stp svp merci s il te vous plait bonjour bjr salut et a au en sur mesure asll aslli assll prepare redige fais genere edite imprime sors donne ecris".split(
    " ",
  ),
);

/** Longer than this, it tells something. */
const LONGUEUR_MAX = 160;

/** `peutEtreUnNom`: of a word without a capital, that no text is known to use. */
export function lisDocument(
  text: string,
  dossiers: Dossier[],
  { at, peutEtreUnNom }: { at: Date; peutEtreUnNom(mot: string): boolean },
): DocumentDemande | undefined {
  if (text.length > LONGUEUR_MAX || text.includes("\n")) return undefined;
  const lu = suite(text);
  const ordre = ORDRE.test(lu);
  const autre = estQuestion(text) || estHypothese(text) || parleDeContact(text);
  if (AUTRES.test(lu) || (!ordre && autre)) return undefined;
  const nomme = documentNomme(lu, ordre);
  if (!nomme) return undefined;
  const { type, mot } = nomme;
  const annonce = annonceUnNom(text, mot);
  const hors = placesDesDates(annonce, at);
  const { surs, doutes, inconnus } = menagesDe(annonce, dossiers, hors);
  const nommes = [
    ...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)]),
  ];
  const restes = resteDe(annonce, [...surs, ...doutes, ...inconnus, ...hors]);
  const seul = !restes.length || (type === "interruption" && restes.every((r) => DATE.test(r.mot)));
  if (nommes.length)
    return ordre || libre(type) || seul
      ? { type, nommes, sur: nommes.length === 1 && surs.length > 0 }
      : undefined;
  const inconnu = inconnus[0]?.nom ?? nomNu(restes);
  if (inconnu) {
    const dit = mots(inconnu);
    const autres = restes.filter((r) => !dit.some((d) => d.mot === r.mot));
    const crie = text === text.toUpperCase();
    const net = ordre || dit.some((d) => (d.majuscule && !crie) || civilite(d.mot));
    const commun = dit.every((d) => COMMUNS.has(d.mot));
    if (autres.length || commun || !(net || dit.every((d) => peutEtreUnNom(d.mot))))
      return undefined;
    return { type, nommes, sur: false, inconnu };
  }
  // « courrier d'interruption », « prépare le bilan »: of whom is asked.
  const lettre = libre(type) || type === "interruption";
  return seul && (ordre || (lettre && !/^(?:avis|demande)/.test(mot)))
    ? { type, nommes, sur: false }
    : undefined;
}

const suite = (text: string): string =>
  mots(text)
    .map((m) => m.mot)
    .join(" ");

/** The first document named; « avis d'interruption du plan d'intervention » is the letter, and not the plan. */
function documentNomme(lu: string, ordre: boolean) {
  const noms = ordre ? [...NOMS, ...COURTS] : NOMS;
  const dits = noms.flatMap(([type, motif]) => {
    const trouve = new RegExp(`\\b(?:${motif})\\b`).exec(lu);
    return trouve ? [{ type, mot: trouve[0], place: trouve.index }] : [];
  });
  return dits.sort((a, b) => a.place - b.place || b.mot.length - a.mot.length)[0];
}

/** « vad » in the place of « bilan de »: names are then looked for as in a log. */
function annonceUnNom(text: string, dit: string): string {
  const [lus, du] = [mots(text), dit.split(" ")];
  const i = lus.findIndex((_, k) => du.every((d, j) => lus[k + j]?.mot === d));
  const apres = text.slice(lus[i + du.length - 1]!.fin);
  return `${text.slice(0, lus[i]!.index)}vad ${apres.replace(/^[\s:]*(?:(?:de|du|pour|pr|chez|sur)\s+|d['’])?/i, "")}`;
}

/** « demande de suspension schmitt, elle est hospitalisée »: the reason may be told with it. */
const libre = (type: TypeDeDocument): boolean => type === "suspension" || type === "refus";

/** « avis d'interruption martin le 12 mars »: the words around a date. */
const DATE = /^(?:date|effet|compter|partir)$/;

type Reste = Mot & { brut: string };

/** The words that are neither the document, nor a name, nor a date, nor empty. */
const resteDe = (text: string, places: { debut: number; fin: number }[]): Reste[] =>
  mots(text)
    .filter((m) => !VIDES.has(m.mot) && !civilite(m.mot) && !ORDRE_SEUL.test(m.mot))
    .filter((m) => !places.some((p) => m.index < p.fin && m.fin > p.debut))
    .map((m) => ({ ...m, brut: text.slice(m.index, m.fin) }));
const ORDRE_SEUL =
  /^(?:vad|peux|peu|pourrais|pouvez|pourriez|tu|vous|est|que|je|j|veux|voudrais|souhaite|aimerais|faut|faudrait|ai|besoin|ok|alors|maintenant|prepar\w*|redig\w*|fai(?:s|re|tes)|gener\w*|edit\w*|imprim\w*|sor(?:s|tir|tez)|donne\w*|ecri(?:s|re|vez)|etabli\w*|ebauche\w*|pre|rempli\w*|prerempli\w*)$/;

/** A word with a capital, elsewhere than at the start. */
function nomNu(restes: Reste[]): string | undefined {
  const dits = restes.filter((r) => r.index > 0 && r.majuscule && /^\p{L}{2,}$/u.test(r.brut));
  return dits.length && dits.length <= 2 ? dits.map((r) => r.brut).join(" ") : undefined;
}
/** Of the year, of the team: a bilan, and nobody's. */
const COMMUNS = new Set(
  "partenariat annuel annuelle statistique semestriel trimestriel mensuel intermediaire final social budgetaire global equipe service activite gts gip fsl cea charte loire alsace charente".split(
    " ",
  ),
);
