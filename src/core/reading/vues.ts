/** What somebody asks to see of their households: one of them, a list, the waiting list, the load. */
import type { Day, Filtre } from "../../model.ts";
import { ajoute, finDuMois, jourDe, premierDuMois } from "../time.ts";
import { lisDates } from "./dates-lues.ts";
import { plat } from "./plat.ts";

export type VueLue =
  /** `nom`: what stands where a name would, when none was recognised; null when there is nothing. */
  | { sorte: "dossier"; nom?: string | null }
  | { sorte: "liste"; filtre: Filtre }
  | { sorte: "fin"; du: Day; au: Day | null }
  /** `lieu`: the words for a place, empty when there are none. */
  | { sorte: "attente" | "charge"; lieu: string };

/** Stands for each household that was named. */
export const NOMME = "¤";

const DEBUT =
  "^(?:(?:alors|dis|dis moi|stp|svp|bonjour|salut|et|tandem|sinon|peux[- ]tu|tu peux),? )*";
const FIN =
  "(?:[ ,]*(?:stp|svp|s'il te plait|s'il vous plait|aujourd'hui|maintenant|actuellement|exactement|a ce jour|merci|en cours))*[ ?!.]*$";
const MONTRE =
  "(?:(?:montre[rz]?|affiche[rz]?|donne[rz]?|ouvre|ouvrir|voir|vois|fais[- ]moi voir|rappelle[rz]?|liste[rz]?|je (?:veux|voudrais) voir)(?:[- ](?:moi|nous))? )?";
const LIEN =
  "(?: ?(?:le|la|l'|les|de|du|d'|avec|pour|chez|cote|dossier|mesure|suivi|situation|menage|famille|accompagnement|demande|sur|asll|assll|aslli|fiche))*";
const OU_EN_EST =
  "(?:(?:c est |c'est )?ou (?:en )?(?:est|sont|suis|sommes|en est|en sont|j'en suis|on en est|en est[- ]on|en suis[- ]je|en sommes[- ]nous|nous en sommes|ca en est)(?:[- ](?:on|nous|t-on|elle|il))?|(?:ca|cela) en est ou|quoi de neuf|etat|point|situation|fiche|dossier|resume|recap(?:itulatif)?)";
const un = (motif: string) => new RegExp(motif);
const DU_MENAGE = un(
  `${DEBUT}${MONTRE}(?:(?:le|la|l'|un|une|les|mon|ma|son|sa) ?)?${OU_EN_EST}${LIEN} ?${NOMME}(?:,? ?(?:et )?${NOMME})*(?: (?:en est ou|ou ca en est))?${FIN}`,
);
const ENSUITE = un(
  `${DEBUT}${NOMME},? (?:(?:on|ca|c'|elle|il) ?en (?:est|sont) ou|ou (?:ca )?en est[- ]?(?:on|elle|il|ca)?)${FIN}`,
);
/** An article before it, and it is no name. */
const SANS_NOM_CONNU = un(
  `${DEBUT}${MONTRE}(?:(?:la|le|l'|ma|mon) ?)?(?:(?:ou en (?:est|sont)|fiche)(?: (?:avec|de|d'|du dossier|dossier|le dossier|le dossier de|du dossier de|pour|chez|famille))?|situation (?:de |d')) ?(?!(?:le|la|l|les|de|du|des|un|une|ma|mon|mes|ce|cette|on|nous|je|j|actuelle?)\\b)([a-z]{3,}(?:[ '-][a-z]+)?)${FIN}`,
);
const SANS_NOM = un(
  `${DEBUT}${MONTRE}(?:(?:l'etat|etat|la situation|situation|le point|point|fiche|la fiche|ou en est) (?:du|de ce|sur le|de la|de cette|ce|le|mon) ?(?:dossier|mesure|menage|famille)|ou (?:j'en suis|on en est|en est[- ]on))${FIN}`,
);
const DETTE = un(
  `${DEBUT}(?:(?:combien|cb|cmb|quel(?:le)?(?: est)?|montant|total|c'est quoi)\\b[a-z' ]*\\bdettes?\\b[a-z' ]*|(?:combien|cb|cmb) doit |(?:la |ses |les )?dettes?${LIEN} ?)${NOMME}${FIN}`,
);
/** Of a rule, and not of a household. */
const REGLE =
  /\b(?:maxi\w*|mini\w*|max|min|plafond|faut|droit|peut|peux|possible|admise?|limite|obligatoires?|charte|texte)\b/;

const TOUS = `${DEBUT}${MONTRE}(?:(?:quels?|quelles?|sont|est|la|liste|des|de|les|mes|nos|tous|toutes|j'ai|ai-je|qui) )*`;
const NOM = "(?:dossiers|mesures|menages|familles|suivis|accompagnements)";
const ACTE = "(?:plans?|contrats?|conventions?)(?: d'intervention)?";
const SIGNE = "(?:signee?s?|sign[a-z]{0,3})";
const LISTES: [RegExp, Filtre][] = [
  [
    un(
      `${TOUS}${NOM}? ?(?:(?:qui )?(?:sans|n'ont pas de|ont pas de|pas encore de|avec pas de) (?:le |la )?${ACTE} ${SIGNE}|(?:sans|n'ont pas de) (?:signature|signatures))${FIN}`,
    ),
    "sans-acte",
  ],
  [un(`${TOUS}${NOM} (?:qui n'ont pas de |qui ont pas de |sans )${ACTE}${FIN}`), "sans-acte"],
  [
    un(
      `${TOUS}(?:(?:${ACTE}|${NOM}) (?:(?:qui sont |sont )?(?:pas|non|pas encore|a)) (?:${SIGNE}|signer)|qui (?:n')?a pas (?:encore )?signe|signatures (?:manquantes|qui manquent))${FIN}`,
    ),
    "sans-acte",
  ],
  [un(`${TOUS}${NOM} (?:sont |qui sont )?en retard${FIN}`), "en-retard"],
  [un(`${TOUS}${NOM} (?:sont |qui sont )?(?:echue?s?|expiree?s?|depassee?s?)${FIN}`), "echues"],
  [un(`${TOUS}${NOM} (?:sont |qui sont )?(?:suspendue?s?|en pause)${FIN}`), "suspendues"],
  [
    un(
      `${TOUS}demandes (?:d'asll |asll )?(?:en cours|en attente|deposees|pas encore decidees)[ ?!.]*$`,
    ),
    "demandes",
  ],
  [un(`${TOUS}(?:mes|nos) demandes[ ?!.]*$`), "demandes"],
  [
    un(
      `${TOUS}${NOM} (?:sont |qui sont )?(?:en attente|a (?:demarrer|commencer)|(?:pas|non)(?: encore)? (?:demarree?s|commencee?s))${FIN}`,
    ),
    "en-attente",
  ],
  [
    un(
      `${TOUS}${NOM} (?:sont |qui sont )?(?:clos|closes|terminee?s?|finie?s?|refusees|refuses|cloturee?s|archivee?s?)${FIN}`,
    ),
    "closes",
  ],
];

const FINIT = un(
  `${TOUS}(?:(?:qui|ki|${NOM}(?: qui| dont la mesure)?) (?:finit|finissent|se terminent?|se finit|se finissent|s'arretent?|arrivent? a (?:echeance|terme|la fin|leur terme)|prend fin|prennent fin|termine|terminent)|fins de mesures?|(?:mesures|echeances|fins) (?:qui tombent|de fin))\\b(?<reste>.*)$`,
);
const RESTE_DE_DATE =
  /^(?: ?(?:en|dans|d'|ici|avant|le|la|les|au|du|de|mois|courant|bientot|prochainement|ce|cette|semaine|prochain|prochaine|et|a)\b'?)*[ ?!.]*$/;

const LIEU =
  "(?:,? (?:(?:de|du|a|au|sur|pour|secteur|le|la|en|les|circonscription) |(?:d'|l') ?)*(?<lieu>(?!.*\\b(?:par|tps|temps|mi|poste|un|une|etp|qui|je|on|est|faut)\\b)[a-z][a-z'-]+(?: [a-z'-]+){0,4}))?";
const ATTENTE = un(
  `${DEBUT}${MONTRE}(?:(?:quelle est|c'est quoi) )?(?:(?:ma|la|les|mes|nos|notre) )?listes? d ?'? ?attentes?${LIEU}[ ?!.]*$`,
);
const QUI_ATTEND = un(
  `${TOUS}(?:qui|ki) (?:est|sont|j'ai) (?:en attente|(?:sur|en) (?:la |ma )?liste d'attente)${LIEU}[ ?!.]*$`,
);
const CHARGE = un(
  `${DEBUT}(?:quelle est |c'est quoi |montre[rz]? |affiche[rz]? |voir )?(?:(?:ma|la|notre) )?charge(?: actuelle| de travail| du secteur| du poste)?${LIEU}[ ?!.]*$`,
);
const A_COMBIEN = un(
  `${DEBUT}(?:(?:je|j'en|on|on en|nous|j'|t) ?(?:suis|est|sommes|en suis) a (?:combien|cb)|(?:a combien|combien) (?:je suis|suis[- ]je|on est|j'en suis)|(?:combien|cb) (?:de |j'ai de |ai-je de )(?:mesures|menages|dossiers|suivis)(?: (?:j'ai|ai-je|je suis|en cours|on a|je porte))+)(?: (?:de )?(?:mesures|menages|dossiers|suivis))?${LIEU}[ ?!.]*$`,
);

/** `masque`: the text with `NOMME` in the place of each household. `undefined`: it asks for something else. */
export function lisVue(text: string, masque: string, at: Date): VueLue | undefined {
  const lu = plat(text);
  const cache = plat(masque);
  if (cache.includes(NOMME)) {
    if (DU_MENAGE.test(cache) || ENSUITE.test(cache)) return { sorte: "dossier" };
    return DETTE.test(cache) && !REGLE.test(cache) ? { sorte: "dossier" } : undefined;
  }
  if (SANS_NOM.test(lu)) return { sorte: "dossier", nom: null };
  const liste = LISTES.find(([motif]) => motif.test(lu));
  if (liste) return { sorte: "liste", filtre: liste[1] };
  const attente = ATTENTE.exec(lu) ?? QUI_ATTEND.exec(lu);
  if (attente) return { sorte: "attente", lieu: attente.groups?.lieu ?? "" };
  const charge = CHARGE.exec(lu) ?? A_COMBIEN.exec(lu);
  if (charge) return { sorte: "charge", lieu: charge.groups?.lieu ?? "" };
  const inconnu = SANS_NOM_CONNU.exec(lu)?.[1];
  return finsDe(text, at) ?? (inconnu ? { sorte: "dossier", nom: inconnu } : undefined);
}

/** « qui finit en mai », « mesures qui finissent d'ici 30 jours »; without a date, from today on. */
function finsDe(text: string, at: Date): VueLue | undefined {
  const jour = jourDe(at);
  if (!FINIT.test(plat(text))) return undefined;
  const dates = lisDates(text, at, "future").filter((d) => d.kind === "interval" || d.jour);
  const sans = dates.reduce(
    (t, { index, text: dite }) =>
      t.slice(0, index) + " ".repeat(dite.length) + t.slice(index + dite.length),
    text,
  );
  const reste = FINIT.exec(plat(sans))?.groups?.reste;
  if (reste === undefined || !RESTE_DE_DATE.test(reste)) return undefined;
  const [dite] = dates;
  if (!dite) {
    if (/\bce mois\b/.test(plat(text)))
      return { sorte: "fin", du: premierDuMois(jour), au: finDuMois(jour) };
    const tout = /^ ?(?:bientot|prochainement)?[ ?!.]*$/.test(reste);
    return tout ? { sorte: "fin", du: jour, au: null } : undefined;
  }
  // « d'ici le 30 », « avant fin avril »: from today on.
  const ici = /\b(?:d'ici|avant|jusqu)/.test(plat(text));
  const du = dite.jour ?? dite.start?.slice(0, 10) ?? jour;
  const au = dite.jour ?? dite.end?.slice(0, 10) ?? ajoute(du, { mois: 1 });
  return { sorte: "fin", du: ici ? jour : du, au };
}
