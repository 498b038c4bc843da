/** A short name for a long one: 53 bits of hash, in base 36. Tells apart, does not protect. */

/** Two multiply-xor lanes of 32 bits, mixed at the end. Same text, same name, on every machine. */
export function empreinte(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ (c + i), 0x85ebca6b);
  }
  a = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d) ^ (b >>> 13);
  b = Math.imul(b ^ (a >>> 16), 0x297a2d39) ^ (a >>> 14);
  return ((b >>> 0) * 2 ** 21 + ((a >>> 0) % 2 ** 21)).toString(36);
}
