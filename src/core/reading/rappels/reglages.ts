/** How reminders come: too often, at what hour, never at week-ends, once a day. */
import type { Heure } from "../../../model.ts";
import { lisDates } from "../dates-lues.ts";
import { CONTACT, entier, lisTexte, RAPPELS, sans } from "./mots.ts";

export type ReglageDeRappels =
  | { quoi: "trop" }
  | { quoi: "quotidien" }
  /** `oui`: reminders may come at week-ends. */
  | { quoi: "week-end"; oui: boolean }
  | { quoi: "heure"; heure: Heure };

/** « samedi » alone is one Saturday. */
const WEEK_END =
  "(?:(?:pendant )?(?:(?:le|les|du|des|en|tous les) )?week-ends?|(?:le|les|du|des|tous les) (?:samedis?|dimanches?)(?:(?: et|,| ni| ou)(?: le| les)? dimanches?)?|samedis?(?: et|,| ni| ou)(?: le| les)? dimanches?)";
const FOIS = "(?:\\d{1,2}|deux|trois|quatre|cinq|dix|plusieurs|cent|mille)(?:eme|e)? fois";

const TROP = [
  entier(
    `(?:mais )?(?:tu|vous) (?:me |m'|nous )(?:l')?(?:as|avez|a) (?:deja|encore) (?:envoye|dit|rappele|parle de|relancee?|prevenue?|ecrit)(?: (?:ca|cela|la meme chose|ce rappel|de ca|hier|ce matin))*(?: ${FOIS})?`,
  ),
  entier(
    `(?:tu|vous) (?:me |m'|nous )(?:l'|les )?(?:as|avez) (?:envoye|dit|rappele|demande|relancee?)(?: ca| cela)? ${FOIS}`,
  ),
  entier(`(?:ca fait|c'est la|c'est|deja) ?(?:la )?${FOIS} que tu (?:me |m')[a-z' ]{2,30}`),
  entier(
    `(?:(?:beaucoup |bcp )?trop de ${RAPPELS}|tu (?:m'envoies?|envoies?|me fais) (?:beaucoup |bcp )?trop de ${RAPPELS}|tu (?:m'en |en )?(?:envoies|fais) trop)`,
  ),
  entier(
    "(?:arrete[rz]?|stop) (?:de |d'|avec )(?:me |m'|nous )?(?:spam+er|harceler|bombarder|inonder|envoyer (?:ca|toujours ca|la meme chose|toujours la meme chose|des messages|des rappels|autant de rappels|tout ca)|saouler|relancer|rappeler(?: ca| tout le temps)?|repeter(?: la meme chose)?)(?: tout le temps| sans arret| sans cesse)?",
  ),
  entier(
    `(?:encore (?:ce|le meme|ce meme|toi avec ce) ${RAPPELS}|tu (?:radotes|me harceles|me spam+es|spam+es|te repetes|rabaches))`,
  ),
  entier(`(?:moins de|moins souvent les|moins d') ?${RAPPELS}`),
];

const QUOTIDIEN = [
  entier(
    `(?:(?:je (?:veux|voudrais|prefere)|j'aimerais|mets|met|passe|passer|fais|envoie)(?:[- ]moi)? (?:en |un |le |juste )?)?(?:recap(?:itulatif)?|resume|mode|rappels?|messages?|point) (?:quotidiens?|journaliers?|(?:une? (?:fois )?)?par jour)`,
  ),
  entier(
    `(?:(?:je (?:veux|voudrais|prefere)|j'aimerais|envoie[- ]moi|fais)(?: juste)? )?(?:un(?:e)?|une? seule?|1|1 seul) (?:(?:seul )?(?:recap(?:itulatif)?|message|rappel|resume|fois|envoi|mail)) par jour(?: (?:max(?:imum)?|suffit|c'est assez|ca suffit))?`,
  ),
  entier(
    `(?:regroupe[rz]?|rassemble[rz]?|groupe[rz]?)(?:[- ]moi)?(?: tous)? (?:les|mes|tes|ces) ${RAPPELS}(?: (?:en un seul message|par jour|dans un seul message|en une fois))?`,
  ),
  entier(
    `(?:tous |toutes )?(?:les|mes) ${RAPPELS} (?:en une (?:seule )?fois|une (?:seule )?fois par jour|dans un seul message)`,
  ),
  entier("passe(?:r)? en (?:mode )?(?:quotidien|recap(?:itulatif)? quotidien|journalier)"),
];

const WEEK_END_NON = [
  entier(
    `(?:stop(?:pe[rz]?)?|arrete[rz]?|coupe[rz]?|pas|plus|jamais|aucune?|desactive[rz]?|sans|evite[rz]?|(?:je )?(?:ne )?veux (?:pas|plus)|suspends?)(?: (?:avec|de|d'))?(?: (?:les|mes|tes|tous les))? ?${RAPPELS} ${WEEK_END}`,
  ),
  entier(
    `(?:ne |n')?(?:me |m')?(?:rappelle|ecri[st]|derange|envoie|relance|notifie|contacte|embete)[sz]?(?:[- ]moi)? (?:pas|plus|rien|jamais)(?: de ${RAPPELS})? ${WEEK_END}`,
  ),
  entier(
    `(?:arrete[rz]?|stop) (?:de |d')(?:me |m')(?:rappeler|ecrire|envoyer (?:des |les )?${RAPPELS}|deranger|relancer) ${WEEK_END}`,
  ),
  entier(`${WEEK_END},? (?:pas|plus|aucun|stop|sans)(?: de| les)? ${RAPPELS}`),
];
const WEEK_END_OUI = [
  entier(
    `(?:oui )?(?:tu peux|vous pouvez|je veux(?: bien)?|je voudrais|ok pour|d'accord pour|oui pour|ca me va)(?: quand meme| aussi)?(?: me| m')? ?(?:(?:re)?(?:rappeler|relancer|ecrire|envoyer|notifier|des|les|mes|de|recevoir)(?: (?:des|les|mes))? ?)(?:${RAPPELS} )?(?:aussi |meme |quand meme )?${WEEK_END}(?: aussi| quand meme)?`,
  ),
  entier(
    `(?:remet(?:s|tez|tre)?|reactive[rz]?|retablis|autorise[rz]?)(?: (?:les|mes))? ${RAPPELS} (?:aussi )?${WEEK_END}`,
  ),
  entier(
    `(?:les |mes )?${RAPPELS} (?:aussi |meme |y compris )${WEEK_END}|(?:les |mes )?${RAPPELS} ${WEEK_END},? (?:ok|oui|ca me va|c'est ok|aussi)`,
  ),
];

/** What may stand around the hour, and nothing else. */
const MES_RAPPELS = entier(
  `(?:(?:peux[- ]tu|tu peux|tu pourrais|je (?:veux|voudrais|prefere(?:rais)?)|j'aimerais|il faudrait|est[- ]ce que tu peux) )?(?:(?:(?:envoie|envoyer|envoies|(?:re)?mets?|mettre|change|changer|passe|passer|regle|regler|decale|decaler|recevoir|avoir|fais|programme|m'envoyer|me mettre|donne)[rz]?(?:[- ]moi)?|que) )?(?:l'heure (?:de |des )?)?(?:mes |les |tes |tous les |tous mes )?(?:r[ae]p+els|alertes|notifs|notifications)(?: (?:quotidiens|du matin|le matin|du jour|arrivent|soient|tous les jours|chaque (?:jour|matin)|tous les matins))*(?: ?(?::|=|plutot|plus tot|plus tard|vers|a|pour|soient|,))*`,
);

export function lisReglageDeRappels(text: string, at: Date): ReglageDeRappels | undefined {
  const { dit, nu } = lisTexte(text);
  const est = (motifs: RegExp[]) => motifs.some((motif) => motif.test(nu));
  if (/\bce (?:week-end|samedi|dimanche)/.test(nu) || CONTACT.test(nu)) return undefined;
  if (est(WEEK_END_NON)) return { quoi: "week-end", oui: false };
  if (est(WEEK_END_OUI)) return { quoi: "week-end", oui: true };
  if (est(QUOTIDIEN)) return { quoi: "quotidien" };
  if (est(TROP)) return { quoi: "trop" };
  const dates = lisDates(dit, at, "future");
  const [d, autre] = dates;
  if (!d?.heure || d.kind !== "heure" || d.heureFin || autre) return undefined;
  const autour = sans(nu, [{ debut: d.index, fin: d.index + d.text.length }]);
  return MES_RAPPELS.test(autour) ? { quoi: "heure", heure: d.heure } : undefined;
}
