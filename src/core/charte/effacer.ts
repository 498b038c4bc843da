/** Takes out of the question before what this one changes: another measure with its dates, another nature. */
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { mots } from "../reading/plat.ts";
import { lisRoles } from "../reading/roles.ts";

/** « et avec une curatelle ? » after « sa MASP finit le 31/03 »: that end was the other measure's. */
export function sansLesDatesDe(ctx: Contexte, question: string, dispositifs: string[]): string {
  const autres = dispositifs.flatMap((d) => ctx.catalog.dispositifs[d]?.mots ?? []);
  const siens = lisRoles(question, ctx.message.at, { autres })
    .dates.filter((d) => d.role === "autre-fin" || d.role === "autre-debut")
    .map((d) => d.jour);
  const leurs = lisDates(question, ctx.message.at, "past").filter(({ jour, start, end }) =>
    siens.some((s) => [jour, start?.slice(0, 10), end?.slice(0, 10)].includes(s)),
  );
  const reste = sansPlaces(
    question,
    leurs.map(({ index, text }) => [index, index + text.length]),
  );
  // Its name goes too: « prestations familiales » must not be read as « par la famille ».
  return efface(reste, autres);
}

/** The text without these expressions, however they are spelt: « accès » is « acces ». */
function efface(text: string, expressions: readonly string[]): string {
  const cherchees = expressions
    .map((e) => mots(e).map((m) => m.mot))
    .toSorted((a, b) => b.length - a.length);
  const lus = mots(text);
  const places: [number, number][] = [];
  for (let i = 0; i < lus.length; ) {
    const trouvee = cherchees.find((e) => e.length && e.every((m, j) => lus[i + j]?.mot === m));
    if (trouvee) places.push([lus[i]!.index, lus[i + trouvee.length - 1]!.fin]);
    i += trouvee?.length ?? 1;
  }
  return sansPlaces(text, places);
}

/** One space is left for each, so that no reader's places shift. */
const sansPlaces = (text: string, places: [number, number][]): string =>
  places
    .toSorted(([a], [b]) => b - a)
    .reduce((t, [debut, fin]) => `${t.slice(0, debut)} ${t.slice(fin)}`, text)
    .replace(/\s+/g, " ");

/** « et si c'est un accès ? » after « maintien »: the one takes the other's place. */
export function sansAutreNature({ catalog }: Contexte, question: string, reste: string): string {
  const natures = catalog.editions.flatMap((e) =>
    Object.values(e.mesures).flatMap((m) => Object.keys(m.natures ?? {})),
  );
  const dites = natures.filter((n) => efface(reste, [n]) !== reste);
  return dites.length
    ? efface(
        question,
        natures.filter((n) => !dites.includes(n)),
      )
    : question;
}
