/** Finds the known questions nearest to a typed one: weighted traits in common, whatever the topic. */
import type { Traits } from "../reading/traits.ts";

export type Connue<T> = { traits: Traits; de: T };
export type Proche<T> = { de: T /** 0 to 1: 1 is the same question. */; ressemblance: number };

export type Index<T> = { proches(traits: Traits, combien: number): Proche<T>[] };

/** The questions that hold a trait, how much it weighs in each times its rarity squared, and that rarity. */
type Liste = { ou: Int32Array; poids: Float32Array; rarete: number };

/** Built once; a search looks only at the questions that share a trait. */
export function indexe<T>(connues: readonly Connue<T>[]): Index<T> {
  const lues = new Map<string, { ou: number[]; poids: number[] }>();
  for (const [i, { traits }] of connues.entries())
    for (const [trait, poids] of traits) {
      const lue = lues.get(trait) ?? { ou: [], poids: [] };
      lue.ou.push(i);
      lue.poids.push(poids);
      lues.set(trait, lue);
    }
  const n = connues.length;
  const inconnu = Math.log(1 + n);
  const carres = new Float64Array(n);
  const listes = new Map<string, Liste>();
  for (const [trait, { ou, poids }] of lues) {
    const rarete = Math.log(1 + n / (1 + ou.length));
    for (let k = 0; k < ou.length; k++)
      carres[ou[k]!] = carres[ou[k]!]! + (poids[k]! * rarete) ** 2;
    listes.set(trait, {
      ou: Int32Array.from(ou),
      poids: Float32Array.from(poids, (p) => p * rarete ** 2),
      rarete,
    });
  }
  const longueurs = carres.map(Math.sqrt);
  const sommes = new Float64Array(n);
  const touches = new Int32Array(n);

  return {
    proches(traits, combien) {
      let carre = 0;
      let nombre = 0;
      for (const [trait, poids] of traits) {
        const liste = listes.get(trait);
        carre += (poids * (liste?.rarete ?? inconnu)) ** 2;
        if (!liste) continue;
        const { ou, poids: leurs } = liste;
        for (let k = 0; k < ou.length; k++) {
          const i = ou[k]!;
          const somme = sommes[i]!;
          if (somme === 0) touches[nombre++] = i;
          sommes[i] = somme + poids * leurs[k]!;
        }
      }
      const mienne = Math.sqrt(carre);
      const meilleurs: { i: number; ressemblance: number }[] = [];
      for (let t = 0; t < nombre; t++) {
        const i = touches[t]!;
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
