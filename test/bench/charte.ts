/** How fast the core answers a charter question, in process: no channel, no store. */
import { loadCatalog } from "../../src/catalog.ts";
import { turn } from "../../src/core/turn.ts";
import type { Personne } from "../../src/model.ts";
import { RACINE } from "../../src/racine.ts";
import { centile } from "./chiffres.ts";

const AT = new Date("2026-03-04T09:12:00Z");
const QUESTIONS = [
  "combien de renouvellements possibles ?",
  "c koi la duree max d un asll ?",
  "on peut cumuler asll et masp ??",
  "délai pr rendre le bilan ?",
  "c quand le prochain gts",
  "pas de contrat signé c grave ?",
  "un bénévole peut instruire la demande ?",
  "combien de VAD par mois mini",
];
const TERRITOIRES = ["alsace", "charente", "loire", "saint-dizier"];

export type Charte = { parSeconde: number; p50: number; p99: number; reponses: number };

/** Asks `n` questions after a tenth as many that are not counted. Times in milliseconds. */
export function interroge(n: number): Charte {
  const catalog = loadCatalog(RACINE);
  const durees: number[] = [];
  let reponses = 0;
  const echauffement = Math.ceil(n / 10);
  for (let i = 0; i < echauffement + n; i++) {
    const territoire = TERRITOIRES[i % TERRITOIRES.length]!;
    const text = QUESTIONS[Math.floor(i / TERRITOIRES.length) % QUESTIONS.length]!;
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
        estUnNom: () => false,
      },
      {},
    );
    if (i < echauffement) continue;
    durees.push(performance.now() - debut);
    if (replies.some((reply) => reply.sources?.length)) reponses += 1;
  }
  const total = durees.reduce((somme, duree) => somme + duree, 0);
  return {
    parSeconde: (1000 * n) / total,
    p50: centile(durees, 0.5),
    p99: centile(durees, 0.99),
    reponses,
  };
}
