/** The real disk, watched: whoever watches stands around each call, and may make it fail. */
import { basename } from "node:path";
import { disque, type Fichier, type Fichiers } from "../../src/stores/fichiers.ts";

export type Appel = { call: string; path: string; name: string; args: unknown[] };

/** Stands around a call: makes it by `act`, or throws instead of it. */
export type Guet = (appel: Appel, act: () => Promise<unknown>) => Promise<unknown>;

export const erreurSysteme = (code: string): Error =>
  Object.assign(new Error(`${code}: injected`), { code });

/** The calls that change what a disk holds, or make it hold it. */
export const CHANGE = [
  "write",
  "truncate",
  "datasync",
  "sync",
  "chmod",
  "rename",
  "unlink",
  "mkdir",
];

/** `pathOf` says which file a call is about, from its arguments. */
function espion<T extends object>(cible: T, guet: Guet, pathOf: (args: unknown[]) => string): T {
  return new Proxy(cible, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      return async (...args: unknown[]) => {
        const path = pathOf(args);
        const appel = { call: String(key), path, name: basename(path), args };
        const given = await guet(appel, () => value.apply(target, args));
        return key === "open" ? espion(given as Fichier, guet, () => path) : given;
      };
    },
  });
}

export const surveille = (guet: Guet): Fichiers =>
  espion({ ...disque }, guet, (args) => String(args[0]));

/** Told of each call before it is made; what it throws, the call throws. */
export const surveilleAvant = (avant: (appel: Appel) => void): Fichiers =>
  surveille(async (appel, act) => {
    avant(appel);
    return act();
  });

/** Told of each call once it has succeeded. */
export const surveilleApres = (apres: (appel: Appel) => void): Fichiers =>
  surveille(async (appel, act) => {
    const given = await act();
    apres(appel);
    return given;
  });

/** The text that a `write` was given to put on the disk. */
export function texteEcrit({ args }: Appel): string {
  const [bytes, from, length] = args as [Buffer, number, number];
  return bytes.toString("utf8", from, from + length);
}
