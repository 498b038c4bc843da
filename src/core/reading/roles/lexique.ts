/** The words that say what a date is the date of: « commission », « démarrée », « finit », « reçue ». */

/** What a date of a question is the date of. `autre-*`: of another measure than ours. */
export type Role =
  | "commission"
  | "debut"
  | "fin"
  | "interruption"
  | "commande"
  | "refus"
  | "visite"
  | "premiere-visite"
  | "contrat"
  | "signature"
  | "envoi"
  | "remise"
  | "sortie"
  | "gts"
  | "autre-debut"
  | "autre-fin"
  | "hors";

const un = (motif: string) => new RegExp(`(?<![a-z0-9])(?:${motif})(?![a-z0-9])`, "g");

/** Over plain text. Of two that match, the one nearest to the date speaks; of two as near, the longer. */
export const MOTS_DES_ROLES: [Role, RegExp][] = [
  [
    "commission",
    un(
      "com+is+ions?|com(?: tech\\w*|(?= (?:le|du|de|d'|en|fsl)(?![a-z])))|cttf|ctf|comm|cttfsl|decision|decide[es]*|attribue[es]*|accordee?s?|prononcee?s?",
    ),
  ],
  [
    "debut",
    un(
      "(?:passe\\w*|mise?s?|place[es]*) sous [a-z]+(?: (?!le |en |au |du |depuis )[a-z]+)?|debut\\w*|dem+ar+\\w*|depart|commenc\\w*|prise? d'effet|(?:mesure|asll\\w*|suivi|accompagnement|accompagnee?|suivie?|ouverte?|en cours)(?: du| depuis| a partir| a compter| au)|ouverture|lancee?|date de debut",
    ),
  ],
  [
    "fin",
    un(
      "(?:main)?levee?s?|fin|fini\\w*|fins|termin\\w*|terme|echeances?|echoit|expir\\w*|jusqu'au|jusqu'a(?! (?:\\d|quand|combien))|jusque(?! quand)|(?:date )?butoir|fin de delai|(?:delai|terme|date|limite|duree) (?:[a-z]+ ){0,2}(?:donnee?|fixee?|posee?|impartie?) (?:par|en) (?:la )?commission|(?:decision|commission) (?:[a-z]+ )?(?:borne|expire|s'arrete|s'acheve)(?: (?:la mesure|l'accompagnement|le suivi))?(?: au)?|arret prev\\w*|date d'arret|arrive a terme|s'acheve|acheve",
    ),
  ],
  [
    "interruption",
    un(
      "interr?omp\\w*|interr?upt\\w*|interr?uption|arret|arrets|arrete[es]*|arreter|on arrete|stop\\w*|rupture|rompue?|romp|abandon\\w*|cess\\w+|lach\\w+ (?:le suivi|la mesure|l'accompagnement|l'affaire|tout|prise)|fin anticipee|mettre fin|mis fin|met fin|clotur\\w+|coupee?",
    ),
  ],
  ["commande", un("comm?andes?|cde|comm?ande recue?|recu (?:la |une |ma )?comm?ande|reception")],
  [
    "refus",
    un(
      "refus\\w*(?! d'? ?ouvrir)|(?:m'? ?a|nous a|a) (?:dit|annonce|fait savoir)(?=.{0,60}(?:veut plus|veut pas|refuse|entendre parler))|dit non|veut plus|ne veut pas|claqu\\w+ (?:[a-z]+ ){0,2}porte(?: [a-z]+){0,2}|plus entendre parler|cooper\\w+ plus|envoyee? (?:bouler|promener|balader)|s'est (?:[a-z]+ )?opposee?",
    ),
  ],
  [
    "premiere-visite",
    un(
      "premiere? (?:rencontre|visite|vad|rdv|rendez-vous|entretien)|1(?:ere|re|er) (?:rencontre|visite|vad|rdv|rendez-vous|entretien)",
    ),
  ],
  [
    "visite",
    un(
      "vads?|visites?|visitee?s?|rencontr\\w*|rdv|rv|rendez[ -]vous|entretiens?|entrevues?|vue?s?|passage|passee? (?:voir|chez)|derniere fois",
    ),
  ],
  [
    "contrat",
    un(
      "convention(?: (?:est |a ete )?signee?)|contrat(?: d'accompagnement)?(?: (?:est |a ete )?signee?)?|contractualis\\w*",
    ),
  ],
  ["signature", un("sign\\w+|dernieres? signatures?")],
  [
    "envoi",
    un(
      "listes?(?! d\\W?attente)(?: (?:[a-z]+ ){0,7}(?:partie|envoyee|adressee|recue|arrivee|tombee))?|adresse (?:la |sa |cette )?liste|oj|odj|ordre du jour(?: theorique)?|(?:oj|odj|ordre du jour)(?: theorique)? (?:est )?(?:recue?|envoyee?|arrivee?)|recue?s?|envoyee?s?|envoi|mail du gip|arrivee?",
    ),
  ],
  [
    "remise",
    un(
      "(?:bilan|plan|1a|1b|annexe) part(?:i|ira)?|(?:la|le|les) (?:faire|demander|deposer)|(?:l'|j')?envoie|je (?:le |la )?rends|(?:je )?transmets|rendue?s?|remise?s?|transmise?s?|bilan envoyee?|plan envoyee?|deposee?s?",
    ),
  ],
  ["sortie", un("quitt\\w+|demenag\\w+|rend (?:les )?cle\\w*")],
  ["gts", un("gts|groupe technique(?: social)?|seance|reunion")],
  [
    "hors",
    un(
      "nee? le|naissance|revien\\w*|rentre\\w*|(?:de |son |leur )?retour|assignee?s?|assignation|(?:mis\\w* |etre |suis |est |sont |es |part\\w* )?en arret(?: de travail| maladie)?|emmenag\\w*|arrivee?s(?: en| a| ici)?|(?:son|le|un|du|au|mon|leur|avec un) bail (?:[a-z']+ ){0,2}(?:finit|fini|termine|expire|s'arrete|prend fin|court)|surendettement(?: [a-z']+){0,4}|(?:absente?s?|absence|rate|manque|loupe|pas venue?s?) (?:au|a la|a|du|le|son|sa|leur)? ?(?:dernier |derniere )?(?:rdv|rv|rendez-vous|vad|visite|rencontre|entretien)|loyers?|dettes?|audience|expulsion|jugement|suspen\\w*|hospitalis\\w*|pause|arret maladie|conges?|vacances|report\\w*|absen\\w*|preavis|bail|plan d'apurement|ccapex|commission (?:de |d')?(?:surendettement|attribution|mediation|impayes)|fin (?:de |du |des |d')(?:la |son |sa |l')?(?:bail|preavis|droits?|cdd|contrat de travail|titre|treve|hebergement|sejour|stage|formation|chomage)",
    ),
  ],
];

/** Years are chosen by the role: what was received is past, an end is to come, the rest is the nearest. */
export const SENS: Record<Role, "past" | "future" | "proche"> = {
  commission: "proche",
  debut: "proche",
  interruption: "proche",
  contrat: "proche",
  signature: "past",
  commande: "past",
  refus: "past",
  visite: "past",
  "premiere-visite": "past",
  envoi: "past",
  remise: "proche",
  sortie: "proche",
  fin: "future",
  gts: "future",
  "autre-fin": "future",
  "autre-debut": "proche",
  hors: "past",
};

/** « démarre quand ? », « quand finit » ask for that date: they do not name the one typed. */
export const DEMANDE_AVANT =
  /(?:^|[^a-z])(?:quand|a quelle date|quelle date|quel jour|pour quand)(?: (?!si |pour |avec |comme )[a-z'-]+){0,3} $/;
export const DEMANDE_APRES = /^(?: [a-z'-]+){0,2} ?(?:c'est |est )?(?:pour )?quand(?![a-z])/;

/** Only words that join one date to the next of its kind: « le 16/02 puis le 02/03 ». */
export const LIEN =
  /^[\s,;/+&-]*(?:et|puis|ensuite|ou|apres)?[\s]*(?:le|du|au|celle du|celui du)?\s*$/;
