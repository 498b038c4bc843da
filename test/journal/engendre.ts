/** Makes visit messages whose meaning is known: household × day × hour × means × presence × manner of writing. */
import fc from "fast-check";
import type { Heure, Mode, Presence } from "../../src/model.ts";

export type Voulu = {
  texte: string;
  dossier: string;
  date: string;
  heure: Heure | null;
  mode: Mode;
  presence: Presence;
};

/** How each household of `journal.csv` may be written without any doubt; its grammar, for « absente ». */
const MENAGES: [dossier: string, noms: string[], e: string][] = [
  ["J01", ["Mme Martin", "martin", "MARTIN", "madame Martin"], "e"],
  ["J02", ["M. et Mme Durand", "les Durand de Mulhouse", "durand"], "s"],
  ["J04", ["M. Petit", "petit luc", "Luc Petit"], ""],
  ["J05", ["Mme Petit", "claire petit", "Petit Claire"], "e"],
  ["J06", ["Mme Saint-Martin", "saint martin", "st martin"], "e"],
  ["J07", ["M. D'Almeida", "d'almeida", "d almeida"], ""],
  ["J08", ["Mme Van den Berg", "van den berg"], "e"],
  ["J09", ["M. Ben Salem", "ben salem"], ""],
  ["J12", ["Mme Kowalski", "kowalski"], "e"],
  ["J13", ["M. Haddad", "haddad"], ""],
  ["J14", ["Mme Benali", "benali", "la dame benali"], "e"],
  ["J17", ["Mme Nguyen", "nguyen"], "e"],
  ["J18", ["Mme Le Goff", "le goff"], "e"],
];

/** As said on Wednesday 4 March 2026, at 10:12. */
const JOURS: [string, string][] = [
  ["hier", "2026-03-03"],
  ["avant-hier", "2026-03-02"],
  ["avant hier", "2026-03-02"],
  ["lundi", "2026-03-02"],
  ["mardi", "2026-03-03"],
  ["lundi 2 mars", "2026-03-02"],
  ["le 27/02", "2026-02-27"],
  ["27/02/2026", "2026-02-27"],
  ["le 26 février", "2026-02-26"],
  ["le 26 fevrier", "2026-02-26"],
  ["vendredi dernier", "2026-02-27"],
  ["vendredi", "2026-02-27"],
  ["mardi 24 février", "2026-02-24"],
  ["le 2 mars", "2026-03-02"],
];
const HEURES: [string, Heure | null][] = [
  ["", null],
  [" 14h", "14:00"],
  [" à 9h30", "09:30"],
  [" 10 h 15", "10:15"],
  [" vers 16h", "16:00"],
  [" 8:45", "08:45"],
];
const MOYENS: [avant: string, Mode][] = [
  ["vad", "domicile"],
  ["VAD", "domicile"],
  ["visite à domicile", "domicile"],
  ["tel", "telephone"],
  ["appel", "telephone"],
  ["entretien au bureau", "bureau"],
  ["permanence", "bureau"],
  ["visite", "domicile"],
];
const presences = (mode: Mode, e: string): [string, Presence][] => [
  ["", "present"],
  [", ok", "present"],
  [", ras", "present"],
  [` : absent${e}`, "absent"],
  [`, présent${e}`, "present"],
  [", annulée", "annule"],
  [", reportée", "reporte"],
  ...(mode === "domicile" ? [[", porte close", "absent"] as [string, Presence]] : []),
  ...(mode === "telephone" ? [[", répondeur", "absent"] as [string, Presence]] : []),
  ...(mode === "bureau" ? [[`, pas venu${e}`, "absent"] as [string, Presence]] : []),
];
const NOTES = [
  "",
  ", courrier de la caf trié",
  ", 3 enfants de 4, 6 et 9 ans",
  ", loyer de 450 € payé",
  ", on a parlé du budget",
  ", dette 1 200 €",
  ". Elle cherche un T3",
];
const MANIERES: ((t: string) => string)[] = [
  (t) => t,
  (t) => t.toUpperCase(),
  (t) => t.normalize("NFD").replace(/\p{M}/gu, ""),
  (t) => `bonjour, ${t}`,
  (t) => `${t} !!`,
  (t) => t.replace(/ /g, "  "),
  (t) => `${t} 🙂`,
  (t) => t.replace(/,/g, " ,"),
];

const un = <T>(liste: readonly T[]) => fc.constantFrom(...liste);

export const voulu: fc.Arbitrary<Voulu> = fc
  .record({
    menage: un(MENAGES),
    rang: fc.nat(),
    jour: un(JOURS),
    heure: un(HEURES),
    moyen: un(MOYENS),
    note: un(NOTES),
    maniere: un(MANIERES),
    ordre: fc.nat(3),
    quelle: fc.nat(),
  })
  .map(
    ({
      menage: [dossier, noms, e],
      rang,
      jour: [jour, date],
      heure: [h, heure],
      moyen: [dit, mode],
      note,
      maniere,
      ordre,
      quelle,
    }) => {
      const nom = noms[rang % noms.length]!;
      const choix = presences(mode, e);
      const [mot, presence] = choix[quelle % choix.length]!;
      const corps = [
        `${dit} ${nom} ${jour}${h}`,
        `${nom} ${dit} ${jour}${h}`,
        `${jour}${h} ${dit} ${nom}`,
        `${jour}${h} : ${dit} ${nom}`,
      ][ordre]!;
      return { texte: maniere(`${corps}${mot}${note}`), dossier, date, heure, mode, presence };
    },
  );
