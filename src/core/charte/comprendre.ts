/** Ranks the topics that a question may be about: expressions of the data and the known questions nearest to it. */
import type { Catalog } from "../../schemas/catalog.ts";
import { lis, type TexteLu } from "../reading/expressions.ts";
import { type Index, indexe, type Proche } from "./index-de-questions.ts";
import { sujetsDe } from "./sujet.ts";

/** Where a known question comes from: its topic, and the variant of an edition when it is one's own. */
export type Origine = { sujet: string; edition?: string; variante?: number };

export type Candidat = {
  sujet: string;
  /** How surely: see SUR below. */
  force: number;
  /** The nearest known question, whatever its territory. */
  ressemblance: number;
  /** The variant of an edition that the nearest questions are of. */
  variantes: { edition: string; variante: number; ressemblance: number }[];
};

/** What an expression recognised is worth beside a known question that resembles; found on the tuning half. */
const POIDS = { expression: 0.022, expressionMax: 30, deuxieme: 0.25, troisieme: 0.1 };
const VOISINES = 16;

const indexes = new WeakMap<Catalog["editions"], Index<Origine>>();

/** Every example of the data, each a question whose topic is known. Built at the first question. */
function indexDe({ editions, sujets }: Pick<Catalog, "editions" | "sujets">): Index<Origine> {
  let index = indexes.get(editions);
  if (!index) {
    const de = (exemples: string[], origine: Origine) =>
      exemples.map((exemple) => ({ mots: motsDe(lis(exemple)), de: origine }));
    index = indexe([
      ...Object.entries(sujets).flatMap(([sujet, { titre, exemples = [] }]) =>
        de([titre, ...exemples], { sujet }),
      ),
      ...editions.flatMap(({ edition, reponses }) =>
        Object.entries(reponses).flatMap(([sujet, { exemples, variantes = [] }]) => [
          ...de(exemples, { sujet, edition }),
          ...variantes.flatMap((v, variante) => de(v.exemples, { sujet, edition, variante })),
        ]),
      ),
    ]);
    indexes.set(editions, index);
  }
  return index;
}

/** Numbers keep their length only: « 3 mois » is like « 6 mois ». */
const motsDe = ({ plats }: TexteLu): string[] =>
  plats.map((mot) => (/^\d+$/.test(mot) ? "0".repeat(mot.length) : mot));

/** The surest first; empty when nothing is recognised. */
export function comprends(
  catalog: Pick<Catalog, "editions" | "sujets">,
  texte: TexteLu,
): Candidat[] {
  const parSujet = new Map<string, Proche<Origine>[]>();
  for (const p of indexDe(catalog).proches(motsDe(texte), VOISINES)) {
    const siens = parSujet.get(p.de.sujet);
    if (siens) siens.push(p);
    else parSujet.set(p.de.sujet, [p]);
  }
  const expressions = new Map(sujetsDe(texte, catalog.sujets).map((t) => [t.sujet, t.force]));
  const sujets = new Set([...parSujet.keys(), ...expressions.keys()]);
  return [...sujets]
    .map((sujet): Candidat => {
      const [un, deux, trois] = parSujet.get(sujet) ?? [];
      const ressemblance = un?.ressemblance ?? 0;
      return {
        sujet,
        ressemblance,
        force:
          ressemblance +
          POIDS.deuxieme * (deux?.ressemblance ?? 0) +
          POIDS.troisieme * (trois?.ressemblance ?? 0) +
          POIDS.expression * Math.min(expressions.get(sujet) ?? 0, POIDS.expressionMax),
        variantes: (parSujet.get(sujet) ?? []).flatMap(({ de, ressemblance }) =>
          de.edition && de.variante !== undefined
            ? [{ edition: de.edition, variante: de.variante, ressemblance }]
            : [],
        ),
      };
    })
    .sort((a, b) => b.force - a.force);
}
