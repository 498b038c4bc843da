/** An edition may inherit from an elder and say only what changes. */
import { isTree, type Tree } from "../schemas/pose.ts";

/** An heir never takes over its elder's own period. */
const SIENNE = "en-vigueur";

/** The heir's words over its elder's: keys of both are joined, lists and values replaced, `null` takes away. */
export function inherit(elder: Tree, heir: Tree): Tree {
  const { [SIENNE]: _, ...out }: Tree = elder;
  for (const [key, value] of Object.entries(heir)) {
    const old = Object.hasOwn(out, key) ? out[key] : undefined;
    if (value === null) delete out[key];
    else out[key] = isTree(old) && isTree(value) ? inherit(old, value) : value;
  }
  return out;
}

export type Written = { file: string; tree: Tree };

/** The whole tree of an edition. Throws, with the file, when an elder is missing or goes round in a circle. */
export function whole(raw: ReadonlyMap<string, Written>, name: string, heirs: string[] = []): Tree {
  const found = raw.get(name);
  if (!found) throw new Error(`${raw.get(heirs.at(-1)!)!.file}: herite: no edition ${name}`);
  if (heirs.includes(name)) throw new Error(`${found.file}: herite: goes round in a circle`);
  const elder = found.tree.herite;
  return typeof elder === "string"
    ? inherit(whole(raw, elder, [...heirs, name]), found.tree)
    : found.tree;
}
