/**
 * Learns, from questions whose topic is known, how much each trait speaks for each topic: a linear classifier,
 * passive-aggressive and averaged. A few passes over some ten thousand questions take about a second.
 */
import type { Traits } from "../reading/traits.ts";

export type Classeur<T> = {
  /** How much they speak for each class: about 1 for its own questions, 0 or less for another's. */
  notes(traits: Traits): { de: T; note: number }[];
};

const PASSES = 6;
/** The most that one question may move a weight, so that an odd one does not undo the others. */
const PAS_MAX = 0.5;

/** How far beyond the margin a question is learned for good. */
const ACQUISE = 0.1;

type Vecteur = { traits: Int32Array; poids: Float32Array };

/** `connues`: the order counts little, and the same order always gives the same classifier. */
export function apprends<T>(connues: readonly { traits: Traits; de: T }[]): Classeur<T> {
  const rangs = new Map<string, number>();
  const presences: number[] = [];
  const lues = connues.map(({ traits }) => [...traits]);
  // A trait of a single question says nothing of another one.
  const fois = new Map<string, number>();
  for (const lue of lues) for (const [trait] of lue) fois.set(trait, (fois.get(trait) ?? 0) + 1);
  for (const [trait, n] of [...fois].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1])) {
    rangs.set(trait, presences.length);
    presences.push(n);
  }
  const raretes = presences.map((n) => Math.log(1 + connues.length / (1 + n)));

  /** Rare traits weigh more; every question weighs the same. Traits never seen say nothing. */
  function vecteur(lus: Iterable<[string, number]>): Vecteur {
    const siens: [number, number][] = [];
    let carre = 0;
    for (const [trait, poids] of lus) {
      const rang = rangs.get(trait);
      if (rang === undefined) continue;
      const p = poids * raretes[rang]!;
      siens.push([rang, p]);
      carre += p * p;
    }
    const longueur = Math.sqrt(carre) || 1;
    return {
      traits: Int32Array.from(siens, ([rang]) => rang),
      poids: Float32Array.from(siens, ([, p]) => p / longueur),
    };
  }

  const classes = [...new Set(connues.map((c) => c.de))];
  const nombre = classes.length;
  const classeDe = new Map(classes.map((c, i) => [c, i]));
  const exemples = lues.map((l, i) => ({ ...vecteur(l), classe: classeDe.get(connues[i]!.de)! }));
  const poids = new Float32Array(rangs.size * nombre);
  const moyennes = new Float32Array(rangs.size * nombre);
  const notes = new Float32Array(nombre);

  function note({ traits, poids: siens }: Vecteur): void {
    const n = nombre;
    const sommes = notes;
    const tous = poids;
    sommes.fill(0);
    for (let k = 0; k < traits.length; k++) {
      const p = siens[k]!;
      let ici = traits[k]! * n;
      for (let c = 0; c < n; c++) sommes[c] = sommes[c]! + tous[ici++]! * p;
    }
  }

  // A question learned with room to spare is not read again: the last passes go to the others.
  const acquises = new Uint8Array(exemples.length);
  let tour = 0;
  for (let passe = 0; passe < PASSES; passe++)
    for (const rang of melange(exemples.length, passe)) {
      if (acquises[rang]) continue;
      const exemple = exemples[rang]!;
      note(exemple);
      let rivale = -1;
      for (let c = 0; c < nombre; c++)
        if (c !== exemple.classe && (rivale < 0 || notes[c]! > notes[rivale]!)) rivale = c;
      tour++;
      const manque = rivale < 0 ? 0 : 1 - (notes[exemple.classe]! - notes[rivale]!);
      if (manque <= 0) {
        if (passe > 0 && manque < -ACQUISE) acquises[rang] = 1;
        continue;
      }
      const pas = Math.min(PAS_MAX, manque / 2);
      for (let k = 0; k < exemple.traits.length; k++) {
        const debut = exemple.traits[k]! * nombre;
        const p = pas * exemple.poids[k]!;
        for (const [c, signe] of [
          [exemple.classe, 1],
          [rivale, -1],
        ] as const) {
          poids[debut + c] = poids[debut + c]! + signe * p;
          moyennes[debut + c] = moyennes[debut + c]! + signe * p * tour;
        }
      }
    }
  if (tour) for (let i = 0; i < poids.length; i++) poids[i] = poids[i]! - moyennes[i]! / tour;

  return {
    notes(traits) {
      note(vecteur(traits));
      return classes.map((de, c) => ({ de, note: notes[c]! }));
    },
  };
}

/** Another order at each pass, always the same from one start to the next. */
function melange(nombre: number, passe: number): Int32Array {
  const ordre = Int32Array.from({ length: nombre }, (_, i) => i);
  let graine = 12_345 + passe;
  for (let i = nombre - 1; i > 0; i--) {
    graine = (Math.imul(graine, 1_103_515_245) + 12_345) & 0x7fffffff;
    const j = graine % (i + 1);
    [ordre[i], ordre[j]] = [ordre[j]!, ordre[i]!];
  }
  return ordre;
}
