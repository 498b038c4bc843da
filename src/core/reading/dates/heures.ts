/** Hours of the day and parts of it: « 14 h 30 », « midi », « huit heures et demie », « du soir ». */
import type { Piece, Regle } from "./atomes.ts";
import { MOT_NOMBRE, NOM_MOIS, nombreDe } from "./lexique.ts";
import { PARTIES } from "./relatifs.ts";

/** « 9h une personne » is nine o'clock: only round minutes are said in letters. */
const MINUTES_DITES =
  "(?:cinq|dix|quinze|vingt(?:[ -]cinq)?|trente(?:[ -]cinq)?|quarante(?:[ -]cinq)?|cinquante(?:[ -]cinq)?)(?![a-z])";
const MINUTES = `(?: ?(?:([0-5]\\d)(?!\\d|[/.]\\d| ?(?:h|heures?)(?![a-z]))(?: ?m(?:n|in(?:utes?)?)?\\b)?|(?:et )?(quart|demie?|${MINUTES_DITES})(?: minutes?)?(?! ?(?:${NOM_MOIS}|jours?|visites?|minutes))))?`;
const MOINS = `(?: moins (?:le )?(quart|\\d{1,2}|${MOT_NOMBRE})(?: ?min(?:utes?)?)?)?`;
const PAS_COLLE = "(?<![\\d.,€a-z]|\\d:|(?<!h)/)";
const minutesDe = (mot: string): number =>
  mot.endsWith("quart") ? 15 : /demie?$/.test(mot) ? 30 : nombreDe(mot);

function heure(
  h: number,
  plus: string | undefined,
  moins?: string,
  sure?: boolean,
): Piece | undefined {
  const min = (plus ? minutesDe(plus) : 0) - (moins ? minutesDe(moins) : 0);
  const total = h * 60 + min;
  if (total < 0 || total > 1439 || min > 59) return undefined;
  return {
    type: "heure",
    h: Math.floor(total / 60),
    min: total % 60,
    fine: Boolean(plus || moins),
    ...(sure && { sure: true as const }),
  };
}

const r = (motif: string) => new RegExp(motif, "g");
export const HEURES: readonly Regle[] = [
  ...PARTIES.filter(([, partie]) => partie !== "midi").map(
    ([motif, partie]): Regle => [
      r(
        `(?:\\b(?:(?:tot|tard) )?(?:en |au |a la )?(?:(?:debut|fin|milieu) )?(?:de la |de l'|dans la |dans l'|du |le |la |l'|de |d')?)?\\b${motif}\\b(?!-)`,
      ),
      () => ({ type: "partie", partie }),
    ],
  ),
  // The idiom, not 12:02.
  [
    /\bentre midi et (?:deux|2)(?: heures?| ?h)?(?![a-z\d])/g,
    () => ({ type: "heure", h: 12, min: 0, fine: false, jusqua: { h: 14, min: 0, fine: false } }),
  ],
  // « vad 9h 45min »: at nine, for three quarters of an hour.
  [r(`${PAS_COLLE}(\\d{1,2})h(?= \\d{2} ?mi?n\\b)`), ([, h]) => heure(Number(h), undefined)],
  [
    r(`${PAS_COLLE}(\\d{1,2}) ?(?:heures?|hr?s?)(?![a-z])${MINUTES}${MOINS}`),
    ([, h, chiffres, mot, moins]) => heure(Number(h), chiffres ?? mot, moins, h!.startsWith("0")),
  ],
  [
    r(`(?<![\\d/.,:€a-su-z])(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])`),
    ([, h, min]) => heure(Number(h), min, undefined, true),
  ],
  [
    r(`\\b(${MOT_NOMBRE}) heures?(?![a-z])${MINUTES}${MOINS}`),
    ([, h, chiffres, mot, moins]) => heure(nombreDe(h!), chiffres ?? mot, moins),
  ],
  [
    r(`(?<![a-z-])(midi|minuit)(?![a-z-])(?: (et (?:quart|demie?)|${MOT_NOMBRE}))?${MOINS}`),
    ([, mot, plus, moins]) => heure(mot === "midi" ? 12 : moins ? 24 : 0, plus, moins, true),
  ],
  // Worth nothing alone: a number before an unknown word counts something.
  [
    /(?<![\d/.,:€a-z°]|\d )\d{1,2}(?![\d€%°a-z:]|[/.,]\d)(?= ?(?:$|[,;.:)!?&+/¤-]|(?:et|ou|puis|a|au|aujourd|de|du|ce|cet|cette|le|vers|entre|chez|avec|pour|jusqu|demain|hier)\b))/g,
    ([n]) => ({ type: "nombre", n: Number(n) }),
  ],
];
