/** What a sentence says of the fields of a dialog: read, in doubt, new, or said again. */
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { lisAnImpossible } from "../reading/annees.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { estBref } from "../reading/reponses.ts";
import { sensible } from "../reading/sensible.ts";
import { enDoute, type Values } from "./champs/champ.ts";
import { champs } from "./champs/index.ts";
import { jourSansMois } from "./champs/jour.ts";

/**
 * What a sentence says of the fields, beyond the one that was asked. What follows a label,
 * « causes : perte d'emploi », is that field's alone: no other is read in it.
 */
export function reperes(ctx: Contexte, dialogue: Dialogue, text: string): Values {
  const vus: Values = {};
  let reste = text;
  for (const champ of dialogue.champs.filter((c) => c.type === "texte" && c.apres)) {
    const value = champs.texte.repere?.(ctx, champ, text, dialogue);
    if (typeof value !== "string") continue;
    vus[champ.champ] = value;
    reste = reste.replace(value, " ");
  }
  for (const champ of dialogue.champs) {
    if (champ.champ in vus) continue;
    const value = champs[champ.type].repere?.(ctx, champ, reste, dialogue);
    if (value !== undefined) vus[champ.champ] = value;
  }
  return vus;
}

/** What an answer says of the fields. In a word or two it is about its question, not about what is never asked. */
export function dAilleurs(ctx: Contexte, dialogue: Dialogue, text: string): Values {
  const muet = (c: string) => dialogue.champs.find((x) => x.champ === c)?.muet;
  // A day is of the field that was asked, or of the one whose words stand before it.
  const etiquetes = dialogue.champs.map(({ seule: _, ...c }) => c);
  const dits = Object.entries(reperes(ctx, { ...dialogue, champs: etiquetes }, text));
  return Object.fromEntries(dits.filter(([c]) => !estBref(text) || !muet(c)));
}

/** Households named in doubt, by a homonym's name or a misspelt one: offered when theirs is asked. */
export function candidatsDe(ctx: Contexte, dialogue: Dialogue, text: string, dits: Values): Values {
  const doutes: Values = {};
  for (const champ of dialogue.champs.filter((c) => dits[c.champ] === undefined)) {
    const ids = champs[champ.type].candidats?.(ctx, champ, text, {}) ?? [];
    if (ids.length) doutes[enDoute(champ.champ)] = ids;
  }
  return doutes;
}

/** Of what a sentence says, what was not known: a value known changes only in words of correction. */
export const neufsDe = (dits: Values, values: Values): Values =>
  Object.fromEntries(Object.entries(dits).filter(([c]) => (values[c] ?? null) === null));

/** It says again what is known, and nothing else: « mme benali », once more. */
export const redit = (
  ctx: Contexte,
  dialogue: Dialogue,
  dits: Values,
  values: Values,
  text: string,
): boolean =>
  Object.keys(dits).length > 0 &&
  Object.entries(dits).every(([c, v]) => {
    const champ = dialogue.champs.find((x) => x.champ === c)!;
    // A name beside other words: « plan d'apurement girard signé » is no repetition.
    const seul =
      champ.type === "dossier"
        ? champs.dossier.lit(ctx, champ, text, {}) === v
        : champ.type !== "menage" || estBref(text);
    return seul && JSON.stringify(values[c]) === JSON.stringify(v);
  });

/** Free words that say more of a person than housing needs are not taken, and asked anew. */
export function sansSensible(ctx: Contexte, dialogue: Dialogue, lus: Values) {
  const trops = dialogue.champs.flatMap(({ champ, type }) => {
    const dit = type === "texte" ? sensible(String(lus[champ] ?? "")) : undefined;
    return dit ? [{ champ, dit }] : [];
  });
  const refuses = trops.map(({ dit: { mots, raison } }) =>
    phrase(ctx, "passage-sensible", {
      mots: mots.join(", "),
      raison: phrase(ctx, `sensible-${raison}`),
    }),
  );
  const vus = Object.fromEntries(
    Object.entries(lus).filter(([c]) => !trops.some((t) => t.champ === c)),
  );
  return { vus, refuses };
}

/** « le 16/06/0026 », « le 30/02 », « le 15 » of no known month: said, rather than left out without a word. */
export function datesFausses(ctx: Contexte, dialogue: Dialogue, text: string): string[] {
  const jours = dialogue.champs.filter((c) => c.type === "jour");
  if (!jours.length) return [];
  const annee = lisAnImpossible(text);
  if (annee) return [phrase(ctx, "vie-date-lointaine", { annee })];
  const fausse = lisDates(text, ctx.message.at, "past").find((d) => d.motif);
  if (fausse) return [phrase(ctx, "vie-date-fausse", { texte: fausse.text })];
  const jour = jourSansMois(ctx, jours, text);
  return jour ? [phrase(ctx, "jour-sans-mois", { jour })] : [];
}
