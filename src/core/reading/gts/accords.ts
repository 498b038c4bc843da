/** « les partenaires » after « à » is « aux partenaires »: what a text names, said in a sentence of ours. */

const CONTRACTIONS: [RegExp, string][] = [
  [/^les /, "aux "],
  [/^le (?=[^aeiouyhéèê])/i, "au "],
];

export function versQui(qui: string): string {
  const [motif, dit] = CONTRACTIONS.find(([m]) => m.test(qui)) ?? [];
  return motif && dit ? qui.replace(motif, dit) : `à ${qui}`;
}

/** « Ordre du jour théorique », in the middle of a sentence. */
export const minuscule = (libelle: string): string =>
  libelle.charAt(0).toLowerCase() + libelle.slice(1);
