/** Says the question of the turn before again, with the day or the length that this one changes. */
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { plat } from "../reading/plat.ts";
import { lisRoles, type Role } from "../reading/roles.ts";
import { sansAutreNature, sansLesDatesDe } from "./effacer.ts";

/** `dispositifs`: the other measures of the turn before, whose dates are not ours; `attendu`: the date that it asked about. */
type Avant = { dispositifs?: string[]; attendu?: Role | undefined };

/** The question again with the new date or duration in the place of the old one, else with it added. */
export function redit(
  ctx: Contexte,
  posee: string,
  reste: string,
  { dispositifs = [], attendu }: Avant = {},
): string {
  const question = sansAutreNature(ctx, posee, reste);
  const encore = encoreNMois(reste);
  if (encore !== undefined) return puisEncore(ctx, question, encore);
  const autres = dispositifs.flatMap((d) => ctx.catalog.dispositifs[d]?.mots ?? []);
  // « et si sa curatelle a été levée en janvier ? » after « depuis février »: what was said of it falls.
  const siens = lisRoles(reste, ctx.message.at, { autres }).dates.map((d) => d.role);
  if (siens.some((r) => r === "autre-fin" || r === "autre-debut"))
    return `${sansLesDatesDe(ctx, question, dispositifs)} ${reste}`;
  const [nouvelle] = lisDates(reste, ctx.message.at, "past");
  const anciennes = lisDates(question, ctx.message.at, "past");
  if (!nouvelle || nouvelle.kind === "duration") {
    if (!/\d/.test(reste)) return `${question} ${reste}`;
    return prolonge(question, reste) ?? `${sansChiffres(question, anciennes)} ${reste}`;
  }
  const memeGenre = anciennes.filter(
    (d) => (d.kind === "duration") === (nouvelle.kind === "duration"),
  );
  // « et si elle finit le 30/03 ? » changes the end that was said, not the last date.
  const dit = lisRoles(reste, ctx.message.at).dates[0]?.role;
  const role = dit ?? attendu;
  const duRole = lisRoles(question, ctx.message.at).dates.find(
    (d) => role && d.role === role,
  )?.jour;
  // « et si le rdv est le 28 avril ? » after a commission: another date, beside it.
  if (dit && !duRole) return `${question} ${reste}`;
  // The reader of dates looks back, the reader of roles chooses the year: the same day and month.
  const ancienne =
    memeGenre.find((d) => duRole && d.jour?.slice(5) === duRole.slice(5)) ?? memeGenre.at(-1);
  const memeJour = duRole && ancienne?.jour?.slice(5) === duRole.slice(5);
  if (!ancienne) return `${question} ${reste}`;
  return (
    question.slice(0, ancienne.index) +
    complete(nouvelle.text, nouvelle.jour, memeJour ? duRole : ancienne.jour) +
    question.slice(ancienne.index + ancienne.text.length)
  );
}

/** The facts of the turn before, and what this one adds to them or puts in their place. */
export const ajouteAuxFaits = (faits: string, text: string): string =>
  (EN_PLUS.test(plat(text)) ? undefined : prolonge(faits, plat(text))) ?? `${faits} ${text}`;
const EN_PLUS = /\b(?:encore|de plus|supplementaire|rallonge|deja|reste)/;

/** Undefined when it says nothing of a length. */
const prolonge = (faits: string, reste: string): string | undefined =>
  RENOUVELEE.test(reste)
    ? puisRenouvelee(faits, sansSujet(reste))
    : DUREE_DITE.test(reste)
      ? autreDuree(faits, reste)
      : undefined;

/** « et renouvelée 3 mois ? » goes on from the measure of the turn before. */
const RENOUVELEE =
  /\b(?:re)?(?:renouv|recondu|prolong)\w* (?:[a-z']+ ){0,3}?(?:de |pour )?\d{1,2} ?mois/;
const sansSujet = (reste: string): string =>
  reste.replace(
    /^(?:si )?(?:(?:elle|il|la mesure) (?:est|a ete) |on (?:l'a |la |veut la |voudrait la |va la )?|c'est )/,
    "",
  );

/** Right after the length that it follows, where there is one. */
function puisRenouvelee(faits: string, reste: string): string {
  const derniere = [...faits.matchAll(DUREES)].at(-1);
  const place = derniere ? derniere.index + derniere[0].length : faits.search(/[\s?!.]*$/);
  return `${faits.slice(0, place)}, ${reste} ${faits.slice(place)}`;
}
const DUREES = /(?<![\d/+])\d{1,2} ?mois\b/gi;

const DUREE_DITE =
  /\d ?mois\b|\b(?:pour|pr|mis|mettait|met|fixe|donne|accorde)e? \d{1,2}(?=[ ?!.]*$)/;
/** « et pour 6 ? » after « 3 mois »: another length in the place of the only one. */
function autreDuree(question: string, reste: string): string | undefined {
  const [, nombre, suite] = /(\d{1,2})(?: ?mois)?(.*)$/.exec(reste) ?? [];
  const durees = [...question.matchAll(DUREES)];
  const [seule] = durees;
  if (!nombre || !seule || durees.length > 1 || /\d/.test(suite ?? "")) return undefined;
  const avant = question.slice(0, seule.index);
  return `${avant}${nombre} mois${question.slice(seule.index + seule[0].length)}`;
}

/** The figures of the turn before give way to those of this one, its dates stand: « 6+6+6 ? », « et 3+6 ? ». */
function sansChiffres(question: string, dates: readonly { index: number; text: string }[]): string {
  const dansUneDate = (i: number) => dates.some((d) => i >= d.index && i < d.index + d.text.length);
  return question.replace(/\d+(?:[.,]\d+)?|\+/g, (m, i: number) => (dansUneDate(i) ? m : " "));
}

/** « le 16 » said after « le 15 mars » is the 16th of that March. */
function complete(texte: string, jour: string | undefined, avant: string | undefined): string {
  const [, quantieme] = /^(?:le )?(\d{1,2})(?:er)?$/.exec(plat(texte)) ?? [];
  if (!quantieme || !avant || !jour) return texte;
  const [annee, mois] = avant.split("-");
  return `${quantieme.padStart(2, "0")}/${mois}/${annee}`;
}

/** « et encore 3 après ? »: so many months more than all that was said. */
export function encoreNMois(reste: string): number | undefined {
  const [, n] =
    /^encore (\d{1,2})(?: ?mois)?(?: (?:apres|de plus|derriere|ensuite))?[ ?!.]*$/.exec(reste) ??
    [];
  return n === undefined ? undefined : Number(n);
}

function puisEncore(ctx: Contexte, question: string, n: number): string {
  const { deja, encore, suite } = lisRoles(question, ctx.message.at);
  const dits = suite ?? [...(deja ?? []), ...(encore === undefined ? [] : [encore])];
  return dits.length ? `${[...dits, n].join(" + ")} mois ?` : `${question} encore ${n} mois ?`;
}
