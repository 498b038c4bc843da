/** « mes échéances en .ics », « mets ça dans outlook »: a calendar file is wanted. */
import { lisDates } from "../dates-lues.ts";
import { CONTACT, entier, epure, groupe, lisTexte, peutNommer } from "./mots.ts";

/** `reste`: the words for a household, as typed; empty when there are none. */
export type DemandeDAgenda = { quoi: "agenda"; reste: string };

const LOGICIEL = "(?:outlook|google(?: agenda| calendar)?|icloud|iphone|thunderbird|teams|gmail)";
const CHEZ_MOI = `(?:au calendrier|a l'agenda|(?:dans|vers|sur|a|ds|avec|pour) (?:(?:mon|l'|un|le|son|notre) ?)?(?:agenda|calendrier|planning|${LOGICIEL})(?: ${LOGICIEL})?(?: perso(?:nnel)?)?)`;
const FORMAT = `(?:(?:en|au format|format|sous forme de?|un|l'|le) ?(?:fichier )?)?(?:fichier )?\\.?(?:ics|ical|icalendar|icalender)`;
const MET =
  "(?:(?:peux[- ]tu |tu peux |tu pourrais |je (?:veux|voudrais) |j'aimerais |comment )?(?:me )?(?:met[sz]?|mettre|ajoute[rz]?|exporte[rz]?|envoie[rz]?|envoyer|transfere[rz]?|synchronise[rz]?|copie[rz]?|basculer?|integre[rz]?|donne[rz]?|telecharge[rz]?|fais|genere[rz]?|sors|prepare[rz]?)(?:[- ]moi)?)";
const CHOSE =
  "(?:(?:tout |toutes |tous )?(?:ca|cela|tout|(?:(?:mes|les|ces|ses|la|l'|le|mon) ?)(?:echeances?|rappels?|dates?|deadlines?|rdv a venir)))";
const DE = "(?:(?:de|d'|du|pour|sur) )?";

const MOTIFS = [
  entier(
    "(?:exporte[rz]?|telecharge[rz]?)(?:[- ]moi)? (?:mes |les |ses )?(?:echeances|rappels|dates)(?: (?:de |d'|du |pour )(?<reste>[^,;?!]+?))?",
  ),
  entier(
    `${MET}(?: ${CHOSE})?(?: (?:de |d'|du |pour )(?<reste>[^,;?!]+?))?? (?:${CHEZ_MOI}|${FORMAT})`,
  ),
  entier(
    `${MET}(?: ${CHOSE})? (?:${CHEZ_MOI}|${FORMAT})(?: (?:de |d'|du |pour )(?<reste>[^,;?!]+?))??`,
  ),
  entier(
    `(?:mes |les )?(?:echeances|rappels|dates|deadlines)(?: (?:de |d'|du |pour )?(?<reste>[^,;?!]+?))?? (?:${FORMAT}|${CHEZ_MOI})`,
  ),
  entier(
    `(?:${MET} )?(?:(?:le |un |mon )?(?:fichier|export)(?: de)? (?:calendrier|agenda|ics|ical|outlook)|\\.?ics|ical|(?:calendrier|agenda) (?:outlook|ics)|export(?:er)?(?: (?:mon|l'))? ?(?:agenda|calendrier|outlook)|(?:exporte[rz]?|telecharge[rz]?) (?:(?:le |mon |l')?(?:calendrier|agenda)|mes echeances))(?: ${DE}(?<reste>[^,;?!]+?))??`,
  ),
  entier(
    `(?:synchronise[rz]?|synchro|sync)(?: (?:avec|vers|sur|mon|l'|${CHOSE}))*(?: ?(?:agenda|calendrier|${LOGICIEL}))`,
  ),
];
/** Calendars of meetings and of rules. */
const REGLE = /\b(?:gts|commissions?|reunions?|charte|annuel|2\d{3}|instances?|comites?)\b/;

export function lisDemandeDAgenda(text: string, at: Date): DemandeDAgenda | undefined {
  const texte = lisTexte(text);
  const { dit, nu } = texte;
  if (nu.length > 120 || REGLE.test(nu)) return undefined;
  if (
    CONTACT.test(nu.replace(/\brdv a venir\b/, "")) ||
    lisDates(dit, at, "future").some((d) => d.jour || d.heure)
  )
    return undefined;
  for (const motif of MOTIFS) {
    const m = motif.exec(nu);
    if (!m) continue;
    const reste = epure(groupe(m, "reste", texte)).replace(
      /^(?:(?:mes|les) )?[ée]ch[ée]ances (?:de |d['’])?/i,
      "",
    );
    if (peutNommer(reste)) return { quoi: "agenda", reste };
  }
  return undefined;
}
