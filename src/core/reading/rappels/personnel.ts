/** « rappelle-moi d'appeler le bailleur vendredi 9h »: a reminder that somebody makes for themselves. */
import { lisDates } from "../dates-lues.ts";
import { lisAjout } from "./ajout.ts";
import { lisDiffusion } from "./diffusion.ts";
import { DEBUT, FIN, lisTexte, sans, type Texte } from "./mots.ts";
import { estSu, lisQuand, type Moment, moment } from "./quand.ts";

export type RappelPersonnel = Moment & {
  /** In the person's words, without the order and the time: « Appeler le bailleur Dupont ». */
  quoi: string;
  manque?: "quoi" | "quand";
  /** « tous les lundis »: every so often, which a single reminder is not. */
  repete?: true;
};

const DEMANDE =
  "(?:(?:peux[- ]tu|tu peux|tu pourrais|pourrais[- ]tu|tu veux bien|est[- ]ce que tu (?:peux|pourrais)|merci de|note[rz]? de|pense[rz]? a|(?:n')?oublie pas de|(?:j'aimerais|je veux|je voudrais|faut|il faut|il faudrait) que tu) )?";
const RAPPELLE =
  "(?:r[ae]p+el+e?(?:r|z|s)?[- ](?:moi|nous)|(?:me|nous) (?:r[ae]p+el+e?(?:r|s|ras?)?)|tu (?:me|nous) r[ae]p+el+e?(?:s|ras?))";
const NOUVEAU =
  "(?:(?:(?:peux[- ]tu|tu peux|tu pourrais|pourrais[- ]tu|est[- ]ce que tu peux) )?(?:me )?(?:faire|met[sz]?|mettre|ajoute[rz]?|cree[rz]?|creer|programme[rz]?|note[rz]?|pose[rz]?|enregistre[rz]?|planifie[rz]?|fais|prevois|je (?:veux|voudrais)|j'aimerais|il me faut)(?:[- ]moi)? (?:un |le |mon )?(?:nouveau |petit )?|(?:un |petit |nouveau )+)(?:rappel(?: perso(?:nnel)?)?|pense[- ]?bete|memo)";

/** `faut`: what it must say besides. `date`: when. `lien`: that, or « de », « que » and the like. `objet`: that, or what to do. `note`: as a label before a note. */
const ORDRES: { motif: RegExp; faut?: "date" | "lien" | "objet" | "note" }[] = [
  { motif: new RegExp(`${DEBUT}${DEMANDE}${RAPPELLE}(?![a-z])`), faut: "lien" },
  {
    motif: new RegExp(
      `${DEBUT}${DEMANDE}(?:fai(?:s|t|tes|re)[- ](?:moi|nous) (?:y )?pense[rz]?|(?:me|nous) faire penser)(?: (?:aux?|a))?(?![a-z])`,
    ),
  },
  {
    motif: new RegExp(
      `${DEBUT}(?:pense?s?[- ]?betes?|memo|note (?:a|pour) moi(?:[- ]meme)?)(?![a-z])`,
    ),
  },
  { motif: new RegExp(`${DEBUT}${NOUVEAU}(?![a-z])`), faut: "objet" },
  {
    motif: new RegExp(
      `${DEBUT}(?:(?:il )?faut (?:que je pense a|(?:pas )?que (?:je |j')(?:n'|ne )?oublie(?: pas)?(?: de)?)|(?:ne )?(?:surtout )?pas oublier(?: de)?|que je n'oublie pas(?: de)?|(?:bien )?penser (?:bien )?a)(?![a-z])`,
    ),
    faut: "date",
  },
  {
    motif: new RegExp(
      `${DEBUT}${DEMANDE}(?:alerte[rz]?|previens|prevenez|avertis|relance[rz]?|notifie[rz]?)[- ]moi(?![a-z])`,
    ),
    faut: "date",
  },
  {
    motif: new RegExp(`${DEBUT}rappel(?: perso(?:nnel)?)?(?: (?:pour|pr) moi)?(?![a-z])`),
    faut: "note",
  },
];

/** What follows asks for words, sets a condition, or speaks of the reminder just shown. */
const AUTRE_CHOSE =
  /^[ ,:-]*(?:(?:ou|quand|qd|kan|combien|cb|comment|qui|quel(?:le)?s?|pourquoi|quoi|lesquel(?:le)?s|lequel|ce (?:qu|dont)|si|s'il|des qu|en cas|lorsqu|pas|plus(?! tard)|jamais|encore|mes|nos|les? (?:regles?|delais?|rappels?|echeances?|plafonds?|infos?|coordonnees)|la (?:regle|duree|charte|liste)|c'est|c )(?![a-z])|(?:de |d')?(?:quoi|quel(?:le)?s?|qui|combien)\b|(?:les?|la|les) (?:week|samedis?$|dimanches?$))/;
const REPORT = /^[ ,]*(?:ca|cela|le|la|les|en)?[ ,]*$/;
const LIE = /^[ ,]*(?:de |d'|d (?=[aeiouy])|que |qu'|pour |pr |:|-|=>|a [a-z]+(?:er|ir|re)\b)/;
/** « fais-moi un rappel des règles » asks for words. */
const POUR = /^[ ,]*(?:pour |pr |:|-|=>)/;
const INFINITIF =
  /^[ ,:-]*(?:de |d')?(?!(?:hier|dossier|loyer|courrier|papier|huissier|atelier|foyer|premier|dernier|janvier|fevrier|cahier|quartier|notre|votre|autre|lettre|centre|maire|notaire|titre|libre|propre|sucre|mercredi)\b)[a-z]{2,}(?:er|ir|re|oir)(?![a-z])/;
/** « rappelle-moi la visite de lundi »: what was told of it, perhaps. */
const RENCONTRE =
  /^(?:la|le|les|l'|ma|mon|ses) ?(?:rdvs?|vads?|visites?|entretiens?|rencontres?)\b/;
/** « rappel de 340 € versé par la caf »: money paid late. */
const ARGENT = /€|\beuros?\b|\d ?e\b|\bvers[a-z]*\b|\bpercu|\brecue?\b|\btouche|\brembours/;
const REPETE =
  /(?<![a-z])(?:(?:(?:tou(?:s|tes)|ts) les (?:\d+ )?|chaque )(?:jours?|semaines?|mois|ans|annees?|heures?|matins?|soirs?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|trimestres?|semestres?|debuts? de mois|fins? de mois)|regulierement|quotidiennement)(?: (?:matins?|soirs?))?(?![a-z])/;
const PLUS_TARD = /(?<![a-z])(?<!\bau )(?:un peu )?plus tard(?![a-z])/;

const LIENS_DEBUT =
  /^(?:[\s,;:.>=-]+|(?:stp|svp|s['’]il (?:te|vous) pla[iî]t|aussi|bien)(?![\p{L}])|(?:de|que|pour|pr|et|à|a)(?=\s)\s+|d['’]\s*|d (?=[aeiouhy])|qu['’]\s*|(?:je dois|il faut(?: que je)?|faut(?: que je)?|j['’]ai à|on doit)\s+|(?:du|de la|au)\s+|de l['’])/iu;
const LIENS_FIN =
  /(?:[\s,;:.!?>=-]+|\s(?:à|a|le|pour|pr|vers|avant|ce|dès|des|et|de|stp|svp|merci|s['’]il (?:te|vous) pla[iî]t))$/iu;

function quoiDe(reste: string): string {
  let quoi = reste.trim();
  for (let avant = ""; avant !== quoi; ) {
    avant = quoi;
    quoi = quoi.replace(LIENS_DEBUT, "").replace(LIENS_FIN, "").trim();
  }
  return quoi.charAt(0).toUpperCase() + quoi.slice(1);
}

const AVANT_LA_DATE = new RegExp(`${DEBUT}(?:(?:pour|pr|alors) )?$`);

/** « demain rappelle-moi de… » is read as « rappelle-moi de… demain ». */
function ordreDabord(texte: Texte, at: Date): Texte {
  const { dit, nu } = texte;
  const [d] = lisDates(dit, at, "future");
  if (!d || !AVANT_LA_DATE.test(nu.slice(0, d.index))) return texte;
  const suite = dit.slice(d.index + d.text.length).replace(/^[\s,:.-]+/, "");
  return suite ? lisTexte(`${suite.replace(/[\s.!?]+$/, "")} ${d.text}`) : texte;
}

/** Undefined: no such order. `manque` says what is to be asked; the doubt on a day is in the moment. */
export function lisRappelPersonnel(text: string, at: Date): RappelPersonnel | undefined {
  const { dit, nu } = ordreDabord(lisTexte(text), at);
  const ordre = ORDRES.find(({ motif }) => motif.test(nu));
  const fin = ordre?.motif.exec(nu)?.[0].length;
  if (!ordre || fin === undefined || lisAjout(text, at) || lisDiffusion(text)) return undefined;
  const suite = nu.slice(fin);
  if (AUTRE_CHOSE.test(suite)) return undefined;
  const quand = lisQuand(dit, at, fin);
  const vague = PLUS_TARD.exec(suite);
  const repete = REPETE.exec(suite);
  const place = (m: RegExpExecArray | null) =>
    m ? [{ debut: fin + m.index, fin: fin + m.index + m[0].length }] : [];
  const places = [{ debut: 0, fin }, ...(quand?.places ?? []), ...place(vague), ...place(repete)];
  const reste = sans(dit, places);
  const apres = sans(nu, places);
  const dite = estSu(quand);
  // « rappelle-le-moi demain », « rappelle-moi plus tard »: of the reminder just shown.
  const nomme = !new RegExp(`^(?:${FIN})`).test(apres);
  if (ordre.faut && nomme && REPORT.test(apres)) return undefined;
  if (!nomme && (vague || (ordre.faut === "note" && !dite))) return undefined;
  if (ordre.faut === "date" && (!(dite || quand?.propositions) || quand?.passe)) return undefined;
  if (ordre.faut === "lien" && nomme && !quand && !LIE.test(apres) && !INFINITIF.test(apres))
    return undefined;
  if (ordre.faut === "objet" && nomme && !quand && !POUR.test(apres) && !INFINITIF.test(apres))
    return undefined;
  if (ordre.faut === "lien" && RENCONTRE.test(apres)) return undefined;
  if (ordre.faut === "note") {
    const note = /^ ?:/.test(suite) || INFINITIF.test(suite) || (dite && !quand?.passe);
    if (!note || ARGENT.test(suite) || /\bfaite?s?\b/.test(suite)) return undefined;
  }
  const quoi = quoiDe(reste);
  const su = dite && !quand?.propositions;
  return {
    quoi,
    ...(quand && moment(quand)),
    ...(repete && { repete: true as const }),
    ...(!quoi ? { manque: "quoi" as const } : !su && { manque: "quand" as const }),
  };
}
