/** Waits for a promise, but not for ever. */

export const TROP_TARD = Symbol("too late");

/** The promise's own value or rejection, or TROP_TARD after `ms` milliseconds. */
export async function auPlusTard<T>(
  promise: Promise<T>,
  ms: number,
): Promise<T | typeof TROP_TARD> {
  let timer: NodeJS.Timeout | undefined;
  const limite = new Promise<typeof TROP_TARD>((resolve) => {
    timer = setTimeout(resolve, ms, TROP_TARD);
  });
  try {
    return await Promise.race([promise, limite]);
  } finally {
    clearTimeout(timer);
  }
}
