/** Counts a year's enquiries as the annual report does: met or not, and what the families met have said. Pure. */
import type { Dossier, Valeur } from "../../model.ts";
import { type Enquete, enquetesDe, jourDe, rencontree } from "./enquete.ts";

/** How many, on how many. */
export type Compte = { n: number; base: number };

/** An enquiry is of the year in which its referral was received. */
export const enquetesDeLAnnee = (
  dossiers: readonly Pick<Dossier, "etapes">[],
  annee: number,
): Enquete[] =>
  dossiers
    .flatMap(enquetesDe)
    .filter((e) => jourDe(e.saisine, "recue")?.startsWith(`${annee}-`) === true);

export type Rencontres = { saisines: number; constats: number; oui: number; non: number };

export function rencontresDe(enquetes: readonly Enquete[]): Rencontres {
  const [oui, non] = [true, false].map((v) => enquetes.filter((e) => rencontree(e) === v).length);
  return { saisines: enquetes.length, constats: oui! + non!, oui: oui!, non: non! };
}

/** How often each value was given; `null` for what nobody said. A list counts once for each of its values. */
export function repartition(valeurs: readonly (Valeur | undefined)[]): Map<string | null, number> {
  const compte = new Map<string | null, number>();
  for (const dite of valeurs)
    for (const v of Array.isArray(dite) && dite.length ? dite : [dite])
      compte.set(cle(v), (compte.get(cle(v)) ?? 0) + 1);
  return compte;
}

const cle = (v: unknown): string | null => (typeof v === "string" ? v : null);

/** Hundredths of the first less those of the second, to one decimal: points, not percent. */
export function points(maintenant: Compte, avant: Compte): number | undefined {
  if (!maintenant.base || !avant.base) return undefined;
  const ecart = maintenant.n / maintenant.base - avant.n / avant.base;
  return Math.round(ecart * 1000) / 10;
}
