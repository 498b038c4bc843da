/** The readings that coordinators have fixed: a fold of the `reglage` fiches, signed and dated, history kept. */
import type { Day, Fiche } from "../../model.ts";
import type { Ambiguite } from "../../schemas/ambiguite.ts";
import type { Edition } from "../../schemas/charte.ts";
import { jourDe } from "../time.ts";

export type Reglage = { fiche: string; lecture: string; signataire: string; le: Day };

/** For each ambiguity of a territory, what was fixed, oldest first. Never modified: another one replaces it. */
export type Reglages = ReadonlyMap<string, readonly Reglage[]>;

export const SANS_REGLAGE: Reglages = new Map();

const cleDe = (territoire: string, ambiguite: string) => `${territoire} ${ambiguite}`;

/** One more fiche; the same readings if it is none. */
export function avecReglage(reglages: Reglages, { id, at, values }: Fiche): Reglages {
  const { territoire, ambiguite, lecture, signataire } = values;
  if (typeof territoire !== "string" || typeof ambiguite !== "string") return reglages;
  if (typeof lecture !== "string") return reglages;
  const cle = cleDe(territoire, ambiguite);
  const reglage = {
    fiche: id,
    lecture,
    signataire: typeof signataire === "string" ? signataire : "",
    le: jourDe(new Date(at)),
  };
  return new Map([...reglages, [cle, [...(reglages.get(cle) ?? []), reglage]]]);
}

/** All that was ever fixed for these words, oldest first. */
export const histoire = (
  reglages: Reglages,
  territoire: string,
  ambiguite: string,
): readonly Reglage[] => reglages.get(cleDe(territoire, ambiguite)) ?? [];

/** The reading fixed last, when this edition knows it. */
export function regle(
  reglages: Reglages,
  edition: Edition,
  ambiguite: string,
): Reglage | undefined {
  const dernier = histoire(reglages, edition.territoire, ambiguite).at(-1);
  const lectures = edition.ambiguites?.[ambiguite]?.lectures ?? {};
  return dernier && Object.hasOwn(lectures, dernier.lecture) ? dernier : undefined;
}

/** The key of the reading in force: the one fixed, else the prudent one. */
export const enVigueur = (
  reglages: Reglages,
  edition: Edition,
  ambiguite: string,
  { prudente }: Pick<Ambiguite, "prudente">,
): string => regle(reglages, edition, ambiguite)?.lecture ?? prudente;
