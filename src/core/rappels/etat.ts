/** What people said of their reminders: a fold of the `rappel-*` fiches. Never modified by a turn. */
import type { Day, Fiche, Heure } from "../../model.ts";

/** What a fiche of this room may be. */
export const TYPES_DE_RAPPEL = [
  /** A deadline said to be done, by its id: it closes for everybody. */
  "rappel-fait",
  /** Put off by somebody, for themselves. */
  "rappel-remis",
  /** Somebody wants to hear no more of a household, or hears of it again. */
  "rappel-coupe",
  /** Somebody says that a household is not theirs. */
  "rappel-pas-moi",
  /** Their hour, their week-ends. */
  "rappel-reglage",
  "rappel-conges",
  /** What somebody asked to be reminded of. */
  "rappel-perso",
  /** A step of their own before a deadline. */
  "rappel-avance",
  /** What a coordinator sends to several. */
  "rappel-diffusion",
  /** What one person had passed on to another. */
  "rappel-transmission",
  /** What became of either. */
  "rappel-rendu",
  /** A channel that could not be reached. */
  "rappel-injoignable",
  /** What somebody asked to be reminded of was told: it has no last day after which it would not be. */
  "rappel-dit",
] as const;
const TYPES: ReadonlySet<string> = new Set(TYPES_DE_RAPPEL);

const ANNONCES: ReadonlySet<string> = new Set([
  "rappel-perso",
  "rappel-diffusion",
  "rappel-transmission",
  "rappel-rendu",
  "rappel-pas-moi",
  "rappel-injoignable",
]);

export type EtatDesRappels = {
  /** Every fiche that stands, by its id. */
  toutes: Map<string, Fiche>;
  /** Those of each person, oldest first. */
  deChacun: Map<string, Fiche[]>;
  /** Those that are told by themselves, until that is long done. */
  annonces: Map<string, Fiche>;
  /** The ids of what was said to be done, and by which fiche. */
  faits: Map<string, Fiche>;
  /** The civil instant of the first fiche ever: nothing is known of before. */
  depuis: string | undefined;
};

export const sansRappel = (): EtatDesRappels => ({
  toutes: new Map(),
  deChacun: new Map(),
  annonces: new Map(),
  faits: new Map(),
  depuis: undefined,
});

/** One more fiche, of any type; in place, as the register it belongs to. */
export function appliqueRappel(etat: EtatDesRappels, fiche: Fiche): void {
  etat.depuis ??= fiche.at;
  if (fiche.remplace) retire(etat, fiche.remplace);
  if (!TYPES.has(fiche.type)) return;
  etat.toutes.set(fiche.id, fiche);
  etat.deChacun.set(fiche.by, [...(etat.deChacun.get(fiche.by) ?? []), fiche]);
  if (ANNONCES.has(fiche.type)) etat.annonces.set(fiche.id, fiche);
  if (fiche.type === "rappel-dit") etat.annonces.delete(String(fiche.values.id));
  if (fiche.type !== "rappel-fait") return;
  const id = String(fiche.values.id);
  etat.faits.set(id, fiche);
  etat.annonces.delete(id.replace("perso/", ""));
}

function retire(etat: EtatDesRappels, id: string): void {
  const fiche = etat.toutes.get(id);
  if (!fiche) return;
  etat.toutes.delete(id);
  etat.annonces.delete(id);
  etat.deChacun.set(
    fiche.by,
    (etat.deChacun.get(fiche.by) ?? []).filter((f) => f.id !== id),
  );
  if (fiche.type === "rappel-fait" && etat.faits.get(String(fiche.values.id)) === fiche)
    etat.faits.delete(String(fiche.values.id));
}

const de = (etat: EtatDesRappels, qui: string, type: (typeof TYPES_DE_RAPPEL)[number]) =>
  (etat.deChacun.get(qui) ?? []).filter((f) => f.type === type);

/** The day and hour until which somebody put it off; undefined when they did not. */
export function remis(
  etat: EtatDesRappels,
  qui: string,
  id: string,
): { jour: Day; heure: Heure | undefined } | undefined {
  const derniere = de(etat, qui, "rappel-remis").findLast((f) => f.values.id === id);
  if (!derniere) return undefined;
  const { jour, heure } = derniere.values;
  return { jour: String(jour), heure: typeof heure === "string" ? heure : undefined };
}

/** They want to hear no more of that household, or said that it is not theirs. */
export const estCoupe = (etat: EtatDesRappels, qui: string, dossier: string): boolean =>
  (etat.deChacun.get(qui) ?? []).findLast(
    (f) => (f.type === "rappel-coupe" || f.type === "rappel-pas-moi") && f.dossier === dossier,
  )?.values.coupe === true;

export type Conges = { fiche: string; du: Day; au: Day; remplacant: string | null };

/** Their leaves, oldest first. */
export const congesDe = (etat: EtatDesRappels, qui: string): Conges[] =>
  de(etat, qui, "rappel-conges").map(({ id, values: v }) => ({
    fiche: id,
    du: String(v.du),
    au: String(v.au),
    remplacant: typeof v.remplacant === "string" ? v.remplacant : null,
  }));

export const enConges = (etat: EtatDesRappels, qui: string, jour: Day): Conges | undefined =>
  congesDe(etat, qui).findLast((c) => c.du <= jour && jour <= c.au);

/** Whose place somebody takes that day, by their ids. */
export const remplacesPar = (etat: EtatDesRappels, qui: string, jour: Day): string[] =>
  [...etat.deChacun.keys()].filter((id) => enConges(etat, id, jour)?.remplacant === qui);

export type Preferences = { matin?: Heure; weekEnd: boolean };

/** What they said last of each. */
export function preferences(etat: EtatDesRappels, qui: string): Preferences {
  const dites = de(etat, qui, "rappel-reglage");
  const heure = dites.findLast((f) => typeof f.values.heure === "string")?.values.heure;
  const weekEnd = dites.findLast((f) => typeof f.values["week-end"] === "boolean");
  return {
    ...(typeof heure === "string" && { matin: heure }),
    weekEnd: weekEnd?.values["week-end"] === true,
  };
}

export type Perso = {
  fiche: string;
  by: string;
  quoi: string;
  jour: Day;
  heure: Heure;
  dossier: string;
};

/** What somebody asked to be reminded of and has not been said to be done. */
export const persosDe = (etat: EtatDesRappels, qui: string): Perso[] =>
  de(etat, qui, "rappel-perso")
    .filter((f) => !etat.faits.has(`perso/${f.id}`))
    .map(({ id, by, values: v, dossier }) => ({
      fiche: id,
      by,
      quoi: String(v.quoi),
      jour: String(v.jour),
      heure: String(v.heure),
      dossier,
    }));
