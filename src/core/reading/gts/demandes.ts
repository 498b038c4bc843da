/** What whoever convenes a review meeting asks for: its month, a paper, who has not answered, another day. */
import type { Day } from "../../../model.ts";
import { lisDates } from "../dates-lues.ts";
import { estQuestion } from "../intentions.ts";
import { plat } from "../plat.ts";

export type PieceDite = "theorique" | "definitif" | "proces-verbal";
/** How the meeting and its papers are typed, by the text's data. */
export type MotsDeRevue = { seance: readonly string[] } & Record<PieceDite, readonly string[]>;

export type DemandeDeCoordination =
  | { quoi: "etat" }
  /** `piece` null: « l'ordre du jour », without saying which. */
  | { quoi: "piece"; piece: PieceDite | null; envoyer: boolean }
  | { quoi: "sans-reponse" }
  /** `reste`: the words after « relance », for a name. */
  | { quoi: "relance"; reste: string }
  /** `mois`: of which month, when it is another one than the new day's. */
  | { quoi: "deplace"; jour: Day; mois: Day | null }
  | { quoi: "ferie" }
  | { quoi: "presents"; noms: string[] };

/** Stands for each date. */
const DATE = "§";
const LONGUEUR_MAX = 120;

const ENVOIE_LE =
  /^(?:(?:oui|ok|vas[- ]y|c'est bon|parfait|d'accord)[ ,!.]*)?(?:tu peux )?envo(?:ie|yer|i|ye)s?(?:[- ](?:le|la|les|ca|tout))?(?: (?:stp|svp|maintenant))?[ !.]*$/;
const ANNULE =
  /^annule[rz]?(?: (?:tout|ca|la|les?|ces|cette|mes|derniere?s?))*(?<quoi> decisions?)?[ !.]*$/;
/** « annule », of what was just decided; « annule la dernière décision », whatever was said since. */
export function ditDAnnuler(text: string): "juste-avant" | "decision" | undefined {
  const lu = ANNULE.exec(plat(text));
  return lu ? (lu.groups?.quoi ? "decision" : "juste-avant") : undefined;
}
/** « envoie », in so many words: a bare « oui » sends nothing to anybody. */
export const ditDEnvoyer = (text: string): boolean => ENVOIE_LE.test(plat(text));

const echappe = (mot: string) => plat(mot).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const parmi = (mots: readonly string[]) =>
  `(?:${[...mots]
    .sort((a, b) => b.length - a.length)
    .map(echappe)
    .join("|")})`;

const TETE =
  "^(?:(?:ok|bon|alors|stp|svp|s'il te plait|tu peux|peux[- ]tu|vous pouvez|bonjour|salut|et|maintenant|tandem|allez),? )*";
const FAIS =
  "(?:prepare\\w*|fai[st]|faire|montre\\w*|donne\\w*|sor[st]|sortir|genere\\w*|edite\\w*|etabli\\w*|redige\\w*|affiche\\w*|voir|propose\\w*)(?:[- ](?:moi|nous))? ";
const ENVOIE =
  "(?:r?envoi\\w*|r?envoye\\w*|transmet\\w*|diffuse\\w*|adresse\\w*)(?:[- ](?:moi|nous|leur))? ";
const ARTICLE = "(?:(?:le|la|les|un|mon|notre|ce|cet|son|projet de) |l ?'? ?)?";
const OJ = "(?:oj|odj|ordres? du jour)";
const suite = (seance: string) =>
  `(?:[ ,]*(?:${seance}|du|de la|de|d'|des|pour|le|la|l'|au|${DATE}|mois|prochaine?|dernier|derniere|aux?|ts|travailleurs sociaux|partenaires|tous|tout le monde|les|maintenant|stp|svp|merci))*[ ?!.]*$`;

/** Dates give way to one sign. */
function masque(text: string, at: Date): string {
  return [...lisDates(text, at, "future")]
    .filter((d) => d.kind !== "duration")
    .sort((a, b) => b.index - a.index)
    .reduce(
      (t, { index, text: dite }) => `${t.slice(0, index)}${DATE}${t.slice(index + dite.length)}`,
      text,
    );
}

export function lisDemande(
  text: string,
  at: Date,
  mots: MotsDeRevue,
): DemandeDeCoordination | undefined {
  if (text.length > LONGUEUR_MAX && !/^(?:les )?presents/.test(plat(text))) return undefined;
  const presents = /^\s*(?:[ée]taient |les )?pr[ée]sents?[^:]{0,20}:\s*(.+)$/iu.exec(text)?.[1];
  if (presents)
    return {
      quoi: "presents",
      noms: presents
        .split(/\s*[,;\n]\s*|\s+et\s+/)
        .map((n) => n.replace(/[ .]+$/, "").trim())
        .filter(Boolean),
    };
  const lu = plat(masque(text, at));
  const seance = parmi(mots.seance);
  const ferie = lisFerie(lu, seance);
  if (ferie) return ferie;
  const deplace = lisDeplacement(text, lu, at, seance);
  if (deplace) return deplace;
  const piece = lisPiece(lu, mots, seance);
  if (piece) return piece;
  if (SANS_REPONSE.test(lu)) return { quoi: "sans-reponse" };
  const relance = RELANCE.exec(lu)?.[1];
  if (relance !== undefined) return { quoi: "relance", reste: relance };
  return lisEtat(lu, seance, plat(text));
}

const SANS_REPONSE = new RegExp(
  `${TETE}(?:dis[- ]moi )?(?:(?:il )?(?:me |nous )?(?:qui|ki|quels? ts|lesquels?)\\b.{0,20}\\b(?:repondu|repond|repondre|retour|rendu (?:sa |leur )?reponse)\\b|(?:il )?(?:me |nous )?manque qui|qui manque|(?:qui est |qui reste )?sans reponse|(?:les )?reponses? (?:recues?|manquantes?|en attente)|(?:ou en sont )?les reponses)[^;:]{0,20}[ ?!.]*$`,
);
const RELANCE = new RegExp(`${TETE}(?:tu )?relanc(?:e|es|er|ez)\\b[- ]?(.*)$`);

const JOUR_SANS_QUANTIEME = /^\D*\b(?:lundi|mardi|mercredi|jeudi|vendredi)s?\b\D*$/;

function lisEtat(lu: string, seance: string, dit: string): DemandeDeCoordination | undefined {
  const ouEnEst = new RegExp(
    `${TETE}(?:(?:alors )?(?:ou (?:en )?(?:est|on en est|en est[- ]on|en sommes[- ]nous)|on en est ou|point|etat|situation|recap\\w*|prepare\\w*|montre\\w*|affiche\\w*|voir)(?:[- ](?:moi|nous|on))? ?(?:(?:sur|pour|avec|de|du|le|la|l') ?)*)${seance}${suite(seance)}`,
  );
  const deTelMois = new RegExp(
    `${TETE}(?:(?:le|la|l'|notre|du|de la) ?)?${seance} (?:(?:de|du|d'|mois de|le) ?)*${DATE}[ ?!.]*$`,
  );
  // « gts le dernier jeudi » asks about the rule.
  const surLaRegle = JOUR_SANS_QUANTIEME.test(dit);
  return ouEnEst.test(lu) || (deTelMois.test(lu) && !surLaRegle) ? { quoi: "etat" } : undefined;
}

function lisPiece(
  lu: string,
  mots: MotsDeRevue,
  seance: string,
): DemandeDeCoordination | undefined {
  const verbe = new RegExp(`${TETE}(?<envoie>${ENVOIE})?(?:${FAIS})?(?:aux? \\w+ )?${ARTICLE}`);
  const tete = verbe.exec(lu);
  if (!tete) return undefined;
  const demande = new RegExp(`${ENVOIE}|${FAIS}`).test(tete[0]);
  if (!demande && lu.includes("?")) return undefined;
  const dit = lu.slice(tete[0].length);
  const envoyer = tete.groups?.envoie !== undefined;
  // A bare « oj » or « pv » with nothing that asks for it is left to the charter, unless it is all there is.
  for (const piece of ["theorique", "definitif", "proces-verbal"] as const)
    if (new RegExp(`^${parmi(mots[piece])}${suite(seance)}`).test(dit))
      return { quoi: "piece", piece, envoyer };
  return new RegExp(`^${OJ}${suite(seance)}`).test(dit)
    ? { quoi: "piece", piece: null, envoyer }
    : undefined;
}

/** « le gts de novembre est déplacé au 26 », « gts d'août : le 22 ». */
function lisDeplacement(
  text: string,
  lu: string,
  at: Date,
  seance: string,
): DemandeDeCoordination | undefined {
  if (estQuestion(text)) return undefined;
  const dit = new RegExp(
    `${seance}.*\\b(?:deplac\\w*|report\\w*|decal\\w*|avanc\\w*|repouss\\w*|aura lieu|a lieu|se tiendra|se tient|fixee?|sera|est|passe) ?(?:le|au|a|pour|du|:)?|${seance}.*: ?(?:le )?${DATE}`,
  );
  if (!dit.test(lu) || !lu.includes(DATE)) return undefined;
  const dates = lisDates(text, at, "future");
  const jours = dates.flatMap((d) => (d.kind !== "interval" && d.jour ? [d.jour] : []));
  const mois = dates.find((d) => d.kind === "interval" && d.grain === "month")?.start?.slice(0, 10);
  const jour = jours.at(-1);
  if (
    !jour ||
    (jours.length === 1 &&
      !mois &&
      !/deplac|report|decal|avanc|repouss|fix|passe|tien|lieu/.test(lu))
  )
    return undefined;
  // « novembre est déplacé au 26 »: the day alone is of the month that was named.
  const seul = mois && !/\d \p{L}{3,}|\/\d/u.test(dernierTexte(dates, jour));
  const retenu = seul ? `${mois.slice(0, 7)}-${jour.slice(8)}` : jour;
  return { quoi: "deplace", jour: retenu, mois: mois ?? (jours.length > 1 ? jours[0]! : null) };
}

const dernierTexte = (dates: ReturnType<typeof lisDates>, jour: Day): string =>
  dates.findLast((d) => d.jour === jour)?.text ?? "";

/** « le 3e jeudi tombe le 15 août, on fait quoi ». */
const lisFerie = (lu: string, seance: string): DemandeDeCoordination | undefined =>
  /\btombe\b/.test(lu) &&
  (lu.includes(DATE) || /\bferiee?\b/.test(lu)) &&
  new RegExp(
    `(?:${seance}|\\b(?:1er|2e|2eme|3e|3eme|4e|4eme|troisieme|deuxieme|premier|quatrieme|dernier) (?:lundi|mardi|mercredi|jeudi|vendredi|${DATE})|${DATE}).*(?:\\bferiee?\\b|\\btombe\\b.*(?:quoi|koi|comment|que fait|faire))`,
  ).test(lu)
    ? { quoi: "ferie" }
    : undefined;
