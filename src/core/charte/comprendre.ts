/**
 * Ranks the topics that a question may be about: expressions of the data, the known questions nearest to it,
 * and what its words learned to speak for.
 */
import type { Catalog } from "../../schemas/catalog.ts";
import { lis, type TexteLu } from "../reading/expressions.ts";
import { traits } from "../reading/traits.ts";
import { apprends, type Classeur } from "./classeur.ts";
import { type Index, indexe, type Proche } from "./index-de-questions.ts";
import { DISPOSITIF, sansDispositifs, sujetsDe } from "./sujet.ts";

/** Where a known question comes from: its topic, and the variant of a territory's answer when it is one's own. */
export type Origine = { sujet: string; territoire?: string; variante?: number };

export type Candidat = {
  sujet: string;
  /** How surely: compared with SUR and ECART of peser.ts and lire.ts. */
  force: number;
  /** The known questions of this topic that are near, the nearest first. */
  voisines: Proche<Origine>[];
};

type Donnees = Pick<Catalog, "editions" | "sujets" | "dispositifs" | "horsSujet">;

/** What an expression recognised and a class are worth beside a known question that resembles; found on the tuning half. */
const POIDS = { expression: 0.013, expressionMax: 30, deuxieme: 0.15, classe: 1.4, ensemble: 0.43 };
/** A class less sure than this, that nothing else speaks for, is no candidate. */
const CLASSE_SEULE = 0.2;
const VOISINES = 20;
/** A known question word for word: its topic is beyond doubt. */
const IDENTIQUE = 0.97;
/** The class of what no charter speaks of: no key of a topic has such a name. */
const HORS_SUJET = "";
/** What a topic keeps of its weight when the words speak more for none at all. */
const RESTE = 0.5;

type Appris = { index: Index<Origine>; classeur: Classeur<string> };

const appris = new WeakMap<Catalog["editions"], Appris>();

/** Every example of the data, each a question whose topic is known. Learned once: about a second. */
export function apprisDe(catalog: Donnees): Appris {
  const { editions, sujets, horsSujet } = catalog;
  const deja = appris.get(editions);
  if (deja) return deja;
  const connues = new Map<string, { mots: string[]; de: Origine }>();
  const ajoute = (exemples: string[], de: Origine) => {
    for (const exemple of exemples)
      connues.set(`${de.sujet} ${de.territoire} ${exemple}`, {
        mots: motsDe(catalog, lis(exemple)),
        de,
      });
  };
  for (const [sujet, { titre, exemples = [] }] of Object.entries(sujets))
    ajoute([titre, ...exemples], { sujet });
  ajoute(horsSujet, { sujet: HORS_SUJET });
  for (const { territoire, reponses } of editions)
    for (const [sujet, reponse] of Object.entries(reponses)) {
      const { exemples, variantes = [], "par-mesure": selon = {} } = reponse;
      ajoute(exemples, { sujet, territoire });
      for (const s of Object.values(selon)) ajoute(s.exemples ?? [], { sujet, territoire });
      for (const [variante, v] of variantes.entries())
        ajoute(v.exemples, { sujet, territoire, variante });
    }
  // A measure named alone is a question of no topic: « TPF ».
  const utiles = [...connues.values()].filter(({ mots }) => mots.some((mot) => mot !== DISPOSITIF));
  const cle = JSON.stringify(utiles);
  const su = dejaAppris.find((d) => d.cle === cle) ?? { cle, appris: apprendsDe(utiles) };
  dejaAppris.splice(0, APPRIS_GARDES, su, ...dejaAppris.filter((d) => d !== su));
  dejaAppris.length = Math.min(dejaAppris.length, APPRIS_GARDES);
  appris.set(editions, su.appris);
  return su.appris;
}

/** Several catalogs may hold the same questions, as when folders are checked one after the other. The last ones. */
const dejaAppris: { cle: string; appris: Appris }[] = [];
const APPRIS_GARDES = 3;

function apprendsDe(utiles: { mots: string[]; de: Origine }[]): Appris {
  const connues = utiles.map(({ mots, de }) => ({ traits: traits(mots), de }));
  const parSujet = new Map(
    utiles.map(({ mots, de }, i) => [
      `${de.sujet} ${mots.join(" ")}`,
      { traits: connues[i]!.traits, de: de.sujet },
    ]),
  );
  return { index: indexe(connues), classeur: apprends([...parSujet.values()]) };
}

/** Numbers keep their length only, « 3 mois » is like « 6 mois »; every other measure is alike. */
const motsDe = ({ dispositifs }: Donnees, texte: TexteLu): string[] =>
  sansDispositifs(texte, dispositifs).map((mot) =>
    /^\d+$/.test(mot) ? "0".repeat(mot.length) : mot,
  );

/** One turn asks about the same words several times. */
const GARDES = 12;
const lus: { editions: Catalog["editions"]; mots: string; candidats: Candidat[] }[] = [];

/** The surest first; empty when nothing is recognised. The result is shared: nobody may change it. */
export function comprends(catalog: Donnees, texte: TexteLu): readonly Candidat[] {
  const mots = texte.bruts.join(" ");
  const connu = lus.find((l) => l.mots === mots && l.editions === catalog.editions);
  if (connu) return connu.candidats;
  const candidats = classe(catalog, texte);
  lus.unshift({ editions: catalog.editions, mots, candidats });
  lus.length = Math.min(lus.length, GARDES);
  return candidats;
}

function classe(catalog: Donnees, texte: TexteLu): Candidat[] {
  const parSujet = new Map<string, Proche<Origine>[]>();
  const mots = motsDe(catalog, texte);
  const { index, classeur } = apprisDe(catalog);
  const siens = traits(mots);
  for (const p of index.proches(siens, VOISINES)) {
    const memes = parSujet.get(p.de.sujet);
    if (memes) memes.push(p);
    else parSujet.set(p.de.sujet, [p]);
  }
  const expressions = new Map(sujetsDe(texte, catalog.sujets).map((t) => [t.sujet, t.force]));
  const notes = new Map(classeur.notes(siens).map(({ de, note }) => [de, note]));
  const seuls = [...notes].flatMap(([sujet, note]) => (note >= CLASSE_SEULE ? [sujet] : []));
  const sujets = new Set([...parSujet.keys(), ...expressions.keys(), ...seuls]);
  const classes = [...sujets]
    .map((sujet): Candidat => {
      const voisines = parSujet.get(sujet) ?? [];
      const [un, deux] = voisines.map((v) => v.ressemblance);
      const dits = Math.min(expressions.get(sujet) ?? 0, POIDS.expressionMax);
      const force =
        POIDS.ensemble *
          ((un ?? 0) +
            POIDS.deuxieme * (deux ?? 0) +
            POIDS.expression * dits +
            POIDS.classe * (notes.get(sujet) ?? 0)) +
        ((un ?? 0) >= IDENTIQUE ? 1 : 0);
      return { sujet, force, voisines };
    })
    .sort((a, b) => b.force - a.force);
  const trouves = classes.filter((c) => c.sujet !== HORS_SUJET);
  return classes[0]?.sujet === HORS_SUJET
    ? trouves.map((c) => ({ ...c, force: c.force * RESTE }))
    : trouves;
}
