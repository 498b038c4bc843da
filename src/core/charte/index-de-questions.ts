/** Finds the known questions nearest to a typed one: weighted traits in common, whatever the topic. */
import type { Traits } from "../reading/traits.ts";

export type Connue<T> = { traits: Traits; de: T };
export type Proche<T> = { de: T /** 0 to 1: 1 is the same question. */; ressemblance: number };

export type Index<T> = { proches(traits: Traits, combien: number): Proche<T>[] };

/** The questions that hold a trait, and how much it weighs in each. */
type Liste = { ou: number[]; poids: number[]; rarete: number };

/** Built once; a search looks only at the questions that share a trait. */
export function indexe<T>(connues: readonly Connue<T>[]): Index<T> {
  const listes = new Map<string, Liste>();
  for (const [i, { traits }] of connues.entries())
    for (const [trait, poids] of traits) {
      const liste = listes.get(trait) ?? { ou: [], poids: [], rarete: 0 };
      liste.ou.push(i);
      liste.poids.push(poids);
      listes.set(trait, liste);
    }
  const n = connues.length;
  const inconnu = Math.log(1 + n);
  const carres = new Float64Array(n);
  for (const liste of listes.values()) {
    liste.rarete = Math.log(1 + n / (1 + liste.ou.length));
    for (const [k, i] of liste.ou.entries())
      carres[i] = carres[i]! + (liste.poids[k]! * liste.rarete) ** 2;
  }
  const longueurs = carres.map(Math.sqrt);
  const sommes = new Float64Array(n);

  return {
    proches(traits, combien) {
      let carre = 0;
      const touches: number[] = [];
      for (const [trait, poids] of traits) {
        const liste = listes.get(trait);
        carre += (poids * (liste?.rarete ?? inconnu)) ** 2;
        if (!liste) continue;
        const r = poids * liste.rarete ** 2;
        const { ou, poids: leurs } = liste;
        for (let k = 0; k < ou.length; k++) {
          const i = ou[k]!;
          if (sommes[i] === 0) touches.push(i);
          sommes[i] = sommes[i]! + r * leurs[k]!;
        }
      }
      const mienne = Math.sqrt(carre);
      const meilleurs: { i: number; ressemblance: number }[] = [];
      for (const i of touches) {
        const ressemblance = sommes[i]! / (mienne * longueurs[i]!);
        sommes[i] = 0;
        if (meilleurs.length === combien && ressemblance <= meilleurs[combien - 1]!.ressemblance)
          continue;
        let place = meilleurs.length;
        while (place > 0 && meilleurs[place - 1]!.ressemblance < ressemblance) place--;
        meilleurs.splice(place, 0, { i, ressemblance });
        meilleurs.length = Math.min(meilleurs.length, combien);
      }
      return meilleurs.map(({ i, ressemblance }) => ({ de: connues[i]!.de, ressemblance }));
    },
  };
}
