/** What a message is for: a visit already made, a question, a hypothesis, a correction. */
import type { Mode } from "../../model.ts";
import { plat } from "./plat.ts";

/** Whoever follows the household beside us. */
const PROFESSIONNEL =
  "(?:referente?|assistante? sociale?|as|educ\\w*|instruct\\w*|travailleu\\w* social\\w*|cesf|tutrice|tuteur|curatrice|curateur)\\b";

const un = (motif: string) => new RegExp(`(?:^|[^a-z0-9])(?:${motif})(?![a-z0-9])`);

/** Places and means that are said in so many words. */
const LIEUX: [RegExp, Mode][] = [
  [
    un(
      `rencontre commune|rdv commun|rendez-vous commun|visite commune|rencontre tripartite|(?:synthese|concertation|rencontre|reunion|rdv|rendez-vous|point|entretien|vue?)[^,.;]{0,60}? avec [^.;]{0,40}?(?:le |la |l'|son |sa |leur |l )?${PROFESSIONNEL}`,
    ),
    "rencontre-commune",
  ],
  [
    un(
      "vads?|visites? a domicile|chez (?:elle|lui|eux|elles)|a domicile|a son domicile|au domicile",
    ),
    "domicile",
  ],
  [
    un(
      "au bureau|bureau|mds|maison des solidarites|perman[ea]n[cs]e|(?<!(?:paye|verse|regle|depose|donne|remis|apporte|envoye)[^,.;]{0,25})a l[' ]agence|dans nos locaux|a l[' ]association",
    ),
    "bureau",
  ],
  [un("par tel|par telephone|au telephone|au tel|coup de fil|repondeur|messagerie"), "telephone"],
];
/** Words that say it less surely, looked at only in the clause of the contact itself. */
const MOYENS: [RegExp, Mode][] = [
  [un("tels?|telephone|telephonique|appels?|appelee?|eue? au bout du fil"), "telephone"],
  [un("(?:par |un |des |les |echang\\w* (?:de |par )?)?(?:courriers?|mails?|sms|lettre)"), "autre"],
  [
    un(
      "portes? (?:close|fermee)s?|avis de passage|domicile|chez|v[ai]*sites?|visitee?|pass[ée]e?s? (?:la |le |les )?voir",
    ),
    "domicile",
  ],
];

const CONTACT = un(
  "synthese|concertation|vads?|v[ai]*sites?|visitee?|repondeur|messagerie|echange (?:par|de)|allee? (?:chez|voir)|pass[ée]e (?:la|le|les) voir|(?:sors|reviens|rentre) (?:a peine |juste )?de chez|rdv|rv|rendez-vous|rendez vous|entretien|rencontre|rencontree?|vue?s?(?! (?:que|les|des|l'|(?:la|le|un|une|son|sa|ses)(?! (?:dame|famille|menage|couple|petite?|fam)\\b))\\b)|j'ai recue?(?! (?:la|le|les|un|une|son|sa|ses) (?!dame|famille|couple|menage))|recue? (?:mme|m|mr|monsieur|madame|au bureau|en entretien|a la mds)|pass[ée]e?s? (?:chez|voir|(?:a|au) (?:son |leur )?(?:domicile|bureau|mds))|passage|(?:reviens|sors|rentre) de chez|venue?s? (?:au|a la|a l'|me voir)|(?<!fait |faire |fasse )appels?|appelee?|arrivee? chez|tel|telephonee?|m'a telephone|(?<!ce |le |mon |son |ton |un |du |de |numero de )telephone|eue? au tel|perman[ea]n[cs]e|reunion",
);

const premier = (lu: string, modes: [RegExp, Mode][]): Mode | undefined =>
  modes
    .map(([motif, mode]) => ({ mode, place: motif.exec(lu)?.index ?? -1 }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)[0]?.mode;

/** « vad benali hier 10h au bureau »: a visit at home, or the word that one says of any; it is asked. */
const VAD_AILLEURS =
  /\bvads?\b(?:(?!\b(?:elle|il|elles|ils|on|je|rdv|rendez|passe\w*|vien\w*|doit|pour|puis|et|ensuite|chez|domicile)\b)[^,;.]){0,50}\b(?:au bureau|au tel(?:ephone)?|par tel(?:ephone)?|a la mds|dans nos locaux|en visio)\b/;

/** The place named in so many words, the first one when there are several; none when they contradict each other. */
export const lieuDe = (text: string): Mode | undefined =>
  VAD_AILLEURS.test(plat(text)) ? undefined : premier(plat(text), LIEUX);

/** How the contact was made, in the clause that speaks of it. */
export const modeDe = (text: string): Mode | undefined =>
  VAD_AILLEURS.test(plat(text))
    ? undefined
    : (premier(plat(text), LIEUX) ?? premier(plat(text), MOYENS));

/** « si je fais une VAD le 28 », « il faudrait », « je dois passer »: nothing that has happened. */
const HYPOTHESE =
  /^(?:par )?(?:exemple|ex)\b|^(?:et )?si (?:je|j'|on|nous|il|elle|la|le|mme|m )|\b(?:il faut|(?:il )?faudrait|faudra|je dois|on doit|je vais|on va|je pense|je compte|j'aimerais|je voudrais|prevoir|a prevoir|planifier|penser a|^rappelle|rappelle[rz]?[- ]moi|rappel(?:er)? moi|n'oublie|dois-je|puis-je|peut-on|est-ce que|si jamais|sera|seront|viendra|viendront|verrai|irai|passerai|recevrai|a confirmer|a venir|a faire|reste a faire|pas encore (?:fait|vu))\b/;

export const estHypothese = (text: string): boolean => HYPOTHESE.test(plat(text));

/**
 * The contact did not take place, is not to be written, or was somebody else's: « pas de vad
 * benali hier », « supprime vad martin », « hugo a fait la vad », « visite du bailleur ».
 */
const PAS_LA_SIENNE =
  /^(?:ne |n')?(?:note[sz]?|compte[sz]?|enregistre[sz]?) pas\b|^(?:supprime|efface|annule(?!.*(?:hier|matin|\d|lundi|mardi|mercredi|jeudi|vendredi))|retire|oublie (?!de noter)(?:la|ma|cette|le|ce|tout|ca))|\bpas (?:(?:de |d')(?:vads?|visites?|rdv|rencontres?|entretiens?|rendez)|(?:re)?vue?s?\b|fait|eu lieu|alle|pu (?:y |la |le |les )?(?:passer|aller|voir|me deplacer|faire)|passe)|n'a pas eu lieu|pas eu (?:le |de )?(?:temps|tps|moment)|pas reussi|\bpas moi\b|\b(?:devai(?:t|ent|s)|voulai(?:t|ent|s)|aurai(?:t|ent|s)|pensai(?:t|ent|s)|comptai(?:t|ent|s))\b(?!.*\b(?:absent\w*|pas venu\w*|venue?s?|porte close|personne|lapin|report\w*|annul\w*|decal\w*|la bien)\b)|(?:m'a|nous a|m'ont) demande (?:de|d'|a)|\btrop tard\b|(?:m'a |a )?(?:dit|raconte) (?:que |qu')(?:il|elle|ils|elles|son|sa|mme|mr|m) .{0,20}\b(?:vu|rencontre|recu)|\bje crois (?:que|qu)|il me semble|s'est plainte?|\ba refuse\b|refuse la (?:vad|visite)|\bimpossible\b|(?<!comme )\bprevue?s?\b(?!.*\b(?:report|annul|decal|pas venu|absent|porte close))|\bexemple\b|se plaint|\bplainte\b|\bgreve\b|j'aurais|\baurait\b|^si |\bsi [a-z]+ (?:etait|avait|est|a)\b|\b(?:bailleur|proprietaire|proprio|agence|assistante? sociale?|collegues?|huissier|gardien\w*|police|medecin|infirmiere?|educ\w*|avocate?|expert|plombier|artisan|technicien|edf|voisine?s?|caf|facteur|tutrice|curatrice|curateur|referente?|tisf|psy\w*|stagiaire) (?:(?:de |d'|du |chez )[a-z' -]{1,30}? )?(?:est |a |ont |sont |l'a |les a |la |l )?(?:deja |bien )?(?:passee?s?|venue?s?|vue?s?|rencontree?s?|appelee?s?|recue?s?|visitee?s?|allee?s?)\b|\b(?!on\b)[a-z]{2,} a fait (?:la|une|sa) (?:vad|visite)|(?:dit|raconte|parle) (?:que |de )?(?:la|sa|ma) (?:vad|visite)|(?:visite|rdv|vad) (?:de |d'|du |de la |de l'|des |(?:chez|avec) (?:le |la |l'|son |sa )?)(?:bailleur|proprietaire|appart\w*|logement|agence|assistante|collegue|medecin|caf|gardien)|a eu (?:la|une) visite/;

/** `contact` is the clause of the contact: what is planned or refused elsewhere is another matter. */
export const estPasLaSienne = (contact: string): boolean => PAS_LA_SIENNE.test(plat(contact));

const INTERROGATIFS =
  /^(?:et |alors |dis |svp |stp )?(?:combien|cb|cmb|cmbien|cbn|cbien|quand|qd|c'est quand|kan|qui|ki|quel|quelle|quels|quelles|kel|comment|pourquoi|ou |est-ce|est ce|c koi|c quoi|c'est quoi|koi|faut-il|faut il|faut(?! que (?:je|j'))|peut-on|peut on|on peut|puis-je|puis je|je peux|j'ai droit|a-t-on|y a-t-il|ya|y a|qu'est|que|quoi|jusqu'a quand|dois-je|dates? |delai|duree|what|how|can)\b/;

/** A word that asks, wherever it stands: « je previens qui », « ca donne kel mois », « exact ? ». */
const DEMANDE =
  /\b(?:c(?:'est)? (?:koi|quoi|combien|cb)|(?:kel|quel)(?:le)?s? (?:mois|date|jour|delai|duree|heure)|(?:je|j|on|nous|faut) ?[a-z]+ (?:quoi|koi|qui|ki|combien|cb)|(?:qui|ki) (?:je|j'|on) ?[a-z]+|(?:mene|donne|sert) a (?:quoi|koi)|qu'est[ -]ce qu[e']|(?:qui|ki) (?:prevenir|appeler|contacter|informer|avertir)|c'?(?:est )?ecrit (?:qq ?part|qqpart|quelque part)|ce (?:que |qu'|k |ke )(?:on|je|nous) (?:fait|fais|doit|dois|faisons|devons)$)(?![a-z])/;
/** « exact ? », « c'est bien ça ? »: what stands before is to be confirmed. */
const CONFIRME =
  /\b(?:exact|c'est ca|c ca|juste|vrai|correct|nickel|d'accord|on est bons?|c bon|c'est bon|non|si je (?:me trompe|comprends))[ ?!.]*$/;

/** « le 1er rdv doit être au domicile ? » asks of a rule. */
const PERMET =
  /\b(?:doit|doivent|dois|faut|peut|peuvent|peux|puis|passe|suffit|suffisent|compte|comptent|obligatoire|possible|permis|exclu\w*|minimum|maximum)\b/;

/** Something is asked in so many words, question mark or not. */
export const interroge = (text: string): boolean => {
  const lu = plat(text);
  return (
    INTERROGATIFS.test(lu) ||
    DEMANDE.test(lu) ||
    CONFIRME.test(lu) ||
    (lu.endsWith("?") && PERMET.test(lu))
  );
};

export const estQuestion = (text: string): boolean => {
  const lu = plat(text);
  return (
    /\?\s*$/.test(lu) ||
    DEMANDE.test(lu) ||
    /\b(?:combien|cb|cmb|cmbien|cbn) (?:de |d'|on |faut|ici\b|chez |la\b)/.test(lu) ||
    lu.includes("? ") ||
    /\b(?:jusqu'a|avant|pour|c'est|depuis|avan|pr) (?:quand|qd|kan|kand)\b/.test(lu) ||
    /\b(?:quand|qd|kan|kand|combien|cb|quel gts|quelle date|quel jour|c'est bon|possible|grave|ca suffit|suffisant)$/.test(
      lu,
    ) ||
    /\b(?:stp|svp|s'il te plait|s'il vous plait)[ .!]*$/.test(lu) ||
    /\b(?:limite pour|au plus tard|prochaine limite|ou faut|(?:j'en|je|on|en) fai(?:s|t) (?:quoi|koi)|que faire|quoi faire)\b/.test(
      lu,
    ) ||
    /\b(?:ca|c'est|est|sont|suppose que .*) (?:bloque|interdite?s?|permis|autorisee?s?|compatibles?)\b|\bca (?:bloque|coince|gene)\b|\bou pas[ .!]*$|\bje suppose que\b|\bqui est interdit\b/.test(
      lu,
    ) ||
    /(?<!\by )\b(?:sont|est|doit|doivent|peut|peuvent|faut|a|ont|va|vont)(?:-t)?[- ](?:elles?|ils?|on)\b/.test(
      lu,
    ) ||
    INTERROGATIFS.test(lu)
  );
};

/** « la visite s'est bien passée », against « une rencontre par mois suffit ». */
export const estAuPasse = (text: string): boolean =>
  /\b(?:s'est|se sont|etai(?:t|ent)|(?:j'ai|on a|nous avons|elle a|il a|ils ont) [a-z]+[eiust]e?s?|a ete)\b/.test(
    plat(text),
  );

/** Does it speak of a contact with a household at all? */
export const parleDeContact = (text: string): boolean => CONTACT.test(plat(text));

/** « non c'était mardi », « en fait au bureau », « plutôt 15h », « c'était Mme Martin ». */
export const CORRECTION =
  /^(?:ah |oups |pardon |desolee? |erreur |euh )*[,: ]*(?:non\b|nan\b|en fait|plutot|c'?(?:est)? pas |je veux (?:noter une )?corrig|je veux noter une correction|c'etait|c etait|c t\b|cetait|(?:elle|il|ils) etai(?:t|ent) |note ?:|corrige|correction|rectif|je me suis trompee?|pas (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le ))/;
export const estCorrection = (text: string): boolean => CORRECTION.test(plat(text));

/** « curatelle demandée mais pas encore prononcée »: another measure that is not there yet. */
const A_VENIR =
  /pas encore (?:ete )?(?:prononce|juge|decide|accorde|mis|effecti|en place|commence|demarre)|(?:en attente|dans l'attente) d|en cours de (?:demande|jugement|decision|procedure)|demandee? (?:mais|au juge)/;
export const estAVenir = (text: string): boolean => A_VENIR.test(plat(text));

/** « cesf de secteur + asll »: two measures side by side ask whether they go together. */
const ASSOCIE = /\bass?ll\w*\b.*(?:\+|\bavec\b)|(?:\+|\bavec\b).*\bass?ll\w*\b/;
export const associe = (text: string): boolean => ASSOCIE.test(plat(text));
/** « contrat engagement jeune + asll »: whatever the other one is. */
const PLUS = /[a-z]{3,} ?\+ ?(?:une? |l'|un )?ass?ll|ass?ll\w* ?\+ ?[a-z]{3,}/;
export const additionne = (text: string): boolean => PLUS.test(plat(text));

/** Beside another measure's name, words that ask whether it stands in the way. */
const ENTRAVE =
  /\b(?:quand meme|qd meme|malgre|bloque\w*|empech\w*|recevables?|en plus|a la fois|en parallele|en complement|en meme temps|compatibles?|cumul\w*|incompatible\w*|fait obstacle)\b/;
/** « sous sauvegarde, on peut demander l'ASLL ? »: ours, beside the other one, asked for. */
const DEMANDEE =
  /\b(?:peut|peux|puis|possible|ok|droit|autorise\w*|demande\w*|monte\w*|lance\w*|ouvr\w*)\b.*\bass?ll\w*|\bass?ll\w*.*\b(?:possible|ok|droit|autorise\w*|permi\w*|peut|quand meme)\b/;
export const demandeUnCumul = (text: string): boolean =>
  ENTRAVE.test(plat(text)) || DEMANDEE.test(plat(text));

/** « le ménage est parti à Paris »: where it went is not where the question is asked. */
const PARTI =
  /\b(?:parti\w*|demenag\w+|s'installe\w*|install\w+|retourn\w+|reloge\w*|muta\w+|part) (?:vivre |habiter |s'installer )?(?:a|en|dans|vers|sur|au) /;
export const estParti = (text: string): boolean => PARTI.test(plat(text));

const JOUR_NU =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b(?! (?:dernier|passe\b|prochain|\d{1,2}\b(?! ?h)))/;
/** Somebody « passe », now or soon; « est passée », « passé chez », with its accent or its verb, is behind. */
const PASSE =
  /(?<!\b(?:est|sont|a|ai|ont|etait|suis|sommes|ete|deja|bien|avoir|etre) )(?<=\b(?!je|j)[a-z'’-]{2,} )passe(?:nt)? (?:au|a la|a l|me voir|nous voir|chez)\b/;

/** « elle passe au bureau lundi »: whether that Monday is behind is not said. */
export const ditAuPresent = (text: string): boolean =>
  !/pass[éÉ]/u.test(text) && PASSE.test(plat(text)) && JOUR_NU.test(plat(text));
