/** Lengths of time: « 6 mois », « 45 min », « 1h30 de visite », « un quart d'heure ». */
import type { Duree, Piece, Regle } from "./atomes.ts";
import { MOT_NOMBRE, NOMBRE, nombreDe } from "./lexique.ts";

const UNITE =
  "(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|sem|quinzaines?|huitaines?|jours?|j(?! (?:ai|avais|aurai|aimerais|attends|arrive|y|en)(?![a-z]))|heures?|h|minutes?|mins?|mn)(?![a-z])";
const LONGUE =
  "(?:ans?|annees?|mois|trimestres?|semestres?|semaines?|sem|jours?|j(?! (?:ai|avais|aurai|aimerais|attends|arrive|y|en)(?![a-z]))|minutes?|mins?|mn)(?![a-z])";
/** « le 20/04 mois dus »: the month of a day, not four months. */
const PAS_UN_MOIS =
  "(?!(?<=\\b(?:le|du|au) \\d{1,2}/)(?:0[1-9]|1[0-2])(?!\\d)|(?<=[0-3]\\d/)0[1-9](?!\\d))";
/** « une dizaine de jours ». */
const DIZAINES: Record<string, number> = {
  huitaine: 8,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
};
const DIZAINE = `(?:${Object.keys(DIZAINES).join("|")})`;
/** « 6 mois », « une heure et demie », « 1h30 », « un quart d'heure », « 1/2 h ». */
const TERME = `(?:(?:une? )?demie?[ -]?heure|trois quarts d'heure|(?:un )?quart d'heure|(?:1\\/2|½|3\\/4|1\\/4) ?(?:d')?(?:h|heure)(?![a-z])|\\d{1,3} ?h ?[0-5]\\d(?!\\d)|${PAS_UN_MOIS}${NOMBRE}(?: pleines?)? ?${UNITE}(?: et (?:demie?|(?:un )?quart|trois quarts)(?![a-z]))?|(?:une |la )?(?:quinzaine|huitaine)(?: de jours)?|une ${DIZAINE} d(?:e |')${UNITE})`;
export const DUREE = `${TERME}(?:(?: et |, | )${TERME}){0,2}`;
const VIDE: Duree = { annees: 0, mois: 0, semaines: 0, jours: 0, minutes: 0 };
const UN = new RegExp(TERME, "g");

function lisTerme(t: string): Duree {
  if (/^[13]\/4/.test(t)) return { ...VIDE, minutes: t.startsWith("3") ? 45 : 15 };
  if (/demie?[ -]?heure|1\/2|½/.test(t)) return { ...VIDE, minutes: 30 };
  if (/quarts? d'heure/.test(t)) return { ...VIDE, minutes: t.startsWith("trois") ? 45 : 15 };
  const hm = /^(\d{1,3}) ?h ?(\d\d)$/.exec(t);
  if (hm) return { ...VIDE, minutes: Number(hm[1]) * 60 + Number(hm[2]) };
  const dizaine = new RegExp(DIZAINE).exec(t)?.[0];
  if (dizaine && (!/ d[e']/.test(t) || / jours?$/.test(t)))
    return { ...VIDE, jours: DIZAINES[dizaine]! };
  const n = dizaine ? DIZAINES[dizaine]! : nombreDe(new RegExp(`^${NOMBRE}`).exec(t)![0]);
  const demi = t.includes(" et demi");
  const quarts = / et (?:un )?quart/.test(t) ? 15 : t.includes(" et trois quarts") ? 45 : 0;
  const unite = new RegExp(`${UNITE}(?= et |$)`).exec(t)![0];
  if (unite.startsWith("an")) return { ...VIDE, annees: n, mois: demi ? 6 : 0 };
  if (unite.startsWith("mo")) return { ...VIDE, mois: n, jours: demi ? 15 : 0 };
  if (unite.startsWith("tri")) return { ...VIDE, mois: 3 * n };
  if (unite.startsWith("semes")) return { ...VIDE, mois: 6 * n };
  if (unite.startsWith("sem")) return { ...VIDE, semaines: n, jours: demi ? 3 : 0 };
  if (unite.startsWith("j")) return { ...VIDE, jours: n };
  if (unite.startsWith("h")) return { ...VIDE, minutes: 60 * n + (demi ? 30 : quarts) };
  return { ...VIDE, minutes: n };
}

/** Sums the terms of a matched duration. */
export function lisDuree(texte: string): Duree {
  const termes = [...texte.matchAll(UN)].map(([t]) => lisTerme(t));
  const somme = (k: keyof Duree) => termes.reduce((n, t) => n + t[k], 0);
  return {
    annees: somme("annees"),
    mois: somme("mois"),
    semaines: somme("semaines"),
    jours: somme("jours"),
    minutes: somme("minutes"),
  };
}

const HEURES_DITES: Record<string, number> = {
  "vingt quatre": 24,
  "trente six": 36,
  "quarante huit": 48,
  "soixante douze": 72,
};

/** « 0 mois » is no length. */
const duree = (texte: string): Piece | undefined => {
  const lue = lisDuree(texte);
  return Object.values(lue).some((n) => n > 0) ? { type: "duree", duree: lue } : undefined;
};

const RENCONTRE =
  "(?:visite|vad|entretien|rdv|rv|rencontre|reunion|appel|permanence|trajet|route|atelier|presence|travail|tel|telephone)";
const HEURES = `(?:\\d{1,2} ?h(?: ?[0-5]\\d)?(?!\\d|[a-z])|(?:\\d{1,2}|${MOT_NOMBRE}) heures?(?![a-z])(?: (?:et )?(?:demie|quart|trente|quinze|\\d\\d)(?: ?min(?:utes?)?)?)?)`;
/** Up to 6 hours without « à » is a length: nobody visits at two in the morning. */
const COURTE = `(?:[1-6] ?h(?: ?[0-5]\\d)?(?!\\d|[a-z])|(?:[1-6]|une|deux|trois|quatre|cinq|six) heures?(?![a-z])(?: (?:et )?(?:demie|quart|trente|quinze|\\d\\d)(?: ?min(?:utes?)?)?)?)`;
const APRES_HEURE =
  " ?(?:-(?= ?\\d)|\\/(?= ?\\d)|de l'|(?:a|et|jusqu'a|du|ce|cet|cette|le mat|le matin|le soir|pile|demain|moins)(?![a-z]))";

const r = (motif: string) => new RegExp(motif, "g");
export const DUREES: readonly Regle[] = [
  // « 4 jours et 6 heures ».
  [r(`\\b\\d{1,2} jours?(?: et |, | )\\d{1,2} ?(?:h|heures?)(?![a-z\\d])`), (m) => duree(m[0])],
  [
    r(
      `(?<=\\b(?:pendant|durant|dure|durees?|duree totale)(?: ?:| de| d'environ| environ| exactement)? )${DUREE}`,
    ),
    (m) => duree(m[0]),
  ],
  // « vad 9h 45min ».
  [r(`(?<=\\dh )\\d{2} ?mi?n(?:utes?)?\\b`), (m) => duree(m[0])],
  // « on a mis une heure et demie à tout trier ».
  [
    r(
      `(?<=\\b(?:mis|pris|restee?s?|resta|dure|bosse|travaille|discute|parle)(?: [a-z']{1,10}){0,2} )${COURTE}`,
    ),
    (m) => duree(m[0]),
  ],
  [r(`(?<!\\d)${HEURES}(?= (?:de |d')${RENCONTRE})`), (m) => duree(m[0])],
  [
    r(`(?<=\\b${RENCONTRE}s?(?: [a-z'-]{1,30}){0,2} (?:de |d'))${COURTE}(?!${APRES_HEURE})`),
    (m) => duree(m[0]),
  ],
  [r(`[13]\\/4 ?(?:d')?(?:h|heure)(?![a-z])`), (m) => duree(m[0])],
  [r(`(?:une? )?demie?[ -]?heure|trois quarts d'heure|(?:un )?quart d'heure`), (m) => duree(m[0])],
  [
    r(
      `(?<![\\d:/.]|[a-z]-|\\d,|\\dh ?|\\b(?:h|heures?)(?: et| moins)? )(?:${NOMBRE}(?: pleines?)? ?${LONGUE}(?: et demie?)?)(?:(?: et |, | )(?:${NOMBRE} ?${LONGUE})){0,2}`,
    ),
    (m) => (/^un jour\b/.test(m[0]) ? undefined : duree(m[0])),
  ],
  [r(`(?<![\\d/.,:])(?:2[4-9]|[3-9]\\d) ?(?:h|heures?)(?![a-z])`), (m) => duree(m[0])],
  [
    r(`\\b(?:vingt[ -]quatre|trente[ -]six|quarante[ -]huit|soixante[ -]douze) heures(?![a-z])`),
    (m) => ({
      type: "duree",
      duree: {
        ...VIDE,
        minutes: 60 * HEURES_DITES[m[0].replace(/-/g, " ").replace(" heures", "")]!,
      },
    }),
  ],
  [r(`\\bune ${DIZAINE} d(?:e |')${UNITE}`), (m) => duree(m[0])],
  [
    r(
      `(?<![\\d/.,:-]|\\b(?:a|vers|de|d'|entre|des|avant|apres|jusqu'a|et|les|matin|apres-midi|soir|aprem|apm),? )${COURTE}(?!${APRES_HEURE}|${MOT_NOMBRE})`,
    ),
    (m) => duree(m[0]),
  ],
  [
    r(
      `\\btoute? (?:la |le |l')(mois|semaine|annee|journee)\\b(?! (?:derni|proch|pass|suivan|d[e'] ?\\w|pro\\b))`,
    ),
    (m) => duree(m[1] === "journee" ? "1 jour" : `1 ${m[1]}`),
  ],
];
