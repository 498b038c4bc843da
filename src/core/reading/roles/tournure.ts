/** How a question about dates is put: open or of yes and no, of payment, turned round. */
import { estOuverte, sansAnodin } from "../polarite.ts";
import { type Demandee, demandees } from "./demande.ts";

export type Tournure = {
  /** A question of yes or no about lengths or a state, not « combien », « quand ». */
  ferme: boolean;
  /** « trop tard ? », « ça dépasse ? »: yes says that the rule does not hold. */
  contre: boolean;
  /** Asks whether the month is paid. */
  paie: boolean;
  /** Asks for the next one: « prochaine rencontre », « jusqu'à quand ». */
  prochaine: boolean;
  /** Words of the measure itself stand in it: its dates are not those of a lease or a debt. */
  mesure: boolean;
  /** « le 2e jeudi »: which one, and the weekday, 1 for Monday. */
  rangDit?: { rang: number; jour: number };
  /** What is asked, in words too short to name a topic. */
  demandees: Demandee[];
};

const OUVERTE =
  /(?<![a-z])(?:combien|nombre|date (?:limite|butoir)|cb|cbien|quand|kan|qd|quel(?:le)?s?|kel(?:le)?s?|jusqu'a quand|jusqu'ou|comment|qui|pourquoi|que se passe|qu'est)(?![a-z])|(?:il )?(?:reste|manque) (?:combien|quoi)|que faire|on fait quoi/;

const PAIE =
  /(?<![a-z])(?:est|mois|sera|serait|pas|ou) dus?(?![a-z])|(?<![a-z])dus? (?:ou|a l'asso)|(?<![a-z])(?:paye\w*|paie\w*|factur\w*|regle\w*|remunere\w*|compte\w*|entame\w*)(?![a-z])/;

const CONTRE =
  /(?<![a-z])trop(?![a-z])|il (?:me |nous )?manque|en retard|hors delai|delai (?:est |soit |serait |a ete )?(?:deja )?(?:passe|echu|expire)(?![a-z])|(?<![a-z])depass\w*|abus\w*/;

const MESURE =
  /(?<![a-z])(?:mesures?|asll\w*|suivi|accompagnement|commission|demarr\w*|debut\w*|commenc\w*|reconduc\w*|prolong\w*|contrat|terme|echeance|renouvel\w*|(?:premiere|1ere|1re) (?:rencontre|visite|vad))(?![a-z])/;

const PROCHAINE =
  /(?<![a-z])(?:prochaine?s?|suivante?s?|avant quand|avant le(?= ?\?|$)|delai|limite|jusqu|au plus tard)(?![a-z])/;

const RANGS = ["premier", "deuxieme", "troisieme", "quatrieme", "cinquieme"];
const JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const RANG = new RegExp(
  `(?<![a-z0-9])(?:([1-5])(?:er|e|eme|ere|nd|nde)?|(${RANGS.join("|")}|second))s? (${JOURS.join("|")})s?(?![a-z])`,
);

function rangDit(lu: string): Tournure["rangDit"] {
  const [, chiffre, mot, jour] = RANG.exec(lu) ?? [];
  if (!jour) return undefined;
  const rang = chiffre ? Number(chiffre) : mot === "second" ? 2 : RANGS.indexOf(mot!) + 1;
  return { rang, jour: JOURS.indexOf(jour) + 1 };
}

/** `lu` is plain. */
export const tournureDe = (lu: string): Tournure => ({
  ...(rangDit(lu) && { rangDit: rangDit(lu)! }),
  ferme: !OUVERTE.test(sansAnodin(lu)) && !estOuverte(lu),
  contre: CONTRE.test(lu),
  paie: PAIE.test(lu),
  prochaine: PROCHAINE.test(lu),
  mesure: MESURE.test(lu),
  demandees: demandees(lu),
});
