/** Finds the known questions nearest to a typed one: weighted traits in common, whatever the topic. */
import { type Traits, traits } from "../reading/traits.ts";

export type Connue<T> = { mots: readonly string[]; de: T };
export type Proche<T> = { de: T /** 0 to 1: 1 is the same question. */; ressemblance: number };

export type Index<T> = { proches(mots: readonly string[], combien: number): Proche<T>[] };

/** Built once; a search looks only at the questions that share a trait. */
export function indexe<T>(connues: readonly Connue<T>[]): Index<T> {
  const lus = connues.map(({ mots }) => traits(mots));
  const ou = new Map<string, number[]>();
  for (const [i, t] of lus.entries())
    for (const trait of t.keys()) {
      const liste = ou.get(trait);
      if (liste) liste.push(i);
      else ou.set(trait, [i]);
    }
  const n = connues.length;
  const rarete = (trait: string) => Math.log(1 + n / (1 + (ou.get(trait)?.length ?? 0)));
  const longueur = (t: Traits) => {
    let somme = 0;
    for (const [trait, poids] of t) somme += (poids * rarete(trait)) ** 2;
    return Math.sqrt(somme);
  };
  const longueurs = lus.map(longueur);
  return {
    proches(mots, combien) {
      const t = traits(mots);
      const mienne = longueur(t);
      if (!mienne) return [];
      const sommes = new Map<number, number>();
      for (const [trait, poids] of t) {
        const r = rarete(trait) ** 2 * poids;
        for (const i of ou.get(trait) ?? [])
          sommes.set(i, (sommes.get(i) ?? 0) + r * lus[i]!.get(trait)!);
      }
      return [...sommes]
        .map(([i, somme]) => ({
          de: connues[i]!.de,
          ressemblance: somme / (mienne * longueurs[i]!),
        }))
        .sort((a, b) => b.ressemblance - a.ressemblance)
        .slice(0, combien);
    },
  };
}
