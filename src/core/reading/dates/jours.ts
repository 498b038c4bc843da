/** Days said without their month: « mardi », « mardi 10 », « le 12 », « 3e jeudi du mois ». */
import type { Piece, Quand, Regle } from "./atomes.ts";
import {
  ABREGE_JOUR,
  jdsDe,
  MOT_NOMBRE,
  moisDe,
  NOM_JOUR,
  NOM_MOIS,
  nombreDe,
  PLURIELS,
  UNITES_DE_TEMPS,
} from "./lexique.ts";

const RANGS: readonly [motif: string, rang: number][] = [
  ["1er|1ere|premier|premiere", 1],
  ["2 ?e|2 ?eme|2nd|deuxieme|second", 2],
  ["3 ?e|3 ?eme|troisi?eme", 3],
  ["4 ?e|4 ?eme|quatrieme", 4],
  ["5 ?e|5 ?eme|cinquieme", 5],
  ["dernier|derniere", -1],
];
const RANG = `(${RANGS.map(([motif]) => motif).join("|")})`;
const rangDe = (texte: string) =>
  RANGS.find(([motif]) => new RegExp(`^(?:${motif})$`).test(texte))![1];

const QUAND: readonly [motif: string, quand: Quand][] = [
  ["prochain|pro(?![a-z])", "prochain"],
  ["dernier|passe", "dernier"],
  ["suivant|d'apres|a venir|qui vient", "suivant"],
  ["en (?:huit|8)(?![\\d ]?\\d)", "en-huit"],
  ["en (?:quinze|15)(?!\\d)", "en-quinze"],
];
const quandDe = (texte: string | undefined): { quand?: Quand } => {
  const trouve = texte && QUAND.find(([motif]) => new RegExp(`^(?:${motif})`).test(texte));
  return trouve ? { quand: trouve[1] } : {};
};

/** What follows a day number that is not one: an hour, a sum, a decimal, a range of hours. */
const PAS_UN_JOUR = `(?![\\da-z]| ?(?:h|heures?)(?![a-z])|[:/.,]\\d| ?(?:€|%)| ?${PLURIELS}| ?${UNITES_DE_TEMPS}|-\\d{1,2} ?h| (?:rue|avenue|av|bd|boulevard|place|allee|impasse|chemin|route|bis|ter)\\b| (?:dernier|prochain|premier)(?:e|s|es)\\b)`;

const suite = (m: RegExpExecArray) => m.input.slice(m.index + m[0].length);
const r = (motif: string) => new RegExp(motif, "g");
export const JOURS: readonly Regle[] = [
  [
    r(
      `\\b${RANG} (${NOM_JOUR}|jour)(?:(?: du mois)? (?:de |d')(${NOM_MOIS})(?: (?:de )?(\\d{4}))?| (?:du|de ce|ce) mois(?! (?:prochain|dernier|suivant|passe|pro|de|en)\\b| d'))?`,
    ),
    (m, ctx): Piece | undefined => {
      const [texte, rang, nom, mois, a] = m;
      const dansLeMois = / mois$/.test(texte);
      // « le premier jour » of anything: only read with its month.
      if (nom === "jour" && !mois && !dansLeMois && !/^ (?:du|de) mois/.test(suite(m)))
        return undefined;
      return {
        type: "jour",
        rang: rangDe(rang!),
        ...(nom !== "jour" && { jds: jdsDe(nom!) }),
        ...(mois && { m: moisDe(mois) }),
        ...(a && { a: Number(a) }),
        ...(dansLeMois && {
          m: Number(ctx.aujourdhui.slice(5, 7)),
          a: Number(ctx.aujourdhui.slice(0, 4)),
        }),
      };
    },
  ],
  [
    r(
      `\\b(?:(${NOM_JOUR})|(${ABREGE_JOUR})),? (?:le )?(\\d{1,2}|premier|${MOT_NOMBRE})(?: ?er\\b)?${PAS_UN_JOUR}`,
    ),
    ([, jds, abrege, n]) => {
      const j = nombreDe(n!);
      // An abbreviation and a number word is more often a name and a count.
      if (j < 1 || j > 31 || (abrege && !/^\d/.test(n!))) return undefined;
      return { type: "jour", jds: jdsDe(jds ?? abrege!), j, introduit: true };
    },
  ],
  [
    r(`\\b(ce )?(${NOM_JOUR})(?: (${QUAND.map(([motif]) => motif).join("|")}))?`),
    ([, ce, nom, quand]) => ({
      type: "jour",
      jds: jdsDe(nom!),
      ...(ce && { quand: "ce" as const }),
      ...quandDe(quand),
    }),
  ],
  [
    r(`(?<=\\b(le|du|au|les|des) )(\\d{1,2})(?: ?er\\b)?${PAS_UN_JOUR}`),
    ([, avec, n]) => {
      const j = Number(n);
      if (j < 1 || j > 31) return undefined;
      const seul = avec !== "les" && avec !== "des";
      return {
        type: "jour",
        j,
        ...(seul ? { introduit: true as const } : { liste: true as const }),
      };
    },
  ],
];
