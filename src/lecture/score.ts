/** `npm run dates -- --score <file>`: what share of date texts with a known reading is read wholly right. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { ajoute, lisInstant } from "../core/time.ts";
import { type DateVue, vois } from "./vois.ts";

const Cas = z.object({
  id: z.string(),
  text: z.string(),
  reference: z.string(),
  expected: z
    .object({
      kind: z.enum(["date", "datetime", "interval", "duration"]),
      start: z.string().nullish(),
      end: z.string().nullish(),
      iso: z.string().optional(),
      alternatives: z.array(z.record(z.string(), z.unknown())).optional(),
    })
    .nullable(),
  tags: z.array(z.string()),
});
type Cas = z.infer<typeof Cas>;
type Attendu = NonNullable<Cas["expected"]>;

/** Depends on what one calls « matin » or « fin mars »: counted apart. */
const CONVENTION = "convention";

const OPTIONS = { score: { type: "string" }, detail: { type: "boolean" } } as const;

/** A line of JSON a case; these texts look ahead. Throws with file and line. */
export function dates(args: string[], sortie: (text: string) => void): void {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  if (values.score === undefined) throw new Error("dates --score <file.jsonl> [--detail]");
  const cas = lisCas(values.score);
  const juges = cas.map((c) => ({ c, juste: estJuste(c), autrement: estJusteAutrement(c) }));
  const scores = juges.filter(({ c }) => !c.tags.includes(CONVENTION));
  const ligne = (nom: string, liste: typeof juges) => {
    const justes = liste.filter((j) => j.juste).length;
    const part = liste.length ? ((100 * justes) / liste.length).toFixed(1) : "–";
    return `${nom.padEnd(20)} ${part.padStart(6)} %  ${justes}/${liste.length}`;
  };
  const genre = ({ c }: { c: Cas }) => c.expected?.kind ?? "none";
  const genres = [...new Set(scores.map(genre))].sort();
  const tags = [...new Set(scores.flatMap(({ c }) => c.tags))].sort();
  const sansDate = scores.filter(({ c }) => !c.expected);
  sortie(
    [
      ligne("all but convention", scores),
      ligne(
        "  either leaning",
        scores.map((j) => ({ ...j, juste: j.autrement })),
      ),
      ...genres.map((g) =>
        ligne(
          `  ${g}`,
          scores.filter((j) => genre(j) === g),
        ),
      ),
      ...tags.map((t) =>
        ligne(
          `  #${t}`,
          scores.filter(({ c }) => c.tags.includes(t)),
        ),
      ),
      ligne(
        "convention",
        juges.filter(({ c }) => c.tags.includes(CONVENTION)),
      ),
      ...(sansDate.length ? [ligne("no date in it", sansDate)] : []),
      ...(values.detail
        ? scores.filter((j) => !j.autrement).map(({ c }) => `${c.id} ${enDetail(c)}`)
        : []),
    ].join("\n"),
  );
}

function lisCas(fichier: string): Cas[] {
  return readFileSync(fichier, "utf8")
    .split("\n")
    .flatMap((ligne, i) => {
      if (!ligne.trim()) return [];
      const lu = Cas.safeParse(JSON.parse(ligne));
      if (!lu.success) throw new Error(`${fichier}:${i + 1} ${z.prettifyError(lu.error)}`);
      return [lu.data];
    });
}

/** What is said there and then: the wall time of the reference, wherever it was. */
const lues = ({ text, reference }: Cas, leaning: "past" | "future" = "future"): DateVue[] =>
  vois(text, lisInstant(reference.slice(0, 16))!, leaning).dates;

/** A day without its month or year may be the last one or the next; of several dates, a case asks for one. */
const SOUS_ENTENDU = "underspecified";
const PLUSIEURS = "multi";

/** As `estJuste`, by the leaning that the case was written with, and one of several when it says so. */
function estJusteAutrement(c: Cas): boolean {
  if (estJuste(c)) return true;
  const { expected } = c;
  if (!expected) return false;
  const jour = c.reference.slice(0, 10);
  const sens = c.tags.includes(SOUS_ENTENDU)
    ? (["future", "past"] as const)
    : (["future"] as const);
  return sens.some((leaning) => {
    const vues = lues(c, leaning);
    return c.tags.includes(PLUSIEURS)
      ? vues.some((v) => estCelle(v, expected, jour))
      : vues.length === 1 && estCelle(vues[0]!, expected, jour);
  });
}

/** PT90M is PT1H30M; a month is no number of days. */
const memeDuree = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && enMinutes(a) === enMinutes(b);
const enMinutes = (iso: string) =>
  iso.replace(
    /T(?:(\d+)H)?(?:(\d+)M)?$/,
    (_, h = "0", m = "0") => `T${60 * Number(h) + Number(m)}`,
  );

const minute = (ecrit: string | null | undefined) => ecrit?.slice(0, 16);

/** One reading and no other: its kind, its start and its end. */
function estJuste(c: Cas): boolean {
  const vues = lues(c);
  if (!c.expected) return vues.length === 0;
  const [vue, autre] = vues;
  return vue !== undefined && !autre && estCelle(vue, c.expected, c.reference.slice(0, 10));
}

function estCelle(vue: DateVue, attendu: Attendu, jour: string): boolean {
  if (attendu.kind === "duration")
    return vue.kind === "duration" && memeDuree(vue.start, attendu.iso);
  // An hour alone is that of the day on which it is said.
  const heure = vue.kind === "heure";
  const start = heure && vue.start ? `${jour}T${vue.start}` : vue.start;
  // « de 23h à 3h » ends the next day.
  const fin = vue.start && vue.end && vue.end < vue.start ? ajoute(jour, { jours: 1 }) : jour;
  const end = heure && vue.end ? `${fin}T${vue.end}` : vue.end;
  const kind = heure ? (end ? "interval" : "datetime") : vue.kind;
  return (
    kind === attendu.kind &&
    minute(start) === minute(attendu.start) &&
    minute(end) === minute(attendu.end)
  );
}

const enDetail = (c: Cas): string =>
  `${c.text} (${c.reference.slice(0, 16)}) wants ${JSON.stringify(c.expected)} reads ${JSON.stringify(lues(c))}`;
