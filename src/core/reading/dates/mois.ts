/** Months by name or number, whole or in thirds: « en mars », « fin mars », « 11/2017 », « fin du mois ». */
import { ajoute } from "../../time.ts";
import type { Morceau, Quand, Regle } from "./atomes.ts";
import { moisDe, NOM_MOIS } from "./lexique.ts";
import { TOUR, tour } from "./periodes.ts";

const INTRODUIT =
  /\b(?:en|de|d'|depuis|des|avant|apres|jusqu'en|jusqu'a|a|entre|pour|dans|sur|vers|mois de|mois d') ?$/;
const morceauDe = (texte: string | undefined): { morceau?: Morceau } =>
  !texte ? {} : { morceau: texte.startsWith("d") ? "debut" : texte.startsWith("f") ? "fin" : "mi" };

/** « 12de mars ». */
const SUIT_UN_NOMBRE = /(?<!\d)\d{1,2} ?(?:de )?$/;
const r = (motif: string) => new RegExp(motif, "g");
export const NOMS_DE_MOIS: readonly Regle[] = [
  [
    r(`\\b(?:(debut|milieu|fin) (?:du |de |de ce )?)(?:ce )?mois(?: ${TOUR})?\\b(?! de\\b| d')`),
    ([, morceau, avant, apres], c) => {
      const p = ajoute(c.aujourdhui, { mois: tour(avant, apres) });
      return {
        type: "mois",
        m: Number(p.slice(5, 7)),
        a: Number(p.slice(0, 4)),
        ...morceauDe(morceau),
      };
    },
  ],
  [
    r("(?<![\\d/.-])(0?[1-9]|1[0-2])/((?:19|20)\\d\\d)(?![\\d/])"),
    ([, m, a]) => ({ type: "mois", m: Number(m), a: Number(a) }),
  ],
  [
    r(
      `(?:\\b(debut|mi|milieu|fin|courant)[ -](?:du mois )?(?:de |d')?)?\\b(${NOM_MOIS})(?:,? (?:de )?((?:19|20)\\d\\d)(?!\\d)| '?(\\d\\d)(?=[,.;)]))?(?: (dernier|passe|prochain)\\b)?`,
    ),
    (m, ctx) => {
      const [, morceau, nom, a, court, quand] = m;
      const avant = ctx.plie.slice(Math.max(0, m.index - 20), m.index);
      // A day number just before, that our rules did not read: chrono may.
      if (SUIT_UN_NOMBRE.test(m.input.slice(0, m.index).slice(-8))) return undefined;
      // « le dossier d'Avril », « pour Mars »: a capital makes it a name, but not in « en Mars ».
      const nomPropre =
        /\b(?:de|d['’]|pour|à|a)\s?$/i.test(avant) && /^\p{Lu}/u.test(ctx.plie.slice(m.index));
      const introduit = INTRODUIT.test(avant.toLowerCase().replace(/’/g, "'").replace("è", "e"));
      const seul = m[0].length === ctx.plie.length;
      const an = a ?? court;
      const sens: Quand = quand === "prochain" ? "prochain" : "dernier";
      return {
        type: "mois",
        m: moisDe(nom!),
        ...(an && { a: Number(an) }),
        ...(quand && { quand: sens }),
        ...(morceau !== "courant" && morceauDe(morceau)),
        ...((!(introduit || seul || morceau || an || quand) || nomPropre) && { nu: true }),
      };
    },
  ],
];
