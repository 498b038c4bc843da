/** Joins neighbouring pieces: « lundi » + « de la semaine dernière », « hier » + « soir », « mardi 10 » + « 14h ». */

import { ajoute } from "../../time.ts";
import type { Atome, HeurePartielle, Partie } from "./atomes.ts";
import { lundiDe } from "./semaine.ts";
import { joins, LISTE, PLAGE, type Texte } from "./texte.ts";

const PLAGE_HEURES = /^ ?(?:-|a|\/|jusqu'a|et|>|->) ?$/;
const OUVRE = /\b(?:a partir d[e']|a compter d[e']|apres) ?$/;
const FERME = /\b(?:avant|jusqu'a|jusque) ?$/;
const JOUR_HEURE =
  /^,? ?[-:(]? ?(?:(?:a|vers|vers les|environ|a environ|aux environs de|aux alentours de|autour de|pour|de|entre|des|a partir de|apres|avant|jusqu'a|sur les) )?$/;

/** « lundi de la semaine prochaine », « le 20 du mois prochain », « juin de l'année prochaine ». */
export const dansLaPeriode = (atomes: Atome[], t: Texte): Atome[] =>
  joins(atomes, (a, b) => {
    const lien = t.entre(a, b);
    const place = { index: a.index, fin: b.fin };
    const [jour, p] = a.type === "periode" ? [b, a] : [a, b];
    if (p.type !== "periode" || !/^,? (?:de |le )?$/.test(lien)) return undefined;
    const an = Number(p.start.slice(0, 4));
    if (p.grain === "week" && jour.type === "jour" && jour.jds && !jour.j && !jour.rang)
      return [{ ...jour, fixe: ajoute(lundiDe(p.start), { jours: jour.jds - 1 }), ...place }];
    if (p !== b) return undefined;
    if (p.grain === "month" && jour.type === "jour" && (jour.j || jour.rang) && !jour.m)
      return [{ ...jour, m: Number(p.start.slice(5, 7)), a: an, ...place }];
    if (p.grain === "year" && jour.type === "mois" && !jour.a) {
      const { nu: _, ...mois } = jour;
      return [{ ...mois, a: an, ...place }];
    }
    return undefined;
  });

/** In a list or a range, the month said once is the month of all: « du 9 au 20 mars ». */
export function moisPartages(atomes: Atome[], t: Texte): Atome[] {
  const lus = [...atomes];
  for (let i = lus.length - 2; i >= 0; i--) {
    const [a, b] = [lus[i]!, lus[i + 1]!];
    if (a.type !== "jour" || b.type !== "jour" || !a.j || a.m || !b.j || !b.m) continue;
    const lien = t.entre(a, b);
    if (a.j <= b.j && (LISTE.test(lien) || PLAGE.test(lien)))
      lus[i] = { ...a, m: b.m, ...(b.a && { a: b.a }) };
  }
  return joins(lus, (a, b) => {
    if (a.type === "mois" && b.type === "mois" && !a.nu && b.nu && LISTE.test(t.entre(a, b))) {
      const { nu: _, ...mois } = b;
      return [a, mois];
    }
    if (a.type !== "jour" || b.type !== "jour" || !a.m || !a.j || !b.j || b.m) return undefined;
    const suite = b.j > a.j && (LISTE.test(t.entre(a, b)) || PLAGE.test(t.entre(a, b)));
    return suite ? [a, { ...b, m: a.m, ...(a.a && { a: a.a }) }] : undefined;
  });
}

function avecPartie<H extends HeurePartielle>(h: H, partie: Partie | undefined): H {
  if (!partie || h.partie) return h;
  return { ...h, partie, ...(h.jusqua && { jusqua: avecPartie(h.jusqua, partie) }) };
}

/** Parts of day join the day or the hour beside them; alone they are worth nothing. */
export const parties = (atomes: Atome[], t: Texte): Atome[] =>
  joins(atomes, (a, b) => {
    const lien = t.entre(a, b);
    const [index, fin] = [a.index, b.fin];
    if (a.type === "heure" && b.type === "partie" && /^,? $/.test(lien))
      return [{ ...avecPartie(a, b.partie), fin }];
    if (a.type === "jour" && b.type === "partie" && /^,? $/.test(lien))
      return [{ ...a, partie: b.partie, fin }];
    if (a.type === "partie" && b.type === "heure" && /^,? (?:(?:a|vers|de) )?$/.test(lien))
      return [{ ...avecPartie(b, a.partie), index }];
    if (a.type === "partie" && b.type === "jour" && /^ (?:du |de |le )?$/.test(lien))
      return [{ ...b, partie: a.partie, index }];
    return undefined;
  }).filter((a) => a.type !== "partie");

/** « de 14h à 16h », « 14h-15h30 », « entre 14h et 16h »; « à partir de 10h », « avant 16h ». */
export function creneaux(atomes: Atome[], t: Texte): Atome[] {
  const paires = joins(atomes, (a, b) => {
    if (a.type !== "heure" || b.type !== "heure" || a.jusqua) return undefined;
    const lien = t.entre(a, b);
    if (!PLAGE_HEURES.test(lien) || (lien === " et " && !/\bentre $/.test(t.avant(a))))
      return undefined;
    // « entre 5 et 6 heures de l'après-midi » says it once for both.
    const { index: _, fin, type: __, ...jusqua } = b;
    return [{ ...avecPartie(a, b.partie), jusqua, fin }];
  });
  return paires.map((a): Atome => {
    if (a.type !== "heure" || a.jusqua) return a;
    if (OUVRE.test(t.avant(a))) return { ...a, borne: "debut" };
    return FERME.test(t.avant(a)) ? { ...a, borne: "fin" } : a;
  });
}

/** A day takes the hour after it, else the one before: « mardi à 14h », « 14h30 mardi ». */
export function heuresDuJour(atomes: Atome[], t: Texte): Atome[] {
  const heureDe = ({ index: _, fin: __, type: ___, ...heure }: Atome & { type: "heure" }) => heure;
  const apres = joins(atomes, (a, b) =>
    a.type === "jour" && b.type === "heure" && !a.heure && JOUR_HEURE.test(t.entre(a, b))
      ? [{ ...a, heure: avecPartie(heureDe(b), a.partie), fin: b.fin }]
      : undefined,
  );
  return joins(apres, (a, b) =>
    a.type === "heure" &&
    b.type === "jour" &&
    !b.heure &&
    /^,? ?(?:le |du |de |pour le )?$/.test(t.entre(a, b))
      ? [{ ...b, heure: avecPartie(heureDe(a), b.partie), index: a.index }]
      : undefined,
  );
}
