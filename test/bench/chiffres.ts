/** The few statistics that the bench prints. */
export function centile(valeurs: number[], part: number): number {
  const rangees = valeurs.toSorted((a, b) => a - b);
  return rangees[Math.min(rangees.length - 1, Math.floor(rangees.length * part))] ?? Number.NaN;
}

export const mediane = (valeurs: number[]): number => centile(valeurs, 0.5);
