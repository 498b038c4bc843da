/** Days said with their month: « 2026-03-03 », « 12/03/26 », « 20 02 2014 », « mar. 3 mars ». */
import type { Piece, Quand, Regle } from "./atomes.ts";
import {
  ABREGE_JOUR,
  INVARIABLES,
  jdsDe,
  moisDe,
  moisMalEcrit,
  NOM_JOUR,
  NOM_MOIS,
  nombreDe,
  PLURIELS,
  QUANTIEME,
  UNITES_DE_TEMPS,
} from "./lexique.ts";

const JDS = `(?:\\b(${NOM_JOUR}|${ABREGE_JOUR}),? (?:le )?)?`;
/** Words before which « 1/2 » is a fraction and « 12-03 » a span of something else. */
const CHOSE = `(?: ?(?:€|%|e\\b|euros?\\b)| ?${PLURIELS}| ?${INVARIABLES}| ?${UNITES_DE_TEMPS}| (?:pension|temps|part|tarif)\\b)`;
/** « le 16/06 mois dus »: so written, a day is no fraction, whatever follows. */
const PAS_UNE_DATE = "(?<!\\b(?:le|du|au) \\d{1,2}/(?:0[1-9]|1[0-2])|[0-3]\\d/0[1-9])";
const INTRODUIT = /\b(?:le|du|au|ce|des|depuis|avant|apres|pour|et)(?: le)? $/;

const chiffres = (texte: string): number => Number(texte.replace("'", ""));

/** A month that cannot be is no date at all; a day that cannot be is reported later, not here. */
function jour(
  jds: string | undefined,
  j: number,
  m: number,
  a: string | undefined,
  quand?: Quand,
): Piece | undefined {
  if (m < 1 || m > 12 || j < 1 || j > 31) return undefined;
  return {
    type: "jour",
    j,
    m,
    introduit: true,
    ...(jds && { jds: jdsDe(jds) }),
    ...(a && { a: chiffres(a) }),
    ...(quand && { quand }),
  };
}

const r = (motif: string) => new RegExp(motif, "g");
export const QUANTIEMES: readonly Regle[] = [
  [
    r(`${JDS}(?<![\\d/.-])((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\3(\\d{1,2})(?!\\d|[/.-]\\d)`),
    ([, jds, a, , m, j]) => jour(jds, Number(j), Number(m), a),
  ],
  [
    r(
      `${JDS}(?<![\\d/.,-])(\\d{1,2})([/.-])(\\d{1,2})(?:\\3(\\d{4}|\\d{2}))?(?!\\d|[/.-]\\d|${PAS_UNE_DATE}${CHOSE})`,
    ),
    (m, ctx) => {
      const [texte, jds, j, signe, mois, a] = m;
      const avant = ctx.plie.slice(Math.max(0, m.index - 20), m.index).toLowerCase();
      const sur = a || jds || INTRODUIT.test(avant) || texte.length === ctx.plie.length;
      // « 12-03 » is a date, « 2-3 » a span; « 12.50 » a sum; « courrier 2/3 » a count.
      if (!sur && signe === "-" && !(j!.length === 2 && mois!.length === 2)) return undefined;
      if (!sur && signe === ".") return undefined;
      if (!sur && texte.length === 3 && COMPTE.test(avant)) return undefined;
      return jour(jds, Number(j), Number(mois), a);
    },
  ],
  [
    r(
      `${JDS}(?<![\\d.,])(${QUANTIEME})(?: (?:de |du mois de )?|-|/)?(${NOM_MOIS})(?:,? ?(?:de )?(\\d{4}(?!\\d)|(?<= )'?(?:19|[23]\\d)(?= ?(?:$|[,.;)!?])))|/(\\d{4}))?(?: (dernier|passe|prochain)\\b)?`,
    ),
    ([, jds, j, m, a, aussi, quand]) =>
      jour(
        jds,
        nombreDe(j!),
        moisDe(m!),
        a ?? aussi,
        quand ? (quand === "prochain" ? "prochain" : "dernier") : undefined,
      ),
  ],
  [
    r(`${JDS}(?<![\\d/.,])(${QUANTIEME}) ([a-z]{6,10})(?![a-z])(?: (\\d{4})(?!\\d))?`),
    ([, jds, j, mot, a]) => {
      const nom = moisMalEcrit(mot!);
      return nom ? jour(jds, nombreDe(j!), moisDe(nom), a) : undefined;
    },
  ],
  [
    r(
      `${JDS}(?<![\\d/.,] ?)(\\d{1,2}) (\\d{1,2}) (\\d{4}|\\d{2})(?! ?\\d| ?[:/]|[.,]\\d|${CHOSE})`,
    ),
    ([, jds, j, m, a]) => jour(jds, Number(j), Number(m), a),
  ],
  [
    r(`(?<=^|\\b(?:le|du|au) )(\\d{1,2}) (0\\d|1[0-2])(?=$| ?[,.;)]| (?:a|vers)\\b)`),
    ([, j, m]) => jour(undefined, Number(j), Number(m), undefined),
  ],
];
/** « rencontre 1/2 », « relance 2/3 »: how many of how many. */
const COMPTE =
  /(?:rencontres?|courriers?|relances?|tentatives?|sollicitations?|demarches?|compteur|etp) ?:? ?$/;
