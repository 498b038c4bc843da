/** Judges one reply: the right sentence cited, what must be said, what must not, and no other territory's text. */
import { plat } from "../core/reading/plat.ts";
import type { Reply } from "../model.ts";
import type { QuestionJugee } from "./jugee.ts";

export type Faute = {
  faute: "source" | "contient" | "sans" | "attendu" | "ailleurs";
  detail: string;
};

const MOIS = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre";
const RANG = new Map(MOIS.split(" ").map((mois, i) => [mois, i + 1]));
const deux = (n: number | string) => String(n).padStart(2, "0");

/** Every day written in a text, `2026-03-31`. */
export function joursDe(lu: string): Set<string> {
  const longs = [...lu.matchAll(/(\d{1,2})(?:er)? ([a-z]+) (\d{4})/g)].flatMap(([, j, mois, a]) => {
    const rang = RANG.get(mois!);
    return rang ? [`${a}-${deux(rang)}-${deux(j!)}`] : [];
  });
  const courts = [...lu.matchAll(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g)].map(
    ([, j, m, a]) => `${a}-${deux(m!)}-${deux(j!)}`,
  );
  return new Set([...longs, ...courts]);
}

const nu = (texte: string) =>
  plat(texte)
    .replace(/[«»"“”]/g, "")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim();

const ISO = /^\d{4}-\d{2}-\d{2}$/;

function dit(lu: string, jours: Set<string>, attendu: string): boolean {
  return attendu.split("|").some((un) => {
    const cherche = un.trim();
    return ISO.test(cherche) ? jours.has(cherche) : lu.includes(nu(cherche));
  });
}

const TOURS: Partial<Record<QuestionJugee["attend"], RegExp>> = {
  non: /\b(?:non|aucune?|interdit|pas|jamais|ni|seul)\b/,
  oui: /\b(?:oui|admis|possible|peut|compte)\b/,
  decline:
    /non prevu|non vise|non precise|ne (?:le )?(?:prevoit|precise|dit|traite|fixe|donne|chiffre|contient|cite|parle|pose|mentionne|compte|connais|definit|treat)|n'(?:en )?(?:dit|est|indique|apparait|a)\b|aucune?|pas la charte|n'invente/,
};

/** `sources`: what was cited; `enTete`: the first two lines. */
function attendu({ attend }: QuestionJugee, replies: Reply[], lu: string): boolean {
  const sources = replies.flatMap((r) => r.sources ?? []);
  if (attend === "hors-sujet") return sources.length === 0;
  if (attend === "demande")
    return replies.some((r) => (r.choices?.length ?? 0) > 0 || r.text.includes("?"));
  const motif = TOURS[attend];
  return !motif || motif.test(attend === "decline" ? lu : lu.slice(0, 260));
}

export type Citees = ReadonlyMap<string, string>;

/** `territoiresDits`: those that the conversation names. `citations`: entry of the inventory → its words. */
export function juge(
  question: QuestionJugee,
  replies: Reply[],
  citations: Citees,
  territoiresDits: ReadonlySet<string>,
  territoireDe: (edition: string) => string | undefined,
): Faute[] {
  const lu = nu(replies.map((r) => r.text).join("\n"));
  const jours = joursDe(lu);
  const fautes: Faute[] = [];
  if (!attendu(question, replies, lu)) fautes.push({ faute: "attendu", detail: question.attend });
  for (const attendu of question.contient ?? [])
    if (!dit(lu, jours, attendu)) fautes.push({ faute: "contient", detail: attendu });
  for (const interdit of question.sans ?? [])
    if (dit(lu, jours, interdit)) fautes.push({ faute: "sans", detail: interdit });
  const sources = replies.flatMap((r) => r.sources ?? []);
  const extraits = sources.map((s) => nu(s.extrait));
  if (question.regles?.length && !question.regles.some((r) => citee(extraits, citations.get(r))))
    fautes.push({ faute: "source", detail: question.regles.join(",") });
  for (const { edition } of sources) {
    const territoire = territoireDe(edition);
    if (territoire && territoire !== question.territoire && !territoiresDits.has(territoire))
      fautes.push({ faute: "ailleurs", detail: edition });
  }
  return fautes;
}

/** A piece long enough to be told from another sentence. */
const ASSEZ = 12;

/** Some piece of the entry stands in an extract, or an extract in a piece. */
function citee(extraits: string[], citation: string | undefined): boolean {
  if (!citation) return false;
  const morceaux = (texte: string) =>
    texte
      .split("[...]")
      .map((m) => m.trim())
      .filter((m) => m.length >= ASSEZ);
  const siens = morceaux(nu(citation));
  return extraits.some((e) =>
    siens.some((m) => e.includes(m) || morceaux(e).some((x) => m.includes(x))),
  );
}
