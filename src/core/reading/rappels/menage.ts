/** Orders about the reminders of one household, or one of them: why, not me, stop, again, cancel. */
import { lisDates } from "../dates-lues.ts";
import { entier, epure, groupe, lisTexte, POLI, peutNommer, RAPPELS, RESTE } from "./mots.ts";

/** `reste`: the words for a household or a thing, as typed; empty when there are none. */
export type OrdreDeMenage = {
  quoi: "pourquoi" | "pas-moi" | "coupe" | "retablit" | "annule-rappel";
  reste: string;
};

const SUIVRE = "(?:suis|suit|gere|m'occupe de|m'en occupe|accompagne|ai|est)";
const DE = "(?:pour|sur|de|du|d'|des|concernant|a propos de|au sujet de|chez)";

const ORDRES: [quoi: OrdreDeMenage["quoi"], motif: RegExp][] = [
  [
    "pourquoi",
    entier(
      `(?:pourquoi|pk|pkoi|pourkoi|pq)(?: est[- ]ce que)? (?:tu|vous) (?:me |m'|nous |n')(?:as |avez )?(?:re)?(?:rappel|appell?|dis|demand|relanc|parl|envoi|envoy|previen|alert|ecri|embet|saoul)[a-z]*(?: (?:ca|cela|tout ca|sans arret|encore|maintenant|aujourd'hui))*${RESTE}`,
    ),
  ],
  [
    "pourquoi",
    entier(
      `(?:(?:pourquoi|pk|pkoi|pourkoi|pq)(?: j'ai| je recois)?|(?:c'est|c|c est) (?:koi|quoi)|(?:a quoi|ca) (?:correspond|sert|rime)|d'ou (?:vient|sort)|qu'est[- ]ce que (?:c'est (?:que )?)?) ?(?:ce|cette|ces|ton|tes|le|la|l') ?${RAPPELS}(?: (?:la|maintenant))?${RESTE}`,
    ),
  ],
  [
    "pourquoi",
    entier(
      `(?:pourquoi|pk|pkoi|pourkoi|pq)(?: j'ai| je recois)? (?:un|une|des|les) ${RAPPELS}${RESTE}`,
    ),
  ],
  [
    "pas-moi",
    entier(
      `(?:non[ ,]+)?(?:(?:ce n'est|c'est|c|c est|cest|ce n est|ce n'etait|c'etait) )?(?:pas|plus) (?:a |pour |de )?(?:moi(?! d(?:e |'))|mon (?:dossier|menage|suivi|ressort)|ma (?:mesure|famille|situation))(?: qui (?:le |la |les )?${SUIVRE})?(?: (?:ce|cette|le|la) (?:dossier|mesure|menage|famille))?(?<!qui (?:ai|est))${RESTE}`,
    ),
  ],
  [
    "pas-moi",
    entier(
      "(?<reste>[a-z][a-z' -]{1,40}?),? (?:(?:ce n'est|c'est|c|cest|est|n'est) )?(?:pas|plus) (?:a |pour |chez )?(?:moi|ma mesure|mon dossier)(?: (?:maintenant|non plus))?",
    ),
  ],
  [
    "pas-moi",
    entier(
      `(?:(?:je |j')(?:ne |n')?(?:m'occupe|gere|accompagne) (?:plus|pas)|(?:je |j')(?:ne |n')?(?:suis|ai) plus(?! (?:d'|de |du |sur |en |au |a ))) (?:avec |de |le (?:dossier|suivi) (?:de |du )?)?(?:la )?(?<reste>.+?)`,
    ),
  ],
  [
    "pas-moi",
    entier(
      "(?:tu t'es |vous vous etes |tu te )trompe(?:e|s)? de (?:personne|destinataire)|(?:mauvaise?|erreur de) (?:personne|destinataire)",
    ),
  ],
  [
    "coupe",
    entier(
      `${POLI}(?:stop(?:pe[rz]?)?|arret(?:e[rz]?)?|cess(?:e[rz]?)?)(?: (?:de |d')(?:me |m'|nous )(?:parler|reparler|rappeler|relancer|embeter|saouler)| (?:avec )?(?:les |ces |tes |mes |tous les )?${RAPPELS})(?: ${DE})${RESTE}`,
    ),
  ],
  [
    "coupe",
    entier(
      `${POLI}(?:stop(?:pe[rz]?)?|arret(?:e[rz]?)?|coupe[rz]?|desactive[rz]?|suspends?|enleve[rz]?|retire[rz]?|supprime[rz]?|annule[rz]?|vire) (?:(?:avec )?(?:les |ces |tes |mes |tous les |tous mes )?(?:r[ae]p+els|alertes|notifs|notifications|relances|messages))(?: ${DE})?${RESTE}`,
    ),
  ],
  [
    "coupe",
    entier("(?:stop|arrete[rz]?) (?:de |d')(?:me |m')(?:rappeler|reparler de)(?<reste> .+?)"),
  ],
  [
    "coupe",
    entier(
      `(?:(?:je |j')?(?:ne |n')?(?:veux|voudrais|ai besoin)? ?(?:plus|pas)|plus jamais|aucun|stop) (?:(?:de |d')?(?:r[ae]p+els?|alertes?|relances?|notifs?))(?: ${DE})?${RESTE}`,
    ),
  ],
  [
    "coupe",
    entier(
      `(?:je (?:ne )?veux plus (?:entendre parler|de nouvelles)|ne me (?:parle[sz]?|reparle[sz]?|rappelle[sz]?) plus|(?:ne )?me (?:parle|reparle|rappelle) plus|lache[- ]moi|parle[- ]moi plus) (?:avec |de |d'|du )?(?<reste>.+?)`,
    ),
  ],
  [
    "coupe",
    entier(
      `(?:ne )?(?:m'|me )(?:envoie|ecri[st]|envoyez|fais)[sz]? plus (?:de |d')?(?:r[ae]p+els?|alertes?|relances?|notifs?|messages?)(?: ${DE})?${RESTE}`,
    ),
  ],
  [
    "coupe",
    entier("(?:enleve|retire|sors|vire)[rz]? (?<reste>[^?!.]+?) des (?:rappels|relances|alertes)"),
  ],
  [
    "retablit",
    entier(
      `${POLI}(?:remet(?:s|tre|tez)?|reactive[rz]?|retabli[rst]?|relance[rz]?|repren(?:ds|dre|ez)|redonne[rz]?|rallume[rz]?|reprogramme[rz]?)(?:[- ]moi)? (?:les |mes |des |tous les |tes )${RAPPELS}(?: ${DE})?${RESTE}`,
    ),
  ],
  [
    "retablit",
    entier(
      "(?:(?:peux[- ]tu|tu peux) )?(?:(?:me )?reparler|reparle[sz]?[- ]moi|recommence a me (?:parler|rappeler)) (?:de |d'|du )(?<reste>.+?)",
    ),
  ],
  [
    "retablit",
    entier(
      `je (?:re)?veux (?:bien )?(?:a nouveau |de nouveau )?(?:les |des )${RAPPELS} (?:a nouveau |de nouveau )?(?:${DE})${RESTE}`,
    ),
  ],
  [
    "annule-rappel",
    entier(
      `${POLI}(?:annule[rz]?|supprime[rz]?|efface[rz]?|enleve[rz]?|retire[rz]?|oublie[rz]?|vire|laisse tomber)(?:[- ]moi)? (?:le|mon|ce|l'|cette|la|son|mon dernier|le dernier)? ?(?:rappel|alerte)(?: perso(?:nnel)?)?${RESTE}`,
    ),
  ],
  [
    "annule-rappel",
    entier(
      `(?:(?:j'ai |on a |je n'ai )?(?:plus|pas) besoin (?:du|de ce|de mon|de|d'un|que tu me) ?(?:rappel(?:les)?))${RESTE}`,
    ),
  ],
];

/** « stop les rappels le soir »: of hours, which these orders do not know. */
const D_HEURES =
  /\b(?:soirs?|nuits?|matins?|midi|apres[- ]midi|week-end|samedis?|dimanches?|jours?|semaines?|mois|vacances|conges?|comme|pour l'instant|tout|maintenant)\b/;
/** No household: « je n'ai plus de nouvelles », « j'ai pas compris ». */
const PAS_UN_NOM =
  /\b(?:nouvelles?|place|temps|compris|accord|sure?|besoin|recue?|eue?|vue?|pu|fait|dispo\w*|contrat|plan|bilan|dette|reponse|adresse|numero|acces|droit|certaine?|convaincue?|la|le|les|d'accord|asll\w*|mesures?|charte|internet|ordi\w*|venue?|passee?|allee?|en|encore|idees?|loin|presente?|absente?|formee?|payee?|concernee?|habilitee?|joignable|seule?|convoquee?|dossiers?)\b/;

/** An order that names something else than a household is none. */
export function lisOrdreDeMenage(text: string, at: Date): OrdreDeMenage | undefined {
  const texte = lisTexte(text);
  for (const [quoi, motif] of ORDRES) {
    const m = motif.exec(texte.nu);
    if (!m) continue;
    const reste = epure(groupe(m, "reste", texte)).replace(/^rien$/i, "");
    const bas = lisTexte(reste).nu;
    if (quoi === "annule-rappel" ? reste.length > 60 : !peutNommer(reste)) continue;
    if (quoi !== "annule-rappel" && D_HEURES.test(bas)) continue;
    if (quoi === "pas-moi" && PAS_UN_NOM.test(bas)) continue;
    if (quoi !== "annule-rappel" && lisDates(reste, at, "future").length) continue;
    return { quoi, reste };
  }
  return undefined;
}
