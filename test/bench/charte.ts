/** How fast the core answers a charter question, in process, with a thousand rules: no channel, no store. */

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadCatalog } from "../../src/catalog.ts";
import { sansCompte } from "../../src/core/gens/comptes.ts";
import { gtsVide } from "../../src/core/gts/registre.ts";
import { sansRappel } from "../../src/core/rappels/etat.ts";
import { turn } from "../../src/core/turn.ts";
import type { Personne } from "../../src/model.ts";
import { RACINE } from "../../src/racine.ts";
import type { Catalog } from "../../src/schemas/catalog.ts";
import { centile } from "./chiffres.ts";

const AT = new Date("2026-03-04T09:12:00Z");
/** As practitioners type them: the judged questions, one turn each. */
const questions = (): string[] =>
  ["reglage", "controle", "aveugle"].flatMap((moitie) =>
    (parse(readFileSync(`test/questions/${moitie}.yaml`, "utf8")) as { tours: string[] }[]).map(
      ({ tours }) => tours[0]!,
    ),
  );

/** At least so many are loaded. */
const REGLES = 1000;
const TERRITOIRES = ["alsace", "charente", "loire", "saint-dizier"];

/** Rules that a question may meet: answers, their variants, deadlines, items of the lists. */
const regles = ({ editions }: Catalog): number =>
  editions.reduce(
    (n, { reponses, echeances, cumul }) =>
      n +
      Object.values(reponses).reduce((m, r) => m + 1 + (r.variantes?.length ?? 0), 0) +
      Object.keys(echeances).length +
      Object.keys(cumul.dispositifs).length,
    0,
  );

/** The catalog with invented territories, made of the known ones, until it holds that many rules. */
function avecRegles(catalog: Catalog, voulues: number): Catalog {
  const plein = {
    ...catalog,
    editions: [...catalog.editions],
    territoires: [...catalog.territoires],
  };
  for (let i = 0; regles(plein) < voulues; i++) {
    const modele = catalog.editions[i % catalog.editions.length]!;
    const sien = catalog.territoires.find((t) => t.territoire === modele.territoire)!;
    const territoire = `invente-${i}`;
    plein.editions.push({ ...modele, edition: territoire, territoire });
    plein.territoires.push({ ...sien, territoire, nom: `Invente ${i}`, mots: [territoire] });
  }
  return plein;
}

export type Charte = {
  regles: number;
  parSeconde: number;
  p50: number;
  p99: number;
  reponses: number;
};

/** Asks `n` questions after a tenth as many that are not counted. Times in milliseconds. */
export function interroge(n: number): Charte {
  const catalog = avecRegles(loadCatalog(RACINE), REGLES);
  const toutes = questions();
  const durees: number[] = [];
  let reponses = 0;
  const echauffement = Math.ceil(n / 10);
  for (let i = 0; i < echauffement + n; i++) {
    const territoire = TERRITOIRES[i % TERRITOIRES.length]!;
    const text = toutes[Math.floor(i / TERRITOIRES.length) % toutes.length]!;
    const personne: Personne = { id: "p", nom: "P", role: "intervenant", territoire };
    const message = { id: `m${i}`, at: AT, from: "p", conversation: "c", text, prive: true };
    const debut = performance.now();
    const { replies } = turn(
      {
        catalog,
        personne,
        dossiers: [],
        message,
        jour: "2026-03-04",
        reglages: new Map(),
        ecrites: catalog.editions,
        questions: new Map(),
        gens: [],
        rappels: sansRappel(),
        gts: gtsVide(),
        attendus: [],
        ouvrirait: () => 0,
        comptes: sansCompte(),
        estUnNom: () => false,
        estUnSien: () => false,
      },
      {},
    );
    if (i < echauffement) continue;
    durees.push(performance.now() - debut);
    if (replies.some((reply) => reply.sources?.length)) reponses += 1;
  }
  const total = durees.reduce((somme, duree) => somme + duree, 0);
  return {
    regles: regles(catalog),
    parSeconde: (1000 * n) / total,
    p50: centile(durees, 0.5),
    p99: centile(durees, 0.99),
    reponses,
  };
}
