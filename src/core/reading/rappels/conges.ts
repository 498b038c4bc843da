/** « je suis en congés du 9 au 20 mars, julie me remplace », « je rentre le 21 »: when somebody is away. */
import type { Day } from "../../../model.ts";
import { ajoute, jourDe } from "../../time.ts";
import type { FoundDate } from "../dates.ts";
import { lisDates } from "../dates-lues.ts";
import { entier, FIN, lisTexte, sans } from "./mots.ts";
import { remplacantDans } from "./remplacant.ts";

export type Absence =
  /** Both days included; `au` is missing while it is open. `manque`: no day was said. */
  | { quoi: "conges"; du: Day; au?: Day; remplacant?: string }
  | { quoi: "conges"; manque: "dates"; remplacant?: string }
  | { quoi: "retour"; jour: Day }
  | { quoi: "annule-conges" };

const MOTIF =
  "(?:conges?(?: annuels?| mat(?:ernite)?| pat(?:ernite)?| parental| maladie)?|vacances|rtt|arret(?: maladie| de travail)?|formation|deplacement|cp)";
const ABSENT = `(?:absente?|indisponible|indispo|pas la|pas dispo(?:nible)?|pas joignable|hors service|off|malade|en ${MOTIF})`;
const CLAIR = `(?:en ${MOTIF}|conges?|vacances|rtt|cp|arret maladie)`;
/** « je serai absente », « je pars en congés », « on est en vacances », « congés ». */
const MOI = `(?:(?:je |on )(?:ne )?(?:serai|sera|suis|est|vais etre|pars|m'absente|prends|pose)(?: pas mal)?(?: (?:des|mes|quelques|en))?(?: (?:${ABSENT}|${MOTIF}))?|j'ai (?:des |mes )?(?:conges?|vacances|rtt)|(?:suis|serai) ${ABSENT}|(?:mes )?${CLAIR}|absente?|indispo(?:nible)?)`;
/** One's own absence, in the words of one's own. */
const DE_MOI = new RegExp(
  `^(?:suis |serai |je (?:ne )?(?:serai|suis|vais etre|pars|m'absente|prends|pose)|on (?:sera|est)|j'ai|mes|${CLAIR}|en )`,
);
const AUTOUR = entier(
  `(?:(?:attention|pour info|info|nb|ps|note|je te (?:signale|previens)(?: que)?|sache que)[ ,:]*)?${MOI}(?: (?:et|mais|pour|la|a partir|pendant|inclus|compris|tous? (?:le|la|les)?|toute|journee|jours?|tout|moi|donc|ensuite|puis|je|rentre|reviens|reprends|retour|de retour|au|du|le|en|sur))*(?: ${MOTIF})?`,
);

const RETOUR = entier(
  "(?:(?:je|on) )?(?:(?:serai |suis |sera |est )?(?:de )?retour|(?:re)?(?:rentre(?:rai)?|viens|viendrai)|reviens|reviendrai|reprends|reprendrai|reprise|suis (?:rentree?|revenue?))(?: (?:de (?:mes )?(?:conges?|vacances)|de formation|au (?:travail|boulot|bureau)|le travail|de nouveau|finalement|que|seulement|a partir))*",
);
const DE_RETOUR = entier(
  "(?:(?:je suis|me voila|me voici|c'est bon je suis) (?:de retour|rentree?|revenue?)(?: de (?:mes )?(?:conges?|vacances))?|de retour(?: de (?:mes )?(?:conges?|vacances))?|me revoila|me revoici)",
);
const ANNULE = [
  entier(
    `(?:en fait |finalement )?(?:je |j')?(?:ne |n')?(?:suis|serai|pars|prends|vais|ai|pose) (?:finalement )?(?:pas|plus) (?:finalement )?(?:en |de |mes |d')?${MOTIF}(?: finalement)?`,
  ),
  entier(
    `(?:(?:j')?(?:annule[rz]?|supprime[rz]?|enleve[rz]?|efface[rz]?|oublie[rz]?)) (?:mes |mon |les |l'|cette )?(?:${MOTIF}|absence)`,
  ),
  entier(`(?:mes |mon )?(?:${MOTIF}|absence) (?:sont |est |a ete |ont ete )?annulee?s?`),
  entier(`(?:finalement |en fait )?(?:pas|plus) (?:de|d'|en) ?${MOTIF}(?: finalement)?`),
  entier(
    "(?:finalement|en fait) (?:je (?:suis|serai|reste) (?:bien )?la|je ne pars (?:pas|plus)|je pars (?:pas|plus))",
  ),
];

const place = (d: FoundDate) => ({ debut: d.index, fin: d.index + d.text.length });

/** Days of a length: « 2 semaines », « 15 jours ». */
function jusqua(du: Day, duree: FoundDate | undefined): Day | undefined {
  const [, n, unite] = /^P(\d+)([DWM])$/.exec(duree?.start ?? "") ?? [];
  const cle = unite && { D: "jours", W: "semaines", M: "mois" }[unite];
  return n && cle ? ajoute(ajoute(du, { [cle]: Number(n) }), { jours: -1 }) : undefined;
}

/** « lundi, mardi et mercredi »: the first and the last of days in a row. */
function deSuite(dates: readonly FoundDate[]): readonly FoundDate[] | undefined {
  const [a, ...autres] = dates;
  const b = autres.at(-1);
  const suivent = autres.every(
    (d, i) => d.jour && d.jour === ajoute(a?.jour ?? "", { jours: i + 1 }),
  );
  return a?.jour && b && suivent ? [a, b] : undefined;
}

/** Undefined: a day that cannot be, or that is over. */
function periode(
  dates: readonly FoundDate[],
  at: Date,
  nu: string,
): { du: Day; au?: Day } | undefined {
  const jour = jourDe(at);
  const duree = dates.find((d) => d.kind === "duration");
  const dits = dates.filter((d) => d.kind !== "duration" && d.kind !== "heure");
  const [a, b, c] = deSuite(dits) ?? dits;
  if (!a || c || a.motif || b?.motif) return undefined;
  const jusquAu = /\b(?:jusqu|avant)/.test(a.text.toLowerCase());
  const du = a.jour ?? a.start?.slice(0, 10) ?? jour;
  const fin = a.jour && !jusquAu ? undefined : a.end?.slice(0, 10);
  // « je pars le 9, je reviens le 21 »: back on the 21st, away until the eve.
  const retour =
    b?.jour &&
    /\b(?:retour|reviens|rentre|reprends|reprise)\b/.test(nu.slice(place(a).fin, b.index));
  const au = b?.jour
    ? retour
      ? ajoute(b.jour, { jours: -1 })
      : b.jour
    : (fin ?? jusqua(du, duree) ?? (a.jour ? a.jour : undefined));
  if ((au && au < jour) || (au && au < du) || (b && !b.jour)) return undefined;
  return { du: du < jour && a.kind !== "interval" ? jour : du, ...(au && { au }) };
}

/** « … la semaine prochaine hugo me remplace », typed without its comma. */
const SANS_VIRGULE =
  /([^\s,;.]) +((?:ma collegue |ma collègue |mon collegue |mon collègue )?\p{L}[\p{L}-]+ me (?:remplace|supplee|supplée|relaie))/iu;

export const lisAbsence = (text: string, at: Date): Absence | undefined =>
  absenceLue(text, at) ??
  (SANS_VIRGULE.test(text) ? absenceLue(text.replace(SANS_VIRGULE, "$1, $2"), at) : undefined);

function absenceLue(text: string, at: Date): Absence | undefined {
  const texte = lisTexte(text);
  const { dit, nu } = texte;
  if (nu.length > 160 || /\?/.test(nu)) return undefined;
  if (ANNULE.some((motif) => motif.test(nu))) return { quoi: "annule-conges" };
  const dates = lisDates(dit, at, "future");
  const remplacant = remplacantDans(texte);
  const places = [...dates.map(place), ...(remplacant ? [remplacant.place] : [])];
  const autour = sans(nu, places)
    .replace(/[^a-z0-9' ]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
  const [seule, autre] = dates;
  if (RETOUR.test(autour) && seule?.jour && !autre)
    return seule.jour >= jourDe(at) ? { quoi: "retour", jour: seule.jour } : undefined;
  if (DE_RETOUR.test(nu)) return { quoi: "retour", jour: jourDe(at) };
  const seul =
    remplacant?.nom && dates.length > 0 && !autour && /\bme (?:remplace|supplee|relaie)/.test(nu);
  if (!AUTOUR.test(autour) && !seul) return undefined;
  const nom = remplacant?.nom ? { remplacant: remplacant.nom } : {};
  const clair = DE_MOI.test(autour.replace(new RegExp(FIN), ""));
  const absent = new RegExp(`(?:${ABSENT}|${CLAIR}|m'absente|conges?|vacances|rtt)`).test(nu);
  if (!absent && !seul) return undefined;
  if (!dates.length)
    return clair && new RegExp(`(?:^|[^a-z])(?:en |mes )?(?:${MOTIF}|absente?)`).test(nu)
      ? { quoi: "conges", manque: "dates", ...nom }
      : undefined;
  const dite = periode(dates, at, nu);
  if (!dite) return undefined;
  // « absent lundi » alone may be said of a household.
  const long = dates.some((d) => d.kind === "interval" && !d.jour);
  return clair || long || nom.remplacant ? { quoi: "conges", ...dite, ...nom } : undefined;
}

/** « personne », « aucun », « je sais pas »: nobody stands in. */
export const ditPersonne = (text: string): boolean =>
  /^(?:non |euh )*(?:personne|aucune?|pas de rempla\w+|nobody|non|je (?:ne )?sais pas(?: encore)?)[ .!]*$/.test(
    lisTexte(text).nu,
  );
