/** Several people at the same time, one thing after the other for each: nobody waits for somebody else's silence. */

/** Whoever waits for the processor gets it between two. */
export const souffle = (): Promise<void> => new Promise((suite) => setImmediate(suite));

/**
 * The sum of what `fais` gives. Who does not answer holds one of the `places`, not the round; what
 * fails stops nobody else, and the first error is thrown at the end.
 */
export async function ensemble<T>(
  tous: Iterable<T>,
  places: number,
  fais: (un: T) => Promise<number>,
): Promise<number> {
  const reste = tous[Symbol.iterator]();
  const erreurs: unknown[] = [];
  let total = 0;
  async function place(): Promise<void> {
    for (let un = reste.next(); !un.done; un = reste.next()) {
      try {
        // Not `total += await`: what the others added meanwhile would be lost.
        const n = await fais(un.value);
        total += n;
      } catch (error) {
        erreurs.push(error);
      }
      await souffle();
    }
  }
  await Promise.all(Array.from({ length: places }, place));
  if (erreurs.length) throw erreurs[0];
  return total;
}
