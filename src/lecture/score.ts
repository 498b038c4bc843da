/** `npm run dates -- --score <file>`: what share of date texts with a known reading is read wholly right. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { lisInstant } from "../core/time.ts";
import { type DateVue, vois } from "./vois.ts";

const Cas = z.object({
  id: z.string(),
  text: z.string(),
  reference: z.string(),
  expected: z
    .object({
      kind: z.enum(["date", "datetime", "interval", "duration"]),
      start: z.string().optional(),
      end: z.string().optional(),
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
  const juges = cas.map((c) => ({ c, juste: estJuste(c) }));
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
        ? scores.filter((j) => !j.juste).map(({ c }) => `${c.id} ${enDetail(c)}`)
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
const lues = ({ text, reference }: Cas): DateVue[] =>
  vois(text, lisInstant(reference.slice(0, 16))!, "future").dates;

const minute = (ecrit: string | undefined) => ecrit?.slice(0, 16);

/** One reading and no other: its kind, its start and its end. */
function estJuste(c: Cas): boolean {
  const vues = lues(c);
  if (!c.expected) return vues.length === 0;
  const [vue, autre] = vues;
  return vue !== undefined && !autre && estCelle(vue, c.expected, c.reference.slice(0, 10));
}

function estCelle(vue: DateVue, attendu: Attendu, jour: string): boolean {
  if (attendu.kind === "duration") return vue.kind === "duration" && vue.start === attendu.iso;
  // An hour alone is that of the day on which it is said.
  const heure = vue.kind === "heure";
  const [start, end] = [vue.start, vue.end].map((h) => (heure && h ? `${jour}T${h}` : h));
  const kind = heure ? (end ? "interval" : "datetime") : vue.kind;
  return (
    kind === attendu.kind &&
    minute(start) === minute(attendu.start) &&
    minute(end) === minute(attendu.end)
  );
}

const enDetail = (c: Cas): string =>
  `${c.text} (${c.reference.slice(0, 16)}) wants ${JSON.stringify(c.expected)} reads ${JSON.stringify(lues(c))}`;
