/** Finds what bare numbers are worth: « 9 au 20 mars », « 14-16h », « le 3 et 17 », « 8 du matin ». */
import type { Atome, Place } from "./atomes.ts";
import { joins, LISTE_NUE, type Texte } from "./texte.ts";

/** « 18/19 mars » is two days. */
const PLAGE_NUE = /^ ?(?:-|au|a|jusqu'au) ?$|^\/$/;
const PLAGE_HEURES = /^ ?(?:-|a|\/|jusqu'a|et) ?$/;
const ENTRE = /\bentre (?:le )?$/;

const commeJour = (j: number, { index, fin }: Place): Atome => ({ type: "jour", j, index, fin });
const commeHeure = (h: number, { index, fin }: Place): Atome => ({
  type: "heure",
  h,
  min: 0,
  fine: false,
  index,
  fin,
});
/** A number that is nothing yet; « les 3 » is one too. */
const nombre = (a: Atome): number | undefined =>
  a.type === "nombre" ? a.n : a.type === "jour" && a.liste ? a.j : undefined;
const estJour = (n: number) => n >= 1 && n <= 31;
const estHeure = (n: number) => n < 24;

/** What a number is worth by what follows it. */
function parLaSuite(n: number, a: Atome, b: Atome, t: Texte): Atome | undefined {
  const lien = t.entre(a, b);
  const avant = t.avant(a);
  const entre = ENTRE.test(avant);
  if (b.type === "jour" && b.j && estJour(n)) {
    // « 3, 17 et 26 février », but « 3, le 12 » counts something.
    const suite = LISTE_NUE.test(lien) || PLAGE_NUE.test(lien) || (entre && lien === " et le ");
    return suite ? commeJour(n, a) : undefined;
  }
  // « vu les 3 et 10 »
  if (
    a.type === "jour" &&
    b.type === "nombre" &&
    estJour(n) &&
    estJour(b.n) &&
    LISTE_NUE.test(lien)
  )
    return commeJour(n, a);
  if (!estHeure(n) || a.type !== "nombre") return undefined;
  if (b.type === "heure" && PLAGE_HEURES.test(lien)) {
    // « 10 à 12h » runs forward; « a 3 à 14h » would not be one.
    const avance = lien === " a " && n >= 6 && n < b.h;
    const sure = /[-/]/.test(lien) || entre || avance || /\bde $/.test(avant);
    return sure ? commeHeure(n, a) : undefined;
  }
  const duMatin = b.type === "partie" && lien === " ";
  const ceSoir = b.type === "jour" && b.partie && lien === " " && /\b(?:a|vers) $/.test(avant);
  return duMatin || ceSoir ? commeHeure(n, a) : undefined;
}

/** What a number is worth by what precedes it. */
function parLeDebut(n: number, a: Atome, b: Atome, t: Texte): Atome | undefined {
  const lien = t.entre(a, b);
  if (a.type === "jour" && a.j && !a.liste && estJour(n) && (LISTE_NUE.test(lien) || lien === "-"))
    return commeJour(n, b);
  if (!estHeure(n)) return undefined;
  const ouvre = /\b(?:entre|de) $/.test(t.avant(a));
  if (a.type === "heure" && ouvre && /^ (?:et|a) $/.test(lien)) return commeHeure(n, b);
  return a.type === "jour" && a.partie && lien === " vers " ? commeHeure(n, b) : undefined;
}

/** « le 17 entre 14 et 16 », « de 5 à 7 aujourd'hui »: two numbers beside a day. */
function entreDeux(lus: Atome[], i: number, t: Texte): boolean {
  const [a, b] = [lus[i]!, lus[i + 1]!];
  if (a.type !== "nombre" || b.type !== "nombre" || !estHeure(a.n) || !estHeure(b.n)) return false;
  const lien = t.entre(a, b);
  const paire =
    (lien === " et " && ENTRE.test(t.avant(a))) || (lien === " a " && /\bde $/.test(t.avant(a)));
  const [avant, apres] = [lus[i - 1], lus[i + 2]];
  return (
    paire &&
    ((avant?.type === "jour" && /^,? (?:entre|de) $/.test(t.entre(avant, a))) ||
      (apres?.type === "jour" && /^,? (?:le )?$/.test(t.entre(b, apres))))
  );
}

/** « fevrier pour Benali: 3, 17 et 26 »: a list of two or more after a colon belongs to the month. */
function listeDuMois(atomes: Atome[], t: Texte): Atome[] {
  const lus = [...atomes];
  for (let i = 1; i < lus.length - 1; i++) {
    const mois = lus[i - 1]!;
    const [a, b] = [lus[i]!, lus[i + 1]!];
    if (mois.type !== "mois" || a.type !== "nombre" || b.type !== "nombre") continue;
    if (!/^[^.;!?:]{0,60}: ?$/.test(t.entre(mois, a)) || !LISTE_NUE.test(t.entre(a, b))) continue;
    lus[i] = {
      type: "jour",
      j: a.n,
      m: mois.m,
      ...(mois.a && { a: mois.a }),
      index: a.index,
      fin: a.fin,
    };
    lus.splice(i - 1, 1);
  }
  return lus;
}

export function nombres(atomes: Atome[], t: Texte): Atome[] {
  const lus = listeDuMois(atomes, t);
  for (let i = lus.length - 2; i >= 0; i--) {
    const n = nombre(lus[i]!);
    if (n === undefined) continue;
    if (entreDeux(lus, i, t)) {
      lus[i + 1] = commeHeure(nombre(lus[i + 1]!)!, lus[i + 1]!);
      lus[i] = commeHeure(n, lus[i]!);
    } else lus[i] = parLaSuite(n, lus[i]!, lus[i + 1]!, t) ?? lus[i]!;
  }
  const suivis = joins(lus, (a, b) => {
    const n = nombre(b);
    const lu = n === undefined ? undefined : parLeDebut(n, a, b, t);
    return lu && [a, lu];
  });
  return suivis.filter((a) => nombre(a) === undefined);
}
