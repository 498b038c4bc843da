/** Weeks, months, quarters and years: « la semaine dernière », « ce mois », « 1er trimestre ». */
import { ajoute, ecris, finDuMois, premierDuMois } from "../../time.ts";
import type { Contexte, Piece, Regle } from "./atomes.ts";
import { lundiDe } from "./semaine.ts";

const AVANT = "derniere?|passee?|precedente?|d'avant|ecoulee?";
const APRES = "prochaine?|pro(?![a-z])|suivante?|d'apres|qui vient|a venir";
const MAINTENANT = "en cours|courante?|calendaire|ci|-ci";
export const TOUR = `(?:(${AVANT})|(${APRES})|(${MAINTENANT}))`;

/** -1, 0 or +1 from the three groups of TOUR. */
export const tour = (avant: string | undefined, apres: string | undefined): -1 | 0 | 1 =>
  avant ? -1 : apres ? 1 : 0;

function semaine(n: number, ctx: Contexte): Piece {
  const start = ajoute(lundiDe(ctx.aujourdhui), { semaines: n });
  return { type: "periode", start, end: ajoute(start, { jours: 6 }), grain: "week" };
}
function mois(n: number, ctx: Contexte): Piece {
  const start = ajoute(premierDuMois(ctx.aujourdhui), { mois: n });
  return { type: "periode", start, end: finDuMois(start), grain: "month" };
}
const annee = (a: number): Piece => ({
  type: "periode",
  start: ecris(a, 1, 1),
  end: ecris(a, 12, 31),
  grain: "year",
});
const anneeDe = (ctx: Contexte) => Number(ctx.aujourdhui.slice(0, 4));

/** The n-th block of 3 or 6 months of a year; `rang` may be 0 or 5: the year before or after. */
function bloc(a: number, rang: number, taille: 3 | 6): Piece {
  const start = ajoute(ecris(a, 1, 1), { mois: (rang - 1) * taille });
  return {
    type: "periode",
    start,
    end: finDuMois(ajoute(start, { mois: taille - 1 })),
    grain: "month",
  };
}
const RANGS = ["1", "prem", "2", "deux", "3", "troi", "4", "quat"];
const rangDe = (texte: string) => 1 + Math.floor(RANGS.findIndex((t) => texte.startsWith(t)) / 2);
const blocCourant = (ctx: Contexte, taille: 3 | 6) =>
  Math.ceil(Number(ctx.aujourdhui.slice(5, 7)) / taille);

/** Monday of ISO week n: the week that holds 4 January is the first. */
const semaineIso = (a: number, n: number): Piece => {
  const start = ajoute(lundiDe(ecris(a, 1, 4)), { semaines: n - 1 });
  return { type: "periode", start, end: ajoute(start, { jours: 6 }), grain: "week" };
};

const r = (motif: string) => new RegExp(motif, "g");
export const PERIODES: readonly Regle[] = [
  [r(`\\b(?:la |cette |ma )?(?:semaine|sem\\.?) ${TOUR}`), (m, c) => semaine(tour(m[1], m[2]), c)],
  [
    r("\\bs(\\d{2})(?![\\da-z])"),
    (m, c) =>
      Number(m[1]) >= 1 && Number(m[1]) <= 53
        ? semaineIso(Number(c.aujourdhui.slice(0, 4)), Number(m[1]))
        : undefined,
  ],
  [
    r("\\b(?:la )?(?:prochaine|derniere) semaine\\b"),
    (m, c) => semaine(/pro/.test(m[0]) ? 1 : -1, c),
  ],
  [
    r("\\bcette semaine(?: (de travail))?"),
    (m, c) => {
      const p = semaine(0, c);
      return m[1] && p.type === "periode" ? { ...p, end: ajoute(p.start, { jours: 4 }) } : p;
    },
  ],
  [
    r(
      "\\b(?:semaine|sem\\.?) (?:n° ?)?(\\d{1,2})(?: (?:de )?(\\d{4}))?(?![\\d/.:]|er| ?(?:jours|h))",
    ),
    ([, n, a], c) =>
      Number(n) >= 1 && Number(n) <= 53
        ? semaineIso(a ? Number(a) : anneeDe(c), Number(n))
        : undefined,
  ],
  [
    r(`\\b(?:ce |le )?(?:week[- ]?end|w[-.]?e)\\b(?: ${TOUR})?`),
    (m, c) => {
      const start = ajoute(lundiDe(c.aujourdhui), { jours: 5, semaines: tour(m[1], m[2]) });
      if (!m[1] && !m[2] && !/^ce /.test(m[0])) return undefined;
      return { type: "periode", start, end: ajoute(start, { jours: 1 }), grain: "day" };
    },
  ],
  [r(`\\b(?:le |ce |du |de )?mois[ -]${TOUR}`), (m, c) => mois(tour(m[1], m[2]), c)],
  [r("\\b(?:ce mois|de ce mois|pour le mois|du mois)\\b(?! de\\b| d'|-)"), (_, c) => mois(0, c)],
  [r(`\\b(?:l'|cette )?(?:annee|an) ${TOUR}`), (m, c) => annee(anneeDe(c) + tour(m[1], m[2]))],
  [r("\\bcette annee\\b"), (_, c) => annee(anneeDe(c))],
  [
    r("(?<=\\b(?:en|annee|depuis|an|exercice) )(20\\d\\d)(?![\\d/.-])"),
    ([, a]) => annee(Number(a)),
  ],
  [
    r(
      `\\b(1er|premier|2 ?e|2 ?eme|deuxieme|3 ?e|3 ?eme|troisieme|4 ?e|4 ?eme|quatrieme) (tri|se)mestre(?: (?:de )?(?:cette annee|(?:l'annee )?(\\d{4})))?`,
    ),
    ([, rang, type, a], c) =>
      bloc(a ? Number(a) : anneeDe(c), rangDe(rang!), type === "tri" ? 3 : 6),
  ],
  [
    r(`\\b(?:(dernier|prochain|ce|du|le) )?(tri|se)mestre(?: ${TOUR})?`),
    ([, avec, type, avant, apres, courant], c) => {
      if (!(avec && avec !== "du" && avec !== "le") && !avant && !apres && !courant)
        return undefined;
      const taille = type === "tri" ? 3 : 6;
      const n = avec === "dernier" || avant ? -1 : avec === "prochain" || apres ? 1 : 0;
      return bloc(anneeDe(c), blocCourant(c, taille) + n, taille);
    },
  ],
];
