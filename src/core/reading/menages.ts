/** Finds households in what was typed: exact names, homonyms, names one letter off, unknown names. */
import { distance } from "fastest-levenshtein";
import type { Dossier } from "../../model.ts";
import { ANNONCE, AVANT_UN_NOM, inconnus, JAMAIS_UN_NOM } from "./noms.ts";
import { civilite, type Mot, mots, plat } from "./plat.ts";

type Place = { debut: number; fin: number };
export type Menages = {
  /** One dossier each, without doubt. */
  surs: (Place & { dossier: Dossier })[];
  /** Several dossiers bear that name, or one bears it under another title or a near spelling. */
  doutes: (Place & { candidats: Dossier[] })[];
  /** A name that no visible dossier bears. */
  inconnus: (Place & { nom: string })[];
};

const nomsDe = (nom: string): string[] =>
  plat(nom)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The names of a dossier, plain; computed once per dossier. */
const connus = new WeakMap<Dossier, { nom: string[]; prenom: string[]; civilites: Set<string> }>();
function nomsConnus(d: Dossier) {
  let noms = connus.get(d);
  if (!noms) {
    const civilites = nomsDe(d.civilite).flatMap((c) => civilite(c) ?? []);
    noms = { nom: nomsDe(d.nom), prenom: nomsDe(d.prenom), civilites: new Set(civilites) };
    connus.set(d, noms);
  }
  return noms;
}

/** One letter off, two in a long name; short names must be exact. */
const proche = (mot: string, nom: string): boolean =>
  nom.length >= 5 &&
  mot.length >= 4 &&
  mot[0] === nom[0] &&
  distance(mot, nom) <= (nom.length >= 8 ? 2 : 1);

const PARTICULES = new Set(
  "d de du des l la le el al ben bel van von der den da di dos do".split(" "),
);

/** « st Martin » is written in full. */
const SAINTS: Record<string, string> = { st: "saint", ste: "sainte" };

type Lecture = { dossier: Dossier; i: number; n: number; exact: boolean };

function lectures(lus: Mot[], dossiers: Dossier[], attendu: (i: number) => boolean): Lecture[] {
  const annonce = (i: number) =>
    i > 0 && (ANNONCE.has(lus[i - 1]!.mot) || civilite(lus[i - 1]!.mot) !== undefined);
  return dossiers.flatMap((dossier) => {
    const { nom } = nomsConnus(dossier);
    if (!nom.length) return [];
    const plein = nom.filter((n) => !PARTICULES.has(n));
    const colle = nom.join("");
    const entiers = lus.flatMap((mot, i): Lecture[] => {
      // A name that is an everyday word is one only where a name is announced: « vad mme bureau ».
      if (nom.length === 1 && JAMAIS_UN_NOM.has(colle) && !annonce(i)) return [];
      const suite = lus.slice(i, i + nom.length).map((m) => m.mot);
      if (suite.length === nom.length && suite.every((m, j) => m === nom[j]))
        return [{ dossier, i, n: nom.length, exact: true }];
      return nom.length > 1 && mot.mot === colle ? [{ dossier, i, n: 1, exact: true }] : [];
    });
    if (entiers.length) return entiers;
    return lus.flatMap((mot, i): Lecture[] => {
      // « Almeida » for D'Almeida, « Amrani » for El Amrani; never « Martin » for Saint-Martin.
      if (plein.length === 1 && plein.length < nom.length && mot.mot === plein[0])
        return [{ dossier, i, n: 1, exact: true }];
      const flou =
        (attendu(i) || mot.majuscule) && !JAMAIS_UN_NOM.has(mot.mot) && proche(mot.mot, colle);
      return flou ? [{ dossier, i, n: 1, exact: false }] : [];
    });
  });
}

/** The titles written just before a name: « M. et Mme Martin » has two. */
function titres(lus: Mot[], i: number): string[] {
  const avant: string[] = [];
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const titre = civilite(lus[k]!.mot);
    if (titre) avant.push(titre);
    else if (lus[k]!.mot !== "et") break;
  }
  return avant;
}

/** Homonyms are told apart by a first name, a commune, then by the titles; what is left is in doubt. */
function departage(lus: Mot[], groupe: Lecture[]): { candidats: Dossier[]; sur: boolean } {
  const { i, n } = groupe[0]!;
  const voisins = [lus[i - 1]?.mot, lus[i + n]?.mot].filter((m) => m !== undefined);
  const dits = titres(lus, i);
  const pres = lus.slice(Math.max(0, i - 3), i + n + 4);
  const parPrenom = groupe.filter(({ dossier }) =>
    nomsConnus(dossier).prenom.some((p) => voisins.includes(p)),
  );
  const parCommune = groupe.filter(({ dossier }) =>
    nomsDe(dossier.commune).some((c) => c.length > 2 && pres.some((m) => m.mot === c)),
  );
  let restent = parPrenom.length ? parPrenom : parCommune.length ? parCommune : groupe;
  const accord = ({ dossier }: Lecture) => dits.every((t) => nomsConnus(dossier).civilites.has(t));
  const parTitre = restent.filter(accord);
  if (parTitre.length) restent = parTitre;
  const candidats = [...new Set(restent.map((l) => l.dossier))];
  const titreContraire = dits.length > 0 && parTitre.length === 0;
  return { candidats, sur: candidats.length === 1 && restent[0]!.exact && !titreContraire };
}

/** `hors` are stretches of the text that are something else (dates): no name is looked for there. */
export function menagesDe(text: string, dossiers: Dossier[], hors: Place[] = []): Menages {
  const cle = `${text}\n${hors.map((h) => `${h.debut}-${h.fin}`).join()}`;
  const lus = dejaLus.get(dossiers) ?? new Map<string, Menages>();
  dejaLus.set(dossiers, lus);
  const menages = lus.get(cle) ?? cherche(text, dossiers, hors);
  lus.set(cle, menages);
  return menages;
}

/** One turn has one list of dossiers: what was found in it for a text is found again. */
const dejaLus = new WeakMap<Dossier[], Map<string, Menages>>();

function cherche(text: string, dossiers: Dossier[], hors: Place[]): Menages {
  const lus = mots(text)
    .filter((m) => !hors.some((h) => m.index < h.fin && m.fin > h.debut))
    // « m'avait » is no Monsieur.
    .map((m) => ({
      ...m,
      mot: m.mot === "m" && /['’]/.test(text[m.fin] ?? "") ? "m'" : (SAINTS[m.mot] ?? m.mot),
    }));
  const separe = (i: number) =>
    i === 0 || /[,;:.!?\n]/.test(text.slice(lus[i - 1]!.fin, lus[i]!.index));
  const attendu = (i: number) =>
    separe(i) || AVANT_UN_NOM.has(lus[i - 1]!.mot) || civilite(lus[i - 1]!.mot) !== undefined;
  const toutes = lectures(lus, dossiers, attendu).filter(
    // « st Martin » is no Martin.
    (l, _, autres) =>
      !/^sainte?$/.test(lus[l.i - 1]?.mot ?? "") &&
      !autres.some((x) => x.exact && x.n > l.n && l.i >= x.i && l.i + l.n <= x.i + x.n),
  );
  const exactes = toutes.filter((l) => l.exact);
  const fortes = exactes.filter((l) => attendu(l.i) || lus[l.i]!.majuscule);
  const sures = fortes.length ? fortes : exactes.length ? exactes : toutes;
  const ailleurs = (l: Lecture) => !sures.some((x) => l.i < x.i + x.n && x.i < l.i + l.n);
  const retenues = [
    ...sures,
    ...toutes.filter(
      (l) =>
        !sures.includes(l) &&
        ailleurs(l) &&
        (l.exact || (attendu(l.i) && lus[l.i]!.mot.length > 4)),
    ),
  ].sort((a, b) => a.i - b.i);
  const groupes = new Map<number, Lecture[]>();
  for (const l of retenues) groupes.set(l.i, [...(groupes.get(l.i) ?? []), l]);

  const trouves: Menages = { surs: [], doutes: [], inconnus: [] };
  for (const groupe of groupes.values()) {
    const { candidats, sur: seul } = departage(lus, groupe);
    const sur = seul && !communeContraire(lus, groupe[0]!, candidats[0]!, dossiers);
    const place = etendue(lus, groupe, candidats[0]!);
    if (sur) trouves.surs.push({ ...place, dossier: candidats[0]! });
    else trouves.doutes.push({ ...place, candidats });
  }
  const pris = [...trouves.surs, ...trouves.doutes];
  trouves.inconnus = inconnus(text, lus).filter(
    (x) => !pris.some((p) => x.debut < p.fin && x.fin > p.debut),
  );
  return trouves;
}

/** « Martin Mulhouse », when Martin lives in Colmar and somebody else in Mulhouse: it is asked. */
function communeContraire(lus: Mot[], { i, n }: Lecture, d: Dossier, dossiers: Dossier[]): boolean {
  const apres = [lus[i + n]?.mot, lus[i + n + 1]?.mot].filter(
    (m) => m !== undefined && m.length > 3,
  );
  const sienne = nomsDe(d.commune);
  return dossiers.some(
    (autre) =>
      !sienne.includes(nomsDe(autre.commune)[0] ?? "") &&
      apres.includes(nomsDe(autre.commune)[0] ?? ""),
  );
}

/** « Martin à Colmar ». */
const ECART_DU_LIEU = 4;
/** The name with its titles and first name, so that nothing of it is left in the note. */
function etendue(lus: Mot[], groupe: Lecture[], dossier: Dossier): Place {
  const { i, n } = groupe.find((l) => l.dossier === dossier) ?? groupe[0]!;
  const { prenom } = nomsConnus(dossier);
  let [de, a] = [i, i + n - 1];
  if (lus[a + 1] && prenom.includes(lus[a + 1]!.mot)) a++;
  const commune = nomsDe(dossier.commune);
  const lieu = ["de", "a", "d"].includes(lus[a + 1]?.mot ?? "") ? a + 2 : a + 1;
  // « Schmitt hier Strasbourg »: what stands between is no part of the name.
  const colle = lus[lieu] !== undefined && lus[lieu]!.index - lus[a]!.fin <= ECART_DU_LIEU;
  if (colle && commune.length && commune.every((c, k) => lus[lieu + k]?.mot === c))
    a = lieu + commune.length - 1;
  if (lus[de - 1] && prenom.includes(lus[de - 1]!.mot)) de--;
  while (
    de > 0 &&
    (civilite(lus[de - 1]!.mot) || (lus[de - 1]!.mot === "et" && titres(lus, de - 1).length))
  )
    de--;
  return { debut: lus[de]!.index, fin: lus[a]!.fin };
}
