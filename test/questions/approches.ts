/**
 * `npm run approches`: how often each way of understanding finds the topic of the judged questions.
 * `-- --nlp` adds the classifier of @nlpjs, which learns for many minutes.
 * Every approach learns from the same examples of rules/; the judged questions teach none of them.
 */
import { readFileSync } from "node:fs";
import { containerBootstrap } from "@nlpjs/core";
import { LangFr } from "@nlpjs/lang-fr";
import { NluNeural } from "@nlpjs/nlu";
import MiniSearch from "minisearch";
import { parse } from "yaml";
import { loadCatalog } from "../../src/catalog.ts";
import { apprends } from "../../src/core/charte/classeur.ts";
import { comprends } from "../../src/core/charte/comprendre.ts";
import { indexe } from "../../src/core/charte/index-de-questions.ts";
import { sujetsDe } from "../../src/core/charte/sujet.ts";
import { lis } from "../../src/core/reading/expressions.ts";
import { plat } from "../../src/core/reading/plat.ts";
import { racine } from "../../src/core/reading/racines.ts";
import { traits } from "../../src/core/reading/traits.ts";
import type { QuestionJugee, Regle } from "../../src/questions/jugee.ts";

const catalog = loadCatalog(".");
const exemples = [
  ...new Map(
    catalog.editions.flatMap((e) =>
      Object.entries(e.reponses).flatMap(([sujet, r]) =>
        [...r.exemples, ...(r.variantes ?? []).flatMap((v) => v.exemples)].map(
          (texte) => [`${sujet} ${texte}`, { sujet, texte }] as const,
        ),
      ),
    ),
  ).values(),
  ...Object.entries(catalog.sujets).flatMap(([sujet, { titre, exemples: siens = [] }]) =>
    [titre, ...siens].map((texte) => ({ sujet, texte })),
  ),
];

const nu = (texte: string) => plat(texte).replace(/[«»"]/g, "").replace(/…/g, "...");
const citations = new Map<string, string>(
  (JSON.parse(readFileSync("test/inventaire/regles.json", "utf8")) as Regle[]).map((r) => [
    r.id,
    nu(r.quote),
  ]),
);

/** The topics of a territory whose answer cites one of the entries. */
function sujetsJustes({ territoire, regles = [] }: QuestionJugee): Set<string> {
  const morceaux = regles.flatMap((r) =>
    (citations.get(r) ?? "")
      .split("[...]")
      .map((m) => m.trim())
      .filter((m) => m.length > 12),
  );
  const justes = catalog.editions
    .filter((e) => e.territoire === territoire)
    .flatMap((e) =>
      Object.entries(e.reponses).flatMap(([sujet, r]) =>
        [...r.citations, ...(r.variantes ?? []).flatMap((v) => v.citations ?? [])].some((c) =>
          morceaux.some((m) => nu(c.extrait).includes(m)),
        )
          ? [sujet]
          : [],
      ),
    );
  return new Set(justes);
}

type Devine = (texte: string) => string | undefined;

function parMiniSearch(): Devine {
  const recherche = new MiniSearch({
    fields: ["texte"],
    storeFields: ["sujet"],
    processTerm: (terme) => racine(plat(terme)),
  });
  recherche.addAll(exemples.map((e, id) => ({ id, ...e })));
  return (texte) =>
    recherche.search(texte, { fuzzy: 0.2, prefix: true })[0]?.sujet as string | undefined;
}

async function parNlp(): Promise<Devine> {
  const container = await containerBootstrap();
  container.use(LangFr);
  const nlu = new NluNeural({ locale: "fr", container, log: false });
  await nlu.train(exemples.map((e) => ({ utterance: e.texte, intent: e.sujet })));
  const lus = new Map<string, string | undefined>();
  for (const { question } of justes) {
    const texte = question.tours[0]!;
    const { classifications } = await nlu.process(texte);
    lus.set(texte, classifications[0]?.intent);
  }
  return (texte) => lus.get(texte);
}

const moities = ["reglage", "controle", "relecture", "relecture-2", "aveugle"].map((nom) => ({
  nom,
  questions: (parse(readFileSync(`test/questions/${nom}.yaml`, "utf8")) as QuestionJugee[]).filter(
    (q) => q.tours.length === 1 && q.regles && !["date", "comparaison", "cumul"].includes(q.genre),
  ),
}));
const justes = moities.flatMap(({ nom, questions }) =>
  questions.map((question) => ({ nom, question, sujets: sujetsJustes(question) })),
);

const lues = exemples.map((e) => ({ traits: traits(lis(e.texte).plats), de: e.sujet }));
const index = indexe(lues);
const classeur = apprends(lues);
const approches: [string, Devine][] = [
  ["expressions only", (t) => sujetsDe(lis(t), catalog.sujets)[0]?.sujet],
  ["near questions only", (t) => index.proches(traits(lis(t).plats), 1)[0]?.de],
  [
    "linear classifier only",
    (t) => classeur.notes(traits(lis(t).plats)).toSorted((a, b) => b.note - a.note)[0]?.de,
  ],
  ["minisearch, stems", parMiniSearch()],
  ...(process.argv.includes("--nlp")
    ? ([["@nlpjs/nlu, French", await parNlp()]] satisfies [string, Devine][])
    : []),
  ["all three together (kept)", (t) => comprends(catalog, lis(t))[0]?.sujet],
];

for (const [nom, devine] of approches)
  process.stdout.write(
    `${nom.padEnd(30)} ${moities
      .map(({ nom: moitie }) => {
        const siennes = justes.filter((j) => j.nom === moitie && j.sujets.size);
        const ok = siennes.filter((j) => j.sujets.has(devine(j.question.tours[0]!) ?? "")).length;
        return `${moitie} ${((100 * ok) / siennes.length).toFixed(1)} % (${ok}/${siennes.length})`;
      })
      .join("   ")}\n`,
  );
