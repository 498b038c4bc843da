/** `npm run questions -- --score`: plays the judged questions and says what share is wholly right. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { loadCatalog } from "../catalog.ts";
import { territoiresDe } from "../core/charte/sujet.ts";
import { lis } from "../core/reading/expressions.ts";
import { lisInstant } from "../core/time.ts";
import { importe } from "../import.ts";
import type { Reply } from "../model.ts";
import { RACINE } from "../racine.ts";
import { shell } from "../shell.ts";
import { openMemoire } from "../stores/memoire.ts";
import { type Faute, juge } from "./juge.ts";
import { QuestionJugee, Regle } from "./jugee.ts";

/** mercredi 4 mars 2026, 10:12 in Paris: the clock of the inventory's own examples. */
const DEPART = "2026-03-04T10:12";

export type Jugement = { question: QuestionJugee; fautes: Faute[]; reponse: string; ms: number };

/** Plays every conversation of a file of test/questions/, each with a memory of its own. */
export async function joue(fichier: string): Promise<Jugement[]> {
  const catalog = loadCatalog(RACINE);
  const lire = (chemin: string) => readFileSync(join(RACINE, chemin), "utf8");
  const questions = z.array(QuestionJugee).parse(parse(lire(fichier)));
  const regles = z.array(Regle).parse(JSON.parse(lire("test/inventaire/regles.json")));
  const citations = new Map(regles.map((r) => [r.id, r.quote]));
  const editions = new Map(catalog.editions.map((e) => [e.edition, e.territoire]));
  const jugements: Jugement[] = [];
  for (const question of questions) {
    const { territoire } = question;
    const bot = shell({
      litCsv: (csv, by, at) => importe(catalog, csv, by, at),
      catalog,
      store: openMemoire(),
      personne: (id) => ({ id, nom: id, role: "intervenant", ...(territoire && { territoire }) }),
      destinataires: () => [],
      gens: () => [],
      channel: { joignable: async () => false, push: async () => ({ etat: "livre" }) },
      journal: () => {},
      failed: (_code, error) => {
        throw error;
      },
    });
    const at = lisInstant(question.le ?? DEPART)!;
    let replies: Reply[] = [];
    let ms = 0;
    for (const [i, text] of question.tours.entries()) {
      const debut = performance.now();
      const message = { at, from: "p", conversation: "prive:p", prive: true };
      replies = await bot.receive({ ...message, id: `${question.id}-${i}`, text });
      ms = performance.now() - debut;
    }
    const dits = new Set(
      question.tours.flatMap((t) => territoiresDe(lis(t), catalog).map((x) => x.territoire)),
    );
    const toutes = question.genre === "comparaison" || question.genre === "croise";
    const permis = toutes ? new Set(editions.values()) : dits;
    const fautes = juge(question, replies, citations, permis, (e) => editions.get(e));
    jugements.push({ question, fautes, reponse: replies.map((r) => r.text).join("\n"), ms });
  }
  return jugements;
}

const part = (js: Jugement[]) => {
  const justes = js.filter((j) => !j.fautes.length).length;
  return `${((100 * justes) / js.length).toFixed(1).padStart(5)} %  ${justes}/${js.length}`;
};

function parCle(js: Jugement[], cle: (j: Jugement) => string): string[] {
  const groupes = new Map<string, Jugement[]>();
  for (const j of js) groupes.set(cle(j), [...(groupes.get(cle(j)) ?? []), j]);
  return [...groupes]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([nom, siens]) => `  ${nom.padEnd(16)} ${part(siens)}`);
}

/** The report, and with `detail` each failure. */
export async function score(fichier: string, detail: boolean): Promise<string> {
  const js = await joue(fichier);
  const lignes = [
    fichier,
    `  ${"whole".padEnd(16)} ${part(js)}`,
    ...parCle(js, (j) => j.question.genre),
    ...parCle(js, (j) => `@${j.question.territoire ?? "?"}`),
    ...parCle(js, (j) => `=${j.question.attend}`),
    `  other territory  ${js.filter((j) => j.fautes.some((f) => f.faute === "ailleurs")).length}`,
  ];
  if (detail)
    for (const { question, fautes, reponse } of js.filter((j) => j.fautes.length))
      lignes.push(
        `\n${question.id} [${question.territoire}, ${question.genre}] ${question.tours.join(" // ")}`,
        `  ${fautes.map((f) => `${f.faute}: ${f.detail}`).join(" ; ")}`,
        ...reponse.split("\n").map((l) => `  > ${l.slice(0, 160)}`),
      );
  return lignes.join("\n");
}
