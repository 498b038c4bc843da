/** « mes échéances », « c quoi en retard ? », « la semaine pro j'ai quoi »: what falls due, and which reminders there are. */
import type { Day } from "../../../model.ts";
import { ajoute, jourDe, jourDeSemaine } from "../../time.ts";
import { NOM_MOIS } from "../dates/lexique.ts";
import type { FoundDate } from "../dates.ts";
import { lisDates } from "../dates-lues.ts";
import { CONTACT, entier, epure, FIN, lisTexte, peutNommer, sans } from "./mots.ts";

/** `au` is null when it is open. */
export type FiltreDEcheances =
  | "toutes"
  | "retard"
  | "semaine"
  | "semaine-prochaine"
  | "mois"
  | { du: Day; au: Day | null };
/** `reste`: the words for a household, as typed; empty when there are none. */
export type DemandeDEcheances =
  | { quoi: "echeances"; filtre: FiltreDEcheances; reste: string }
  | { quoi: "rappels"; reste: string };

const MONTRE =
  "(?:(?:montre[rz]?|affiche[rz]?|donne[rz]?|liste[rz]?|envoie[rz]?|redonne[rz]?|voir|rappelle[rz]?|sors|(?:tu peux |peux[- ]tu )?(?:me )?(?:montrer|donner|afficher|lister)|je (?:veux|voudrais|peux) voir)(?:[- ](?:moi|nous))? )?(?:la liste (?:de |des )?|le (?:point|detail) (?:sur|de) )?";
const QUELLES =
  "(?:(?:quel(?:le)?s?|c'est quoi|c quoi|qu'elles|c'est quand|quand est)(?: (?:sont|est))? )?";
const MES = "(?:(?:mes|les|nos|toutes (?:mes|les)|de mes|des|ma|mon) ?)?(?:prochaines? )?";
const NOMS = "(?:eche?an[cs]es?|deadlines?)";
/** Of one's own: « l'agenda » is that of a meeting. */
const MON_AGENDA = "mon (?:agenda|planning|programme)";
const A_MOI = "(?: (?:j'ai|ai[- ]je|sont a moi|m'attendent))?";
const TEMPS =
  "(?: (?:de la semaine|de cette semaine|du mois|a venir|en cours|prochaines?|en retard|depassees?|pour la semaine|cette semaine|ce mois(?:[- ]ci)?|du jour|de))*";
const DATES_LIMITES = entier(`${MONTRE}${QUELLES}mes (?:prochaines )?dates limites${TEMPS}`);
const ECHEANCES = entier(
  `${MONTRE}${QUELLES}(?:${MES}${NOMS}|${MON_AGENDA})${A_MOI}${TEMPS}(?:(?: (?:de|d'|pour|sur|du|chez|concernant))? (?<reste>[^,;:?!.]+?))?`,
);

const QUOI = "(?:quoi|koi)";
const QU_EST =
  "(?:qu'?est[- ]ce (?:que |qu')|qu'?est ce (?:que |qu')|c'est quoi que |c quoi que |que |keske |kesk |qu')";
/** Around the time, which is taken out: « j'ai quoi », « quoi de prévu », « qu'est-ce que j'ai à rendre ». */
const J_AI_QUOI = entier(
  `(?:que dois[- ]je (?:rendre|faire)|qu'ai[- ]je a (?:rendre|faire)|${QU_EST}(?:(?:j'ai|je dois|on a|nous avons|ai[- ]je|il y a|y a|il me reste|me reste)(?: encore)?(?: ?(?:a |de |comme )?(?:rendre|faire|envoyer|transmettre|prevue?|echeances?|programme|boucler|finir|en cours))?|tombe|m'attend)|qu'?est[- ]ce qui (?:m'attend|tombe|est prevu|arrive|est a (?:rendre|faire)|finit)|(?:j'ai|on a|il y a|y a|ya|je dois|que dois[- ]je|jai)(?: (?:rendre|faire))? ${QUOI}(?: (?:comme echeances?|de prevue?|a (?:rendre|faire)|comme taf|a venir|de beau))?|${QUOI} (?:de prevue?|a (?:rendre|faire)|de prevu pour moi|comme echeances?)|(?:quelles? echeances?|quels? (?:bilans?|documents?|papiers?) (?:a rendre|je dois rendre|j'ai a rendre))|a rendre)(?: (?:pour|en|sur|de|d'ici|avant))*`,
);
const EN_RETARD = entier(
  `(?:(?:(?:c'est|c|c est) ${QUOI}|${QU_EST}j'ai(?: comme choses| de)?|qu'?est[- ]ce qui est|(?:j'ai|on a|ya|y a|il y a) ${QUOI}(?: d[e'])?|${QUOI}|suis[- ]je|ai[- ]je|(?:est[- ]ce que )?j'ai|y ?a(?:[- ]t[- ]il)?|il y a|j'ai du|tout ce qui est|ce qui est)(?: deja)? ?)?(?:(?:mes|les|des|du|un|de) )?(?:(?:echeances?|trucs?|choses?) )?(?:en retard|retards?|depassees?)(?: ${QUOI}| ou pas| aujourd'hui)?`,
);

const RAPPELS = entier(
  `${MONTRE}(?:quels?(?: sont)? )?(?:(?:mes|les|tous (?:mes|les)|ces) )?(?:prochains? )?r[ae]p+els(?: perso(?:nnel)?s?)?(?: (?:j'ai|ai[- ]je|en cours|a venir|prevus|programmes|de prevus?|actifs|enregistres|de la semaine|du jour))*(?:(?: (?:de|pour|sur|du|d'|concernant))? (?<reste>[^,;:?!.]+?))?`,
);
const RAPPELS_QUOI = entier(
  "(?:j'ai quoi|y a quoi|qu'est[- ]ce que j'ai) comme rappels?|(?:quel |c'est quoi mon |mon )prochain rappel",
);

/** Words of a rule, and not of anybody's list. */
const REGLE =
  /\b(?:bilans?|contrats?|tableaux?|plus|moins|tot|tard|plans?|renouvellements?|renouv|charte|legale?s?|prevues?|conventions?|rapports?|demandes?|delais?|gts|commissions?|asll\w*|fsl|paiement|signature|mesures?|diag\w*|diagnostics?|loyers?|apurement|aslli|association|max\w*|mini\w*|respecte\w*|prolong\w*|depass\w*|calcul\w*|compte\w*|depart|quel\w*|reglement\w*|obligat\w*|outlook|ics|google|pv|oj|annexes?|stats?|statistiques?|textes?|signatures?|consommation|prets?|immo|credits?|formulaires?|documents?|pieces?|relances?|courriers?|semestres?|trimestres?)\b/;

const POLITESSE = new RegExp(FIN);
/** « échéances mai ». */
const MOIS_NU = new RegExp(`((?:[ée]ch[ée]ances|deadlines)) (?=${NOM_MOIS}(?![a-z]))`, "giu");

const place = (d: FoundDate) => ({ debut: d.index, fin: d.index + d.text.length });
const A_DATE = /(?:^|[ '])(?:d'ici|avant|apres|pour|en|de|du|d'|a|au|le|la|sur)+ ?$/;

function filtreDe(d: FoundDate | undefined, nu: string, at: Date): FiltreDEcheances | undefined {
  const jour = jourDe(at);
  if (/\b(?:retards?|depassees?)\b/.test(nu)) return d ? undefined : "retard";
  if (!d) {
    if (/\b(?:de|pour) la semaine\b/.test(nu)) return "semaine";
    if (/\bdu mois\b/.test(nu)) return "mois";
    return /\bdu jour\b/.test(nu) ? { du: jour, au: jour } : "toutes";
  }
  if (d.motif) return undefined;
  if (d.jour) return { du: d.jour, au: d.jour };
  const [du, au] = [d.start?.slice(0, 10), d.end?.slice(0, 10)];
  const lundi = ajoute(jour, { jours: 1 - jourDeSemaine(jour) });
  if (d.grain === "week" && du === lundi) return "semaine";
  if (d.grain === "week" && du === ajoute(lundi, { semaines: 1 })) return "semaine-prochaine";
  if (/^(?:ce|du) mois(?:[- ]ci)?$/i.test(d.text)) return "mois";
  return { du: du ?? jour, au: au ?? null };
}

export function lisDemandeDEcheances(text: string, at: Date): DemandeDEcheances | undefined {
  const { dit, nu } = lisTexte(text.replace(MOIS_NU, "$1 de "));
  if (nu.length > 100) return undefined;
  const dates = lisDates(dit, at, "future").filter(
    (d) => d.kind === "interval" || d.jour || d.motif,
  );
  const [d, autre] = dates;
  if (autre || d?.heure) return undefined;
  const places = d ? [place(d)] : [];
  const bas = sans(nu, places)
    .replace(/[ ,;:]+(?=[?! .]*$)/, "")
    .replace(/^[ ,;:]+/, "")
    .replace(POLITESSE, "")
    .replace(/ +(?=[?!.])/g, "")
    .replace(/(?: (?:pour|en|d'|de|a|sur|le|la|du|au|d'ici|avant))+(?=[ ?!.]*$)/, "");
  const haut = sans(dit, places);
  const filtre = filtreDe(d, nu, at);
  if (filtre === undefined) return undefined;
  if (!d && EN_RETARD.test(bas)) return { quoi: "echeances", filtre: "retard", reste: "" };
  if (J_AI_QUOI.test(bas))
    return d || /rendre|echeance|prevu|a faire/.test(bas)
      ? { quoi: "echeances", filtre, reste: "" }
      : undefined;
  if (DATES_LIMITES.test(bas)) return { quoi: "echeances", filtre, reste: "" };
  if (RAPPELS_QUOI.test(bas)) return { quoi: "rappels", reste: "" };
  const [m, quoi] = RAPPELS.test(bas)
    ? [RAPPELS.exec(bas), "rappels" as const]
    : [ECHEANCES.exec(bas), "echeances" as const];
  if (!m) return undefined;
  const lu = m.groups?.reste ?? "";
  const debut = lu ? bas.indexOf(lu, m.indices?.groups?.reste?.[0] ?? 0) : 0;
  const tel = lisTexte(haut).nu.indexOf(lu);
  const dite = epure(lu && tel >= 0 ? haut.slice(tel, tel + lu.length) : lu);
  const reste = dite.replace(/ (?:en retard|d[ée]pass[ée]es?)$/i, "");
  // « envoie les rappels à julie ».
  if (/\d ?h|^a /.test(lu)) return undefined;
  if (debut < 0 || REGLE.test(lu) || CONTACT.test(lu) || A_DATE.test(lu)) return undefined;
  if (!peutNommer(reste, 4) || /\b(?:la|le|une?|fin|debut)\b/.test(lu)) return undefined;
  // « l'échéance », « quelle échéance »: one alone is of a rule or of a household already spoken of.
  if (
    quoi === "echeances" &&
    /(?:^|[^a-z])(?:l'|une |quelle |cette |d')(?:echeance|date limite|deadline)(?!s)/.test(bas)
  )
    return undefined;
  return quoi === "rappels" ? { quoi, reste } : { quoi, filtre, reste };
}
