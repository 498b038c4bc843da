/** A disk of which one can say, at each instant, what a kill or a power cut would leave. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Appel, CHANGE, surveille } from "./disque-surveille.ts";

/** By name, the bytes of each file. */
export type Image = ReadonlyMap<string, Buffer>;

/** A file, whatever its name: what is certainly on the disk is what was synced last. */
type Inode = { sur: Buffer };

const moitie = (tout: Buffer, sur: Buffer): Buffer =>
  tout.subarray(0, sur.length + Math.floor(Math.max(0, tout.length - sur.length) / 2));

/** `note` is called before each change with all that might be found if everything stopped there. */
export function disqueCoupable(folder: string, note: (images: Image[]) => void) {
  let noms = new Map<string, Inode>();
  let nomsSurs = new Map<string, Inode>();

  function images(): Image[] {
    const lit = (name: string) => readFileSync(`${folder}/${name}`);
    const image = (of: Map<string, Inode>, bytes: (inode: Inode, name: string) => Buffer) =>
      new Map([...of].map(([name, inode]) => [name, bytes(inode, name)]));
    return [
      // Killed: the system keeps all that it was given.
      image(noms, (_, name) => lit(name)),
      // Power cut: nothing but what was synced, names included.
      image(nomsSurs, ({ sur }) => sur),
      // Power cut: the names were already on the disk, the bytes were not, or half of them.
      image(noms, ({ sur }) => sur),
      image(noms, ({ sur }, name) => moitie(lit(name), sur)),
    ];
  }

  function apres({ call, path, name, args }: Appel): void {
    if (call === "open" && args[1] === "w" && !noms.has(name))
      noms.set(name, { sur: Buffer.alloc(0) });
    if (call === "unlink") noms.delete(name);
    if (call === "rename") {
      const to = String(args[1]).slice(folder.length + 1);
      noms = new Map([...noms].filter(([other]) => other !== name && other !== to)).set(
        to,
        noms.get(name)!,
      );
    }
    if (call !== "sync" && call !== "datasync") return;
    if (path === folder) nomsSurs = new Map(noms);
    else if (dirname(path) === folder) noms.get(name)!.sur = readFileSync(path);
  }

  // One call at a time, so that what is noted is what is there.
  let dernier: Promise<unknown> = Promise.resolve();
  return surveille((appel, act) => {
    const tour = dernier.then(async () => {
      if (CHANGE.includes(appel.call)) note(images());
      const given = await act();
      apres(appel);
      return given;
    });
    dernier = tour.catch(() => undefined);
    return tour;
  });
}
